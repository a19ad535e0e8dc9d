/** What a margin leaves between evenly spaced classes, and the largest that leaves anything. */
import { type Curve, isNumberKnob, type Parameters } from './loss.ts';
import { lossNamed } from './registry.ts';

/** Halvings of an interval: more than a number's digits. */
const HALVINGS = 50;

/** In a wedge: a curve that is drawn turns no more often. */
const PROBES = 16;

/** How far from its W a sample may be and still have the largest logit, margin included: the θ where ψ(θ) is the cosine of
 *  the angle that is left to the nearest other centre. ArcFace's is (2π/c − m)/2. Of a curve that rises, the stretch from W on
 *  counts, and not where it holds once more.
 *  @returns radians; 0 where not even a sample on its own W satisfies the margin */
export function wedgeHalfWidth(identities: number, { value }: Curve): number {
  const spacing = (2 * Math.PI) / identities;
  const holds = (theta: number) => value(theta) > Math.cos(spacing - theta);
  const probes = Array.from({ length: PROBES + 1 }, (_, i) => (i * spacing) / 2 / PROBES);
  const failing = probes.findIndex((theta) => !holds(theta));
  if (failing < 0) return spacing / 2;
  return lastWhere(holds, probes[Math.max(0, failing - 1)], probes[failing]);
}

/** The largest value of one of a loss's knobs under which the wedge is not empty, from neutral up; its largest where all fit. */
export function largestFitting(loss: string, parameters: Parameters, name: string, identities: number): number {
  const { knobs, curve } = lossNamed(loss);
  const knob = knobs[name];
  if (!isNumberKnob(knob)) throw new Error(`${name} of ${loss} is no number`);
  const fits = (value: number) => wedgeHalfWidth(identities, curve({ ...parameters, [name]: value })) > 0;
  return lastWhere(fits, knob.neutral, knob.max);
}

/** The probability that a sample exactly on its own W gets, the classes evenly spaced: what no training at this s exceeds. */
export function evenProbability(identities: number, { value }: Curve, scale: number): number {
  let others = 0;
  for (let k = 1; k < identities; k++)
    others += Math.exp(scale * (Math.cos((2 * Math.PI * k) / identities) - value(0)));
  return 1 / (1 + others);
}

/** How far towards the largest margin that fits a way out goes. */
const SAFE_SHARE = 0.8;

/** A value of one of a loss's knobs, in its steps, that leaves evenly spaced classes room, and is smaller than the one it has. */
export function roomyValue(loss: string, parameters: Parameters, name: string, identities: number): number {
  const knob = lossNamed(loss).knobs[name];
  if (!isNumberKnob(knob)) throw new Error(`${name} of ${loss} is no number`);
  const most = Math.min(Number(parameters[name]), largestFitting(loss, parameters, name, identities));
  const roomy = knob.neutral + SAFE_SHARE * (most - knob.neutral);
  return Number((Math.floor(roomy / knob.step) * knob.step).toFixed(4));
}

/** The end of the stretch from `from` on where it holds; `from` where it does not hold there. */
function lastWhere(holds: (value: number) => boolean, from: number, to: number): number {
  if (!holds(from)) return from;
  if (holds(to)) return to;
  let [low, high] = [from, to];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
