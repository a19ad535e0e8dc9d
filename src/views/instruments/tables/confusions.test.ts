import { expect, it } from 'vitest';
import { rowTotals, worstMistakes } from './confusions.ts';

const matrix = Uint16Array.of(5, 0, 2, 1, 4, 0, 3, 0, 6);

it('names the mistakes, the worst first, and no one who is known', () => {
  expect(worstMistakes(matrix, 2)).toEqual([
    { of: 2, as: 0, count: 3 },
    { of: 0, as: 2, count: 2 },
  ]);
  expect(worstMistakes(Uint16Array.of(3, 0, 0, 3), 5)).toEqual([]);
});

it('counts each class’s pictures', () => {
  expect(rowTotals(matrix)).toEqual([7, 5, 9]);
});
