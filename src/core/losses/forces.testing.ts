/** Test helper: every loss as random knobs make it. */
import fc from 'fast-check';
import { PSI_RANGE, spellCurve } from './drawnCurve.ts';
import type { Force } from './force.ts';
import { isDrawnKnob, isNumberKnob, type Loss, type LossKnob, type Parameters } from './loss.ts';
import { LOSSES, type LossName } from './registry.ts';

/** Evenly, where fc.double would be beside 0 most of the time. */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1_000_000 }).map((part) => min + ((max - min) * part) / 1_000_000);

/** As a reader bends a cosine, turns included: how far a steeper one is off by its roundings is asked in own.test.ts. */
export const anyDrawn: fc.Arbitrary<string> = fc
  .array(between(-0.3, 0.1), { minLength: 2, maxLength: 9 })
  .map((bends) =>
    spellCurve(
      bends.map((bend, i) => {
        const theta = (i * Math.PI) / (bends.length - 1);
        return [theta, Math.max(PSI_RANGE.min, Math.min(PSI_RANGE.max, Math.cos(theta) + bend))];
      }),
    ),
  );

const anyValue = (knob: LossKnob): fc.Arbitrary<number | string> => {
  if (isNumberKnob(knob)) return between(knob.min, knob.max);
  return isDrawnKnob(knob) ? anyDrawn : fc.constantFrom(...knob.options);
};

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
