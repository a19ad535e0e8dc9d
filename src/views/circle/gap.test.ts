import { expect, it } from 'vitest';
import { gapBetween, separatedCount } from './gap.ts';
import { isMeaningful } from './layers/gap.ts';

it('lies between the end of one arc and the beginning of the next, over ±180°', () => {
  const arcs = [2.5, 3, -3, -2.5];
  const gap = gapBetween(arcs, 1, 0, 2 * Math.PI - 6);
  expect(gap?.from).toBe(3);
  expect(gap?.extent).toBeCloseTo(2 * Math.PI - 6);
});

it('is negative where arcs overlap', () => {
  expect(gapBetween([0, 1, 0.8, 2], 0, 1, -0.2)?.extent).toBeCloseTo(-0.2);
});

it('does not take an overlap of most of the circle for a gap', () => {
  expect(gapBetween([-2.6, 2.6, -2.5, 2.7], 0, 1, -5.1)?.extent).toBeCloseTo(-5.1);
});

it('is unknown while an arc is', () => {
  expect(gapBetween([0, 1, Number.NaN, 2], 0, 1, 0.1)).toBeNull();
});

it('counts the classes that touch no other', () => {
  expect(separatedCount([0, 0.5, 1, 1.5, 2, 2.5])).toBe(3);
  expect(separatedCount([0, 0.5, 0.4, 1.5, 2, 2.5])).toBe(1);
  expect(separatedCount([-1, 1, -0.2, 0.2, 2, 2.5])).toBe(1);
  expect(separatedCount([3, -3, -3.05, -2.5, 0, 1])).toBe(1);
});

it('leaves a class without held-out samples out', () => {
  const arcs = [0, 0.5, Number.NaN, Number.NaN, 2, 2.5];
  expect(separatedCount(arcs)).toBe(2);
});

it('has no bracket from fewer than five held-out pictures of a class, nor of mixed classes', () => {
  expect(isMeaningful({ isMixed: false, fewestHeldOut: 4 })).toBe(false);
  expect(isMeaningful({ isMixed: false, fewestHeldOut: 5 })).toBe(true);
  expect(isMeaningful({ isMixed: true, fewestHeldOut: 300 })).toBe(false);
});
