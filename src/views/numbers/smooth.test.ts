import { expect, it } from 'vitest';
import { smoothLogarithmic } from './smooth.ts';

it('leaves a steady fall as it is, and both ends of anything', () => {
  const fall = Array.from({ length: 20 }, (_, i) => 4 * 0.8 ** i);
  smoothLogarithmic(fall, 4).forEach((value, i) => {
    expect(value).toBeCloseTo(fall[i], 10);
  });
  expect(smoothLogarithmic([5, 1, 3], 1)).toEqual([5, 15 ** (1 / 3), 3].map((value) => expect.closeTo(value, 10)));
});

it('takes the band out of a noisy one', () => {
  const noisy = Array.from({ length: 101 }, (_, i) => (i % 2 === 0 ? 0.5 : 2));
  const middle = smoothLogarithmic(noisy, 8).slice(8, -8);
  for (const value of middle) expect(Math.abs(Math.log(value))).toBeLessThan(0.1);
});
