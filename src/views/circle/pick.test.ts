import { expect, it } from 'vitest';
import { nearestDot, nearestOfIdentity, nextAlongArc } from './pick.ts';

const PLACES = [10, 10, 14, 10, Number.NaN, Number.NaN, 100, 100];

it('finds the nearest dot within reach', () => {
  expect(nearestDot(PLACES, 4, 13, 10, 12)).toBe(1);
  expect(nearestDot(PLACES, 4, 11, 10, 12)).toBe(0);
});

it('finds nothing out of reach, unseen or without a place', () => {
  expect(nearestDot(PLACES, 4, 50, 50, 12)).toBeNull();
  expect(nearestDot(PLACES, 3, 100, 100, 12)).toBeNull();
  expect(nearestDot([Number.NaN, Number.NaN], 1, 0, 0, 12)).toBeNull();
});

it('walks along the arc both ways, over ±180°, and skips what is nearer than a stride', () => {
  const azimuths = [3.1, 3.101, -3.1, 0];
  expect(nextAlongArc(azimuths, 4, 0, 1, 0.01)).toBe(2);
  expect(nextAlongArc(azimuths, 4, 2, -1, 0.01)).toBe(1);
  expect(nextAlongArc(azimuths, 4, 3, 1, 0.01)).toBe(0);
});

it('goes all the way round inside a tight cluster, and stays where there is nobody else', () => {
  expect(nextAlongArc([1, 1.001], 2, 0, 1, 0.01)).toBe(1);
  expect(nextAlongArc([1], 1, 0, 1, 0.01)).toBe(0);
});

it('finds the sample of an identity nearest to an azimuth', () => {
  expect(nearestOfIdentity([0, 3, -3, 1], [0, 1, 1, 1], 4, 1, Math.PI)).toBe(1);
  expect(nearestOfIdentity([0], [0], 1, 1, 0)).toBeNull();
});
