import { expect, it } from 'vitest';
import { DEFAULT_KNOBS } from '../../core/experiment.ts';
import { forceOf } from './force.ts';

it('answers both sliders before the first step, though s has a ramp', () => {
  expect(forceOf({ ...DEFAULT_KNOBS, 'arcface.m': 0.3, scale: 100 }, 0)).toMatchObject({
    parameters: { m: 0.3 },
    scale: 100,
  });
  expect(forceOf({ ...DEFAULT_KNOBS, warmup: 0.2 }, 0).loss).toBe('arcface');
  expect(forceOf({ ...DEFAULT_KNOBS, warmup: 0.9 }, 0).scale).toBe(DEFAULT_KNOBS.scale); // the ramp outlasts the schedule
});

it('follows the ramps while they last', () => {
  expect(forceOf(DEFAULT_KNOBS, 1).scale).toBeLessThan(17);
  expect(forceOf(DEFAULT_KNOBS, DEFAULT_KNOBS.scheduleSteps).scale).toBe(DEFAULT_KNOBS.scale);
});
