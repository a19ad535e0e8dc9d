import { expect, test } from 'vitest';
import { separationOf, separationText } from './separation.ts';

const gaps = (...minGaps: number[]) => minGaps.map((minGap90, i) => ({ seconds: i, step: 10 * i, minGap90 }));

test('arcs that overlap again are not apart yet', () => {
  expect(separationOf(gaps(-1, 0.1, -0.1, 0.2, 0.3))).toEqual({ seconds: 3, step: 30 });
});

test('arcs that overlap at the end never came apart, nor did those of a failed run', () => {
  expect(separationOf(gaps(0.1, 0.2, -0.1))).toBeNull();
  expect(separationOf(gaps(0.1, Number.NaN))).toBeNull();
  expect(separationOf([])).toBeNull();
  expect(separationText(null)).toMatch(/overlap/);
});
