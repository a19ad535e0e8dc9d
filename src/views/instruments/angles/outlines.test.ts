import { expect, it } from 'vitest';
import { ANGLE_BINS, type OwnAngles } from '../../../core/ownAngles.ts';
import { momentsOf, outline } from './outlines.ts';

const at = (step: number): OwnAngles => ({ step, counts: new Uint32Array(ANGLE_BINS), median: 0 });
const whichOf = (...given: Parameters<typeof momentsOf>) => momentsOf(...given).map(({ which }) => which);

it('draws what there is: only the start before the first step, and the end once the schedule is done', () => {
  const kept = { start: at(0), middle: at(250) };
  expect(whichOf({ start: null, middle: null }, null, null, 500)).toEqual([]);
  expect(whichOf({ start: at(0), middle: null }, null, at(0), 500)).toEqual(['start']);
  expect(whichOf({ start: at(0), middle: null }, null, at(100), 500)).toEqual(['start', 'now']);
  expect(whichOf(kept, null, at(499), 500)).toEqual(['start', 'middle', 'now']);
  expect(whichOf(kept, null, at(500), 500)).toEqual(['start', 'middle', 'end']);
});

it('of a run that is looked back at, draws the step that is shown, and what the run has come to', () => {
  const moments = momentsOf({ start: at(0), middle: at(250) }, at(100), at(500), 500);
  expect(moments.map(({ which, angles, isShown }) => [which, angles.step, isShown])).toEqual([
    ['start', 0, false],
    ['middle', 100, true],
    ['end', 500, false],
  ]);
  expect(whichOf({ start: at(0), middle: null }, at(0), at(200), 500)).toEqual(['start', 'now']);
});

it('is as high as a bin’s share of all, and closed at the axis', () => {
  const counts = new Uint32Array(ANGLE_BINS);
  counts[0] = 3;
  counts[ANGLE_BINS - 1] = 1;
  const d = outline(
    counts,
    (theta) => (theta * ANGLE_BINS) / Math.PI,
    (share) => 100 * share,
  );
  expect(d.startsWith('M0,0L0,75L1,75L1,0')).toBe(true);
  expect(d.endsWith('L35,25L36,25L36,0')).toBe(true);
});
