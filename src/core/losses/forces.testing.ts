/** Test helper: every loss as random knobs make it. */
import fc from 'fast-check';
import type { Force } from './force.ts';
import { isNumberKnob, type Loss, type LossKnob, type Parameters } from './loss.ts';
import { LOSSES, type LossName } from './registry.ts';

/** Evenly, where fc.double would be beside 0 most of the time. */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1_000_000 }).map((part) => min + ((max - min) * part) / 1_000_000);

const anyValue = (knob: LossKnob) =>
  isNumberKnob(knob) ? between(knob.min, knob.max) : fc.constantFrom(...knob.options);

function parametersOf(loss: Loss): fc.Arbitrary<Parameters> {
  return fc.record(Object.fromEntries(Object.entries(loss.knobs).map(([name, knob]) => [name, anyValue(knob)])));
}

export const anyForce: fc.Arbitrary<Force> = fc.oneof(
  ...LOSSES.map((loss: Loss<LossName>) =>
    fc.record({
      loss: fc.constant(loss.name),
      parameters: parametersOf(loss),
      scale: loss.radius === 'scale' ? between(1, 128) : fc.constant(1),
    }),
  ),
);
