/** Every loss's own knobs as entries of Knobs: each loss keeps its own, so that trying another loses nothing. */
import * as v from 'valibot';
import { drawnCurveSchema, rampCurve } from './drawnCurve.ts';
import { isDrawnKnob, isNumberKnob, type Loss, type LossKnob, type NumberKnob, type Parameters } from './loss.ts';
import { LOSSES, type LossName, lossNamed } from './registry.ts';

type Any = (typeof LOSSES)[number];

/** 'cosface.m' */
export type LossKnobKey = Any extends infer One
  ? One extends Any
    ? `${One['name']}.${keyof One['knobs'] & string}`
    : never
  : never;

type KnobAt<Key> = Key extends `${infer Name}.${infer Knob}`
  ? Extract<Any, { name: Name }> extends { knobs: infer Own }
    ? Own[Knob & keyof Own]
    : never
  : never;

export type LossKnobs = { [Key in LossKnobKey]: KnobAt<Key> extends NumberKnob ? number : string };

export interface LossKnobEntry {
  readonly key: LossKnobKey;
  readonly loss: LossName;
  readonly name: string;
  readonly knob: LossKnob;
}

export const LOSS_KNOBS: readonly LossKnobEntry[] = LOSSES.flatMap((loss: Loss<LossName>) =>
  Object.entries(loss.knobs).map(([name, knob]) => ({ key: knobKey(loss.name, name), loss: loss.name, name, knob })),
);

export function knobKey(loss: LossName, name: string): LossKnobKey {
  return `${loss}.${name}` as LossKnobKey; // a loss is asked for knobs of its own only
}

/** @throws Error for a key of a knob that is no number */
export function numberKnob(key: LossKnobKey): NumberKnob {
  const knob = LOSS_KNOBS.find((entry) => entry.key === key)?.knob;
  if (!knob || !isNumberKnob(knob)) throw new Error(`${key} is no number`);
  return knob;
}

/** The names of a loss's knobs that are margins of Eq. 4, additive ones first. */
export function marginKnobs(loss: LossName): string[] {
  const margins = Object.entries(lossNamed(loss).knobs).flatMap(([name, knob]) =>
    isNumberKnob(knob) && knob.margin ? [{ name, margin: knob.margin }] : [],
  );
  const order = ['m2', 'm3', 'm1'];
  return margins.sort((a, b) => order.indexOf(a.margin) - order.indexOf(b.margin)).map(({ name }) => name);
}

/** One schema for each. */
export const lossKnobSchemas = Object.fromEntries(LOSS_KNOBS.map(({ key, knob }) => [key, schemaOf(knob)]));

function schemaOf(knob: LossKnob) {
  if (isDrawnKnob(knob)) return v.optional(drawnCurveSchema, knob.initial);
  if (!isNumberKnob(knob)) return v.optional(v.picklist(knob.options), knob.initial);
  return v.optional(v.pipe(v.number(), v.finite(), v.minValue(knob.min), v.maxValue(knob.max)), knob.initial);
}

/** Those of one loss, by their own names.
 *  @param rampDone 0 … 1 of the reader's ramp  @param progress fraction of the schedule, for a ramp that is the loss's own */
export function parametersOf(
  loss: LossName,
  values: Readonly<LossKnobs>,
  rampDone: number,
  progress: number,
): Parameters {
  const entries = Object.entries(lossNamed(loss).knobs).map(([name, knob]) => {
    const value = values[knobKey(loss, name)];
    if (isDrawnKnob(knob)) return [name, rampCurve(String(value), rampDone)];
    if (!isNumberKnob(knob) || typeof value === 'string') return [name, value];
    if (!knob.ramp) return [name, knob.neutral + (value - knob.neutral) * rampDone];
    return [name, knob.ramp.at(value, Math.min(1, Math.max(0, progress) / knob.ramp.share))];
  });
  return Object.fromEntries(entries);
}
