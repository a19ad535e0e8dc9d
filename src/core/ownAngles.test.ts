import { expect, it } from 'vitest';
import { ANGLE_BINS, ownAnglesOf } from './ownAngles.ts';

/** Of class 0, whose centre is at azimuth 0; any length will do. */
const shown = (degrees: readonly number[], seen = degrees.length) => ({
  step: 7,
  seen,
  centres: Float32Array.of(3, 0),
  embeddings: Float32Array.from(
    degrees.flatMap((its, i) => [(i + 1) * Math.cos((its * Math.PI) / 180), (i + 1) * Math.sin((its * Math.PI) / 180)]),
  ),
});
const nobody = [0, 0, 0, 0, 0];

it('counts samples by their angle to their own centre, whichever side they are on', () => {
  const angles = ownAnglesOf(shown([2, -3, 91, 180]), nobody);
  expect(angles).toMatchObject({ step: 7, median: expect.closeTo((47 * Math.PI) / 180, 5) });
  expect([...(angles?.counts.entries() ?? [])].filter(([, count]) => count > 0)).toEqual([
    [0, 2],
    [18, 1],
    [ANGLE_BINS - 1, 1],
  ]);
});

it('leaves out what has no embedding yet and what has no direction, and is none of none', () => {
  expect(ownAnglesOf(shown([10, 20, 90], 2), nobody)?.median).toBeCloseTo((15 * Math.PI) / 180, 5);
  expect(ownAnglesOf(shown([10, Number.NaN]), nobody)?.median).toBeCloseTo((10 * Math.PI) / 180, 5);
  expect(ownAnglesOf({ ...shown([10]), embeddings: Float32Array.of(0, 0) }, nobody)).toBeNull();
  expect(ownAnglesOf(shown([10], 0), nobody)).toBeNull();
});

it('counts those of one class alone where it is asked to', () => {
  const { centres, ...rest } = shown([10, 20, 90]);
  const angles = ownAnglesOf({ ...rest, centres: Float32Array.of(3, 0, 3, 0) }, [0, 1, 0], 1);
  expect(angles?.median).toBeCloseTo((20 * Math.PI) / 180, 5);
  expect(angles?.counts[4]).toBe(1);
});

it('starts evenly over the half circle where directions are random', () => {
  const even = Array.from({ length: 3600 }, (_, i) => i / 10 + 0.05);
  const angles = ownAnglesOf(shown(even), new Uint8Array(3600));
  expect(new Set(angles?.counts)).toEqual(new Set([100]));
  expect(angles?.median).toBeCloseTo(Math.PI / 2, 2);
});
