import { expect, test } from 'vitest';
import { createVary } from './nuisance.ts';

function varied(seed: number, sample: number, visit: number): number[] {
  const vector = new Float32Array(400).fill(1);
  createVary(seed)(vector, 0, 400, sample, visit);
  return [...vector];
}

test('the same visit varies a vector alike, another one does not', () => {
  expect(varied(1, 5, 2)).toEqual(varied(1, 5, 2));
  expect(varied(1, 5, 2)).not.toEqual(varied(1, 5, 3));
  expect(varied(1, 5, 2)).not.toEqual(varied(1, 6, 2));
});

test('some dimensions are left out, the others move by about half a standard deviation', () => {
  const vector = varied(3, 0, 1);
  const kept = vector.filter((value) => value !== 0);
  expect(kept.length).toBeGreaterThan(280);
  expect(kept.length).toBeLessThan(360);
  const deviation = Math.sqrt(kept.reduce((sum, value) => sum + (value * 0.8 - 1) ** 2, 0) / kept.length);
  expect(deviation).toBeGreaterThan(0.4);
  expect(deviation).toBeLessThan(0.6);
});

test('only its own place is written', () => {
  const vector = new Float32Array(10).fill(1);
  createVary(1)(vector, 4, 3, 0, 1);
  expect([...vector.slice(0, 4), ...vector.slice(7)]).toEqual([1, 1, 1, 1, 1, 1, 1]);
});
