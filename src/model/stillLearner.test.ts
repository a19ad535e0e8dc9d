import { expect, test } from 'vitest';
import type { TrainingData } from './learner.ts';
import { StillLearner } from './stillLearner.ts';

const PAIRS = [1, 0, 0, 2, 3, 0, 0, 4];

function setupOf(dimensions: number): TrainingData {
  return {
    identities: 2,
    inputs: {
      kind: 'vectors',
      dimensions,
      read: (sample, out, offset) => out.set(PAIRS.slice(2 * sample, 2 * sample + 2), offset),
    },
    trainCount: 4,
  };
}

test('a centre is the mean of its class, and an embedding the pair itself', async () => {
  const learner = new StillLearner(setupOf(2), [0, 1, 0, 1]);
  expect([...(await learner.readBack()).centres]).toEqual([2, 0, 0, 3]);
  expect([...(await learner.judge(1, 2))]).toEqual([0, 2, 3, 0]);
});

test('vectors of more dimensions are refused', () => {
  expect(() => new StillLearner(setupOf(3), [0, 1, 0, 1])).toThrow('Only 2-D vectors');
});
