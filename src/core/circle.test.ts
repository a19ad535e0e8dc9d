import fc from 'fast-check';
import { expect, test } from 'vitest';
import { angleBetween, geodesicDistance, interpolateAzimuth, meanAzimuth, wrapAngle } from './circle.ts';

const angle = fc.double({ min: -100, max: 100, noNaN: true });

test('wrapAngle stays in (−π, π] and keeps the direction', () => {
  fc.assert(
    fc.property(angle, (a) => {
      const wrapped = wrapAngle(a);
      expect(wrapped).toBeGreaterThan(-Math.PI);
      expect(wrapped).toBeLessThanOrEqual(Math.PI);
      expect(Math.cos(wrapped)).toBeCloseTo(Math.cos(a), 9);
      expect(Math.sin(wrapped)).toBeCloseTo(Math.sin(a), 9);
    }),
  );
});

test('half a turn wraps to +π from both sides', () => {
  expect(wrapAngle(Math.PI)).toBe(Math.PI);
  expect(wrapAngle(-Math.PI)).toBe(Math.PI);
});

test('distance crosses the seam at π the short way', () => {
  expect(geodesicDistance(3.1, -3.1)).toBeCloseTo(2 * Math.PI - 6.2, 12);
});

test('interpolation crosses the seam at π the short way', () => {
  expect(geodesicDistance(interpolateAzimuth(3.1, -3.1, 0.5), Math.PI)).toBeCloseTo(0, 12);
});

test('angleBetween is exact where the arccos of a cosine is not', () => {
  expect(angleBetween(5, 0, 2, 2e-9)).toBeCloseTo(1e-9, 20);
  expect(angleBetween(1, 0, -3, 0)).toBe(Math.PI);
});

test('the mean direction of two azimuths beside the seam lies on it', () => {
  expect(geodesicDistance(meanAzimuth([3, -3]), Math.PI)).toBeCloseTo(0, 12);
  expect(meanAzimuth([])).toBeNaN();
});
