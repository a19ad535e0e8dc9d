import { array, assert, double, property } from 'fast-check';
import { expect, it } from 'vitest';
import { geodesicDistance } from '../../core/circle.ts';
import { nudge, ringOrder } from './nudge.ts';

const angle = double({ min: -Math.PI, max: Math.PI, noNaN: true });

function smallestDistance(azimuths: ArrayLike<number>): number {
  let smallest = Math.PI;
  for (let j = 0; j < azimuths.length; j++) {
    for (let k = 0; k < j; k++) smallest = Math.min(smallest, geodesicDistance(azimuths[j], azimuths[k]));
  }
  return smallest;
}

it('leaves medallions that have room where they want to be', () => {
  const wanted = [-2, 0, 1, 2];
  const placed = nudge(wanted, ringOrder(wanted, []), 0.3);
  for (let j = 0; j < 4; j++) expect(geodesicDistance(placed[j], wanted[j])).toBeLessThan(1e-6);
});

it.each([
  [16, 0.2],
  [64, 0.09],
])('keeps any two of up to %i apart, wherever their centres are', (maxLength, spacing) => {
  assert(
    property(array(angle, { minLength: 2, maxLength }), (wanted) => {
      const placed = nudge(wanted, ringOrder(wanted, []), spacing);
      expect(smallestDistance(placed)).toBeGreaterThan(spacing - 1e-6);
    }),
  );
});

it('moves nobody by more than needed in a ring that is nearly full', () => {
  const wanted = Array.from({ length: 64 }, (_, j) => (2 * Math.PI * j) / 64 + 0.02 * Math.sin(11 * j));
  const placed = nudge(wanted, ringOrder(wanted, []), 0.088);
  expect(smallestDistance(placed)).toBeGreaterThan(0.088 - 1e-6);
  for (let j = 0; j < 64; j++) expect(geodesicDistance(placed[j], wanted[j])).toBeLessThan(0.04);
});

it('moves two merged ones aside in equal shares, across ±180° too', () => {
  const placed = nudge([Math.PI, -Math.PI + 0.02], [0, 1], 0.3);
  expect(geodesicDistance(placed[0], Math.PI + 0.01 - 0.15)).toBeLessThan(1e-6);
  expect(geodesicDistance(placed[1], Math.PI + 0.01 + 0.15)).toBeLessThan(1e-6);
});

it('closes up rather than fail when there is no room', () => {
  const wanted = Array.from({ length: 16 }, (_, j) => 0.01 * j);
  expect(smallestDistance(nudge(wanted, ringOrder(wanted, []), 1))).toBeGreaterThan(((2 * Math.PI) / 16) * 0.98 - 1e-6);
});

it('swaps neighbours only when they have clearly passed each other', () => {
  expect(ringOrder([0.02, 0, 1.5], [0, 1, 2])).toEqual([0, 1, 2]);
  expect(ringOrder([0.02, 0, 1.5], [2, 0, 1])).toEqual([0, 1, 2]);
  expect(ringOrder([0.3, 0, 1.5], [0, 1, 2])).toEqual([1, 0, 2]);
  expect(ringOrder([0.02, 0], [0, 1])).toEqual([0, 1]);
});

it('begins after the widest gap', () => {
  expect(ringOrder([3, -3, 0.5], [])).toEqual([2, 0, 1]);
});
