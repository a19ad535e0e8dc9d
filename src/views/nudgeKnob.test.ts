import { expect, test } from 'vitest';
import { DEFAULT_KNOBS, type Knobs } from '../core/experiment.ts';
import { nudgeKnob } from './nudgeKnob.ts';

const knobs = (change: Partial<Knobs>): Knobs => ({ ...DEFAULT_KNOBS, ...change });

test('a loss’s first number goes one step of its slider either way, and not past its end', () => {
  const at = knobs({ loss: 'arcface', 'arcface.m': 0.5 });
  expect(nudgeKnob(at, 1)).toEqual({ loss: 'arcface', 'arcface.m': 0.51 });
  expect(nudgeKnob(at, -1)).toEqual({ loss: 'arcface', 'arcface.m': 0.49 });
  expect(nudgeKnob(knobs({ loss: 'arcface', 'arcface.m': 0 }), -1)).toEqual({});
});

test('Norm-Softmax leaves its limit as ArcFace with the least margin', () => {
  expect(nudgeKnob(knobs({ loss: 'norm-softmax' }), 1)).toEqual({ loss: 'arcface', 'arcface.m': 0.01 });
});

test('a loss without a number stays as it is', () => {
  expect(nudgeKnob(knobs({ loss: 'softmax' }), 1)).toEqual({});
});
