import { expect, it } from 'vitest';
import { arcPath, centresPath, dotsPath, gapShare, SIDE } from './miniaturePaths.ts';

/** Where a path's points lie round the middle, azimuths in degrees. */
function azimuths(path: string): number[] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=$|[MALh])/g)].map(([, x, y]) =>
    Math.round((180 / Math.PI) * Math.atan2(SIDE / 2 - Number(y), Number(x) - SIDE / 2)),
  );
}

it('an arc runs counter-clockwise from its beginning to its end, over the far side where it is the longer one', () => {
  const quarter = arcPath({ arcs90: Float32Array.of(0, Math.PI / 2) }, 0);
  expect(azimuths(quarter)).toEqual([0, 90]);
  expect(quarter).toContain(' 0 0 0 ');
  const rest = arcPath({ arcs90: Float32Array.of(9, 9, Math.PI / 2, 0) }, 1);
  expect(azimuths(rest)).toEqual([90, 0]);
  expect(rest).toContain(' 0 1 0 ');
});

it('a class without held-out samples has no arc', () => {
  expect(arcPath({ arcs90: Float32Array.of(Number.NaN, Number.NaN) }, 0)).toBe('');
});

it('dots are those of one identity, and a dot without a direction is none', () => {
  const dots = Float32Array.of(0, Math.PI, Math.PI / 2, Number.NaN);
  expect(azimuths(dotsPath({ dots, labels: Uint8Array.of(0, 1, 0, 0) }, 0))).toEqual([0, 90]);
});

it('every centre has a tick along its direction', () => {
  expect(azimuths(centresPath({ centres: Float32Array.of(Math.PI / 2, Number.NaN, 0) }))).toEqual([90, 90, 0, 0]);
});

it('a gap is measured by the room that each identity has', () => {
  expect(gapShare(Math.PI / 8, 8)).toBeCloseTo(0.5);
  expect(gapShare(-1, 8)).toBe(0);
  expect(gapShare(9, 8)).toBe(1);
});
