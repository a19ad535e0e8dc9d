import { expect, it } from 'vitest';
import { DEFAULT_KNOBS } from '../../../core/experiment.ts';
import type { LossName } from '../../../core/losses/registry.ts';
import { trainedCurves } from './curveSamples.ts';

it('a curve keeps the number of its lane, and with it its dash and its circle, beside triplets that have none', () => {
  const losses: LossName[] = ['triplet', 'arcface', 'cosface'];
  const lanes = losses.map((loss) => ({ knobs: { ...DEFAULT_KNOBS, loss }, snapshot: null }));
  expect(trainedCurves(lanes).map(({ lane }) => lane)).toEqual([1, 2]);
});
