import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_POINTS, pointsOf, readCurve, spellCurve } from '../../../core/losses/drawnCurve.ts';
import { anyDrawn, between } from '../../../core/losses/forces.testing.ts';
import { monotoneCubic } from '../../../core/losses/monotoneCubic.ts';
import { insertPoint, makeFall, movePoint, placeForPoint, removePoint, risingStretches } from './editPoints.ts';

const points = pointsOf('0:1,1:0.5,2:-0.5,pi:-1');

it('a point goes where it is put, and no further than its neighbours let it', () => {
  expect(movePoint(points, 1, [1.304, 0.204], false)[1]).toEqual([1.3, 0.2]);
  expect(movePoint(points, 1, [5, 5], false)[1]).toEqual([1.9, 1]);
  expect(movePoint(points, 1, [-1, -5], false)[1]).toEqual([0.1, -0.5]);
  expect(movePoint(points, 1, [1, -5], true)[1]).toEqual([1, -2]);
  expect(movePoint(points, 2, [9, 9], true)[2]).toEqual([3.04, 1]);
  expect(movePoint(points, 0, [1, 9], false)[0]).toEqual([0, 1]);
  expect(movePoint(points, 3, [1, -9], false)[3]).toEqual([Math.PI, -2]);
});

it('another point stands on the curve, half-way from the one that is chosen, until there are as many as there may be', () => {
  const psi = monotoneCubic(points).value;
  expect(placeForPoint(points, 1)).toBe(2);
  expect(placeForPoint(points, 3)).toBe(3);
  expect(insertPoint(points, 2, psi)[2]).toEqual([1.5, 0]);
  let all = [...points];
  for (let at = placeForPoint(all, null); at !== null; at = placeForPoint(all, 0)) all = insertPoint(all, at, psi);
  expect(all).toHaveLength(MOST_POINTS);
  expect(readCurve(spellCurve(all))).not.toBeTypeOf('string');
});

it('an inner point can be removed, an end cannot', () => {
  expect(spellCurve(removePoint(points, 1))).toBe('0:1,2:-0.5,pi:-1');
  for (const end of [0, 3]) expect(removePoint(points, end)).toEqual(points);
});

it('says where a curve rises, and makes it fall', () => {
  const rising = pointsOf('0:0.5,0.5:0.6,1:0.7,1.5:0,2:0.2,pi:-1');
  expect(risingStretches(rising)).toEqual([
    [0, 1],
    [1.5, 2],
  ]);
  expect(risingStretches(points)).toEqual([]);
  expect(spellCurve(makeFall(rising))).toBe('0:0.5,0.5:0.5,1:0.5,1.5:0,2:0,pi:-1');
});

it('whatever is done, it is a curve, and one that fell still falls', () => {
  fc.assert(
    fc.property(
      anyDrawn,
      between(0, 1),
      between(-1, 4),
      between(-4, 4),
      fc.boolean(),
      (text, share, theta, value, mayRise) => {
        const before = mayRise ? pointsOf(text) : makeFall(pointsOf(text));
        const i = Math.min(before.length - 1, Math.floor(share * before.length));
        const moved = movePoint(before, i, [theta, value], mayRise);
        expect(readCurve(spellCurve(moved))).not.toBeTypeOf('string');
        if (!mayRise) expect(risingStretches(moved)).toEqual([]);
        const at = placeForPoint(moved, i);
        if (at === null) return;
        const added = insertPoint(moved, at, monotoneCubic(moved).value);
        expect(readCurve(spellCurve(added))).not.toBeTypeOf('string');
        if (!mayRise) expect(risingStretches(added)).toEqual([]);
      },
    ),
  );
});
