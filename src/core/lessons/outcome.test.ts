import { expect, test } from 'vitest';
import { DEFAULT_KNOBS, type Knobs } from '../experiment.ts';
import { figureOf, type Outcome } from './outcome.ts';

const run = (knobs: Partial<Knobs>, metrics: Partial<Outcome['metrics']> = {}): Outcome => ({
  knobs: { ...DEFAULT_KNOBS, ...knobs },
  metrics: {
    minGap90: 0.5,
    marginAccuracy: 0.9,
    minCentreAngle: 0.7,
    classMeans: new Float32Array(8),
    ...metrics,
  },
});

test('each lesson has the figure that it is about', () => {
  const main = run({});
  expect(figureOf('boundary', main)).toEqual({ code: 'gap', value: 0.5 });
  expect(figureOf('crowded', main)).toEqual({ code: 'kept', value: 0.9 });
  expect(figureOf('merged', main)).toEqual({ code: 'centres', value: 0.7 });
  expect(figureOf('adacos', run({ loss: 'norm-softmax', scale: 2.75 }))).toEqual({
    code: 'floor',
    value: expect.closeTo(0.715, 2),
  });
  expect(figureOf('normalise', main)).toBeNull();
});

test('there is no figure where there is nothing to measure', () => {
  expect(figureOf('boundary', run({}, { minGap90: -0.1 }))).toBeNull();
  expect(figureOf('crowded', run({}, { marginAccuracy: Number.NaN }))).toBeNull();
  expect(figureOf('adacos', run({ loss: 'softmax' }))).toBeNull();
});
