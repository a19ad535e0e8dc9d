/** One step of the number that a loss is moved by first, as its slider would go. */
import type { Knobs } from '../core/experiment.ts';
import { knobKey } from '../core/losses/knobs.ts';
import type { NumberKnob } from '../core/losses/loss.ts';
import { type LossName, lossNamed } from '../core/losses/registry.ts';
import { numbersOf } from './laneName.ts';
import { linearScale } from './parts/sliderScale.ts';

/** A loss that is another's limit moves away from there, and is that loss then.
 *  @returns what changes; nothing at the slider's end, and where the loss has no number */
export function nudgeKnob(knobs: Knobs, direction: -1 | 1): Partial<Knobs> {
  const first = firstNumber(knobs);
  if (!first) return {};
  const { loss, name, knob, value } = first;
  const scale = linearScale(knob, knob.step);
  const place = Math.round(scale.position(value)) + direction;
  return place < 0 || place > scale.stops ? {} : { loss, [knobKey(loss, name)]: scale.value(place) };
}

function firstNumber(knobs: Knobs): { loss: LossName; name: string; knob: NumberKnob; value: number } | null {
  const { loss } = knobs;
  const [own] = numbersOf({ loss });
  if (own) return { loss, name: own[0], knob: own[1], value: Number(knobs[knobKey(loss, own[0])]) };
  const { limitOf } = lossNamed(loss);
  if (!limitOf) return null;
  const whole = limitOf.loss as LossName; // of the registry
  const there = numbersOf({ loss: whole }).find(([name]) => name === limitOf.knob);
  return there ? { loss: whole, name: there[0], knob: there[1], value: there[1].neutral } : null;
}
