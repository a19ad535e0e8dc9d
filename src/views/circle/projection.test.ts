import { expect, it } from 'vitest';
import { isScaleStale, jitter, morphRadius, typicalNorm } from './projection.ts';

it('goes from the arc to the raw norm and nowhere else', () => {
  expect([0, 0.5, 1].map((plane) => morphRadius(plane, 300, 100))).toEqual([300, 200, 100]);
});

it('makes room in the plane for nearly all norms, not for the furthest', () => {
  const embeddings = Float32Array.from({ length: 4000 }, (_, k) => (k % 2 === 0 ? k / 4000 : 0));
  embeddings[1999 * 2] = 1000;
  expect(typicalNorm(embeddings, 2000)).toBeGreaterThan(0.97);
  expect(typicalNorm(embeddings, 2000)).toBeLessThan(1);
});

it('leaves out norms that are no numbers, and knows none of no samples', () => {
  expect(typicalNorm([Number.NaN, 0, 3, 4], 2)).toBe(5);
  expect(typicalNorm([], 0)).toBeNaN();
  expect(isScaleStale(5, Number.NaN)).toBe(false);
});

it('lets the scale stand through small changes of the norms', () => {
  expect(isScaleStale(5, 5.4)).toBe(false);
  expect(isScaleStale(5, 5.6)).toBe(true);
  expect(isScaleStale(5, 4.4)).toBe(true);
});

it('spreads the dots of one identity evenly, whoever takes turns with it', () => {
  for (const identities of [2, 8, 16]) {
    const tenths = new Array(10).fill(0);
    for (let k = 0; k < 1500; k++) tenths[Math.floor(10 * jitter(k * identities + 1))]++;
    for (const count of tenths) expect(Math.abs(count - 150)).toBeLessThan(45);
  }
});
