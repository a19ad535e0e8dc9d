import { expect, it } from 'vitest';
import { nearestDot } from './pick.ts';

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
