import { expect, test } from 'vitest';
import { meanInterval } from './pairs.ts';

test('the interval holds the mean, is the same every time, and is as wide as the values make it', () => {
  const values = [17, 19, 21, 12, 14, 26, 18, 20, 16, 17];
  const interval = meanInterval(values);
  expect(meanInterval(values)).toEqual(interval);
  expect(interval.mean).toBe(18);
  // A mean of ten values of standard deviation 3.7 is within 1.96 · 3.7/√10 = 2.3 in 95 of 100 cases.
  expect(interval.low).toBeGreaterThan(18 - 2.9);
  expect(interval.low).toBeLessThan(18 - 1.7);
  expect(interval.high).toBeGreaterThan(18 + 1.7);
  expect(interval.high).toBeLessThan(18 + 2.9);
  expect(meanInterval([5, 5, 5])).toEqual({ mean: 5, low: 5, high: 5 });
});
