import { expect, it } from 'vitest';
import type { ClassFacts } from '../../core/classFacts.ts';
import { orderAfter, sortRows } from './rows.ts';

const row = (label: number, gap: number): ClassFacts => ({
  ...{ label, centre: label, mean: 0, aside: 0, spread: 0, accuracy: 1, worst: null },
  next: { label: 0, gap },
});
const ROWS = [row(0, 0.2), row(1, Number.NaN), row(2, -0.1), row(3, 0.2)];
const sorted = (isDescending: boolean) => sortRows(ROWS, { column: 'gap', isDescending }).map(({ label }) => label);

it('sorts by a column both ways; equals keep their order, and what has no value comes last', () => {
  expect(sorted(false)).toEqual([2, 0, 3, 1]);
  expect(sorted(true)).toEqual([0, 3, 2, 1]);
});

it('turns round when the same head is pressed again, and begins upwards with another', () => {
  const first = orderAfter({ column: 'class', isDescending: false }, 'gap');
  expect(first).toEqual({ column: 'gap', isDescending: false });
  expect(orderAfter(first, 'gap')).toEqual({ column: 'gap', isDescending: true });
  expect(orderAfter(orderAfter(first, 'gap'), 'worst')).toEqual({ column: 'worst', isDescending: false });
});
