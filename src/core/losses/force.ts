/** A loss with its own knobs and its scale, as plain data that crosses from worker to page, and the curve that it stands for. */
import type { Curve, Parameters, Radius, TermKind } from './loss.ts';
import { type LossName, lossNamed } from './registry.ts';
import { tabulate } from './table.ts';

/** Effective: a ramp's share is in it, and s is 1 where the loss has none. */
export interface Force {
  readonly loss: LossName;
  /** Of the loss's own knobs, by name. */
  readonly parameters: Parameters;
  /** s */
  readonly scale: number;
}

/** ψ of the loss in force. */
export function curveOf(force: Pick<Force, 'loss' | 'parameters'>): Curve {
  return recalled(force).curve;
}

/** ψ of the loss in force as a table; the same array while nothing moves. See table.ts. */
export function tableOf(force: Pick<Force, 'loss' | 'parameters'>): Float32Array<ArrayBuffer> {
  const entry = recalled(force);
  entry.table ??= tabulate(entry.curve);
  return entry.table;
}

export function radiusOf({ loss }: Pick<Force, 'loss'>): Radius {
  return lossNamed(loss).radius;
}

/** Whether a loss has an s: feature and centre both scaled to length 1, and their cosine to s. */
export function hasScale(force: Pick<Force, 'loss'>): boolean {
  return radiusOf(force) === 'scale';
}

/** Whether a loss sees only angles, with an s or of samples to each other. */
export function isNormalised(force: Pick<Force, 'loss'>): boolean {
  return hasScale(force) || isOfTriplets(force);
}

/** Whether a loss compares samples with each other: it has no logits, and W takes no part in it. */
export function isOfTriplets(force: Pick<Force, 'loss'>): boolean {
  return radiusOf(force) === 'none';
}

/** What a loss in force has beside its curve. */
export interface Term {
  readonly kind: TermKind;
  /** A weight, or the triplets' margin in radians. */
  readonly amount: number;
}

/** null where the curve is all there is. */
export function termOf({ loss, parameters }: Pick<Force, 'loss' | 'parameters'>): Term | null {
  const { term } = lossNamed(loss);
  return term ? { kind: term.kind, amount: Number(parameters[term.knob]) } : null;
}

/** Whether the own class's logit is anywhere another than the cosine, which every other class's is. */
export function hasMargin(force: Pick<Force, 'loss' | 'parameters'>): boolean {
  const { value } = curveOf(force);
  return PROBES.some((theta) => Math.abs(value(theta) - Math.cos(theta)) > 1e-9);
}

const PROBES = Array.from({ length: 17 }, (_, i) => (i * Math.PI) / 16);

/** Curves made lately: as many as lanes at most, and two for each that is under way. */
const RECALLED = 32;
const made = new Map<string, { curve: Curve; table: Float32Array<ArrayBuffer> | null }>();

function recalled({ loss, parameters }: Pick<Force, 'loss' | 'parameters'>) {
  const key = `${loss} ${Object.values(parameters).join()}`;
  let entry = made.get(key);
  if (!entry) {
    entry = { curve: lossNamed(loss).curve(parameters), table: null };
    const [oldest] = made.keys();
    if (made.size >= RECALLED) made.delete(oldest);
    made.set(key, entry);
  }
  return entry;
}
