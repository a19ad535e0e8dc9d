import { expect, it } from 'vitest';
import { DEFAULT_KNOBS } from '../../../core/experiment.ts';
import { radiusOf } from '../../../core/losses/force.ts';
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
  for (const { force } of trainedPulls(running)) expect(force.scale).toBe(DEFAULT_KNOBS.scale);
  const others = otherPulls(running);
  const drawn = others.map(({ force }) => force.loss);
  expect(drawn.slice(0, 4)).toEqual(['cosface', 'sphereface', 'a-softmax', 'combined']);
  expect(drawn).not.toEqual(expect.arrayContaining(['arcface']));
  const inRamp = running.map((lane) => ({ ...lane, snapshot: { ...snapshot, step: 75 } }));
  for (const { force, lengths } of otherPulls(inRamp)) {
    expect(radiusOf(force) === 'scale' ? force.scale : lengths[0] * lengths[1]).toBe(24);
  }
});

it('takes raw softmax at the lengths that its run has', () => {
  const [{ lengths }] = trainedPulls(lanes('softmax', 'arcface'));
  expect(lengths).toEqual([4, 2]);
});

it('has a pull before there is a picture', () => {
  const [{ force, lengths }] = trainedPulls([{ knobs: { ...DEFAULT_KNOBS, loss: 'softmax' }, snapshot: null }]);
  expect(pullAlong(force, 8, lengths).pulls.every(Number.isFinite)).toBe(true);
});
