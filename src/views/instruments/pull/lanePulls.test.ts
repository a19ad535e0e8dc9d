import { expect, it } from 'vitest';
import { DEFAULT_KNOBS } from '../../../core/experiment.ts';
import type { LossName } from '../../../core/losses/registry.ts';
import type { Snapshot } from '../../../core/snapshot.ts';
import { otherPulls, trainedPulls } from './lanePulls.ts';
import { pullAlong } from './pullCurves.ts';

const snapshot = {
  step: 10_000,
  seen: 2,
  embeddings: Float32Array.from([3, 0, 0, 5]),
  centres: Float32Array.from([2, 0, 0, 2]),
} as Partial<Snapshot> as Snapshot; // no more is read

const lanes = (left: LossName, right: LossName) =>
  [left, right].map((loss) => ({ knobs: { ...DEFAULT_KNOBS, loss }, snapshot }));

it('draws every loss at the s in force', () => {
  const running = lanes('norm-softmax', 'arcface');
  const [left, right] = trainedPulls(running, 8);
  expect(left.force.scale).toBe(DEFAULT_KNOBS.scale);
  const others = otherPulls(running, 8, right.force);
  expect(others.map(({ force }) => force.loss)).toEqual(['cosface', 'sphereface', 'a-softmax', 'combined']);
  const lower = { ...right.force, scale: 8 };
  for (const [i, { curve }] of otherPulls(running, 8, lower).entries()) {
    expect([...curve.pulls]).not.toEqual([...others[i].curve.pulls]);
  }
});

it('takes raw softmax at the lengths that its run has', () => {
  const [{ force, curve }] = trainedPulls(lanes('softmax', 'arcface'), 8);
  expect([...curve.pulls]).toEqual([...pullAlong(force, 8, 4, 2).pulls]);
});

it('has a pull before there is a picture', () => {
  const [{ curve }] = trainedPulls([{ knobs: { ...DEFAULT_KNOBS, loss: 'softmax' }, snapshot: null }], 8);
  expect(curve.pulls.every(Number.isFinite)).toBe(true);
});
