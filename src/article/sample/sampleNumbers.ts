/** The numbers of ArcFace's equation for one picture, as the main run's network has it now: with m and s as they are in force,
 *  and ArcFace's whatever loss that run is under. */
import { angleBetween } from '../../core/circle.ts';
import { sampleLogits } from '../../core/logits.ts';
import { curveOf } from '../../core/losses/force.ts';
import { lossInForce } from '../../core/schedule.ts';
import type { SymbolId } from '../../core/symbols.ts';
import type { ShownLane } from '../../store/state.ts';
import { KNOBS } from '../knobs/knobs.ts';

export interface SampleNumbers {
  /** θ_y and m, degrees. */
  theta: number;
  m: number;
  s: number;
  /** What the margin makes of cos θ_y. */
  psi: number;
  /** log Σ e^{s·cos θ_j} over the other classes. */
  others: number;
  /** That, less s·ψ. */
  difference: number;
  /** Nats. */
  loss: number;
}

/** Decimals, and as many signs as any value has: nothing beside it moves. */
export const SLOTS: Readonly<
  Record<keyof SampleNumbers, { decimals: number; unit?: '°'; signs: number; symbol?: SymbolId }>
> = {
  theta: { decimals: 1, unit: '°', signs: 6, symbol: 'thetaY' },
  m: { decimals: 1, unit: '°', signs: 5, symbol: 'm' },
  s: { decimals: 1, signs: 5, symbol: 's' },
  psi: { decimals: 3, signs: 6 },
  others: { decimals: 1, signs: 6 },
  difference: { decimals: 1, signs: 6 },
  loss: { decimals: 3, signs: 7 },
};

export const NO_NUMBER = '–';
const FIGURE_SPACE = '\u2007';

/** @param labels [n]  @returns null while the picture has no place */
export function sampleNumbers(
  { knobs, snapshot }: ShownLane,
  labels: ArrayLike<number>,
  sample: number,
): SampleNumbers | null {
  if (!snapshot || sample >= snapshot.seen) return null;
  const { step, embeddings, centres } = snapshot;
  const embedding = embeddings.subarray(2 * sample, 2 * sample + 2);
  if (!(Math.hypot(embedding[0], embedding[1]) > 0)) return null;
  const label = labels[sample];
  // Before the first step the ramps count as done, as in the circles.
  const force = lossInForce(
    { ...knobs, ...KNOBS.m.change(KNOBS.m.read(knobs)), warmup: 0 },
    step === 0 ? Number.POSITIVE_INFINITY : step,
  );
  const theta = angleBetween(embedding[0], embedding[1], centres[2 * label], centres[2 * label + 1]);
  const logits = sampleLogits(embedding, centres, label, force);
  const others = logOfSum(logits.filter((_, j) => j !== label));
  const difference = others - logits[label];
  return {
    theta: degrees(theta),
    m: degrees(Number(force.parameters.m)),
    s: force.scale,
    psi: curveOf(force).value(theta),
    others,
    difference,
    loss: difference > 30 ? difference : Math.log1p(Math.exp(difference)),
  };
}

/** Whether the margin is no longer added as the equation says: past π − m. */
export function isPast({ theta, m, psi }: SampleNumbers): boolean {
  return Math.abs(psi - Math.cos(((theta + m) * Math.PI) / 180)) > 1e-6;
}

export function printSlot(slot: keyof SampleNumbers, value: number): string {
  const { decimals, unit = '', signs } = SLOTS[slot];
  const written = (Number(value.toFixed(decimals)) || 0).toFixed(decimals).replace('-', '−');
  return (written + unit).padEnd(signs, FIGURE_SPACE);
}

const degrees = (radians: number) => (radians * 180) / Math.PI;

/** log Σ e^z */
function logOfSum(logits: Float64Array): number {
  const most = Math.max(...logits);
  return most + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - most), 0));
}
