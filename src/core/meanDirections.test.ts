import { expect, it } from 'vitest';
import { meanDirections } from './meanDirections.ts';

it('a class is where its samples point on average, whatever their lengths; one without samples is where it is said to be', () => {
  const embeddings = [3, 0, 0, 0.1, 0, 0, Number.NaN, 1];
  const means = meanDirections(embeddings, [0, 0, 0, 0], Float32Array.of(0, 0, 5, -5));
  expect([...means]).toEqual([Math.fround(Math.SQRT1_2), Math.fround(Math.SQRT1_2), 5, -5]);
});
