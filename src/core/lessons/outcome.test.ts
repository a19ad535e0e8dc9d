import { expect, test } from 'vitest';
import { DEFAULT_KNOBS, type Knobs } from '../experiment.ts';
import { figureOf, type Outcome } from './outcome.ts';

const run = (knobs: Partial<Knobs>, metrics: Partial<Outcome['metrics']> = {}): Outcome => ({
  knobs: { ...DEFAULT_KNOBS, ...knobs },
  metrics: {
    minGap90: 0.5,
    marginAccuracy: 0.9,
    heldOutAccuracy: 0.98,
    minCentreAngle: 0.7,
    classMeans: new Float32Array(8),
    ...metrics,
  },
});

test('each lesson has the figure that it is about', () => {
  const main = run({});
  expect(figureOf('boundary', main, null)).toEqual({ code: 'gap', value: 0.5 });
  expect(figureOf('crowded', main, null)).toEqual({ code: 'kept', value: 0.9 });
  expect(figureOf('antipodal', main, null)).toEqual({ code: 'right', value: 0.98 });
  expect(figureOf('merged', main, null)).toEqual({ code: 'centres', value: 0.7 });
  expect(figureOf('adacos', run({ loss: 'norm-softmax', scale: 2.75 }), null)).toEqual({
    code: 'floor',
    value: expect.closeTo(0.715, 2),
  });
  expect(figureOf('normalise', main, null)).toBeNull();
});

test('a lead is one over the same s only', () => {
  const compared = run({ loss: 'norm-softmax' }, { minGap90: 0.2 });
  expect(figureOf('margin-or-scale', run({}), compared)).toEqual({ code: 'lead', value: expect.closeTo(0.3, 9) });
  expect(figureOf('margin-or-scale', run({ scale: 8 }), compared)).toBeNull();
  expect(figureOf('margin-or-scale', run({}), null)).toBeNull();
});

test('there is no figure where there is nothing to measure', () => {
  expect(figureOf('boundary', run({}, { minGap90: -0.1 }), null)).toBeNull();
  expect(figureOf('crowded', run({}, { marginAccuracy: Number.NaN }), null)).toBeNull();
  expect(figureOf('adacos', run({ loss: 'softmax' }), null)).toBeNull();
});
