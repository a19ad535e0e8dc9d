/** Two questions about people, asked of angles alone: are two pictures of one person (verification), and is this somebody who
 *  was trained on (identification with a 'nobody')? */
import { azimuth, geodesicDistance } from './circle.ts';
import { nearestCentre } from './metrics.ts';

/** Thresholds on (0, π], as in verification.ts; one step is 0.02°. */
export const PAIR_BINS = 8192;

/** Fewer pairs than these let in by a threshold say nothing of the rate at which it lets them in. */
const LEAST_ACCEPTED = 10;

/** How many pairs are how far apart, in PAIR_BINS bins of equal width over [0, π]. */
export interface PairAngles {
  readonly same: Uint32Array;
  readonly different: Uint32Array;
  /** Pairs in all. */
  readonly sameCount: number;
  readonly differentCount: number;
}

/** Angles of all n(n − 1)/2 pairs, each visited: for some hundred embeddings. One that is not finite is left out.
 *  @param embeddings [n, 2]  @param labels [n] */
export function pairAnglesOf(embeddings: Float32Array, labels: ArrayLike<number>): PairAngles {
  const azimuths = Float64Array.from(labels, (_, i) => azimuth(embeddings[2 * i], embeddings[2 * i + 1]));
  const same = new Uint32Array(PAIR_BINS);
  const different = new Uint32Array(PAIR_BINS);
  for (let i = 0; i < azimuths.length; i++) {
    for (let j = 0; j < i; j++) {
      const bin = Math.floor((geodesicDistance(azimuths[i], azimuths[j]) / Math.PI) * PAIR_BINS);
      if (Number.isNaN(bin)) continue;
      (labels[i] === labels[j] ? same : different)[Math.min(PAIR_BINS - 1, bin)]++;
    }
  }
  return { same, different, sameCount: sum(same), differentCount: sum(different) };
}

/** One threshold's rates. */
export interface RocPoint {
  /** Share of the pairs of different people that are let in, and of the pairs of one person. */
  far: number;
  tar: number;
}

/** The receiver operating characteristic from (0, 0) to (1, 1): a point where either rate changes. Empty where either kind
 *  of pair is missing. */
export function rocOf({ same, different, sameCount, differentCount }: PairAngles): RocPoint[] {
  if (sameCount === 0 || differentCount === 0) return [];
  const points: RocPoint[] = [{ far: 0, tar: 0 }];
  let accepted = 0;
  let falselyAccepted = 0;
  for (let bin = 0; bin < PAIR_BINS; bin++) {
    if (same[bin] === 0 && different[bin] === 0) continue;
    accepted += same[bin];
    falselyAccepted += different[bin];
    points.push({ far: falselyAccepted / differentCount, tar: accepted / sameCount });
  }
  return points;
}

/** True-accept rate at a false-accept rate, as trueAcceptRate has it; null where the pairs are too few to tell. */
export function tarAt(pairs: PairAngles, falseAcceptRate: number): number | null {
  const allowed = falseAcceptRate * pairs.differentCount;
  if (pairs.sameCount === 0 || allowed < LEAST_ACCEPTED) return null;
  let falselyAccepted = 0;
  let accepted = 0;
  for (let bin = 0; bin < PAIR_BINS; bin++) {
    falselyAccepted += pairs.different[bin];
    if (falselyAccepted > allowed) break;
    accepted += pairs.same[bin];
  }
  return accepted / pairs.sameCount;
}

/** The same counts in fewer bins. @param bins divides PAIR_BINS */
export function coarse(counts: Uint32Array, bins: number): Uint32Array {
  const each = PAIR_BINS / bins;
  return Uint32Array.from({ length: bins }, (_, bin) => sum(counts.subarray(bin * each, (bin + 1) * each)));
}

/** Where one embedding falls among the class centres. */
export interface Place {
  nearest: number;
  /** To the nearest centre, and to the next nearest, radians. */
  theta: number;
  runnerUp: number;
  runnerUpTheta: number;
}

/** @param centres [c, 2], two at least  @returns null where the embedding has no direction */
export function placeOf(x: number, y: number, centres: Float32Array): Place | null {
  const nearest = x === 0 && y === 0 ? -1 : nearestCentre(x, y, centres);
  if (nearest < 0) return null;
  const at = azimuth(x, y);
  const thetaTo = (j: number) => geodesicDistance(at, azimuth(centres[2 * j], centres[2 * j + 1]));
  const others = Array.from({ length: centres.length / 2 }, (_, j) => j).filter((j) => j !== nearest);
  const runnerUp = others.reduce((a, b) => (thetaTo(b) < thetaTo(a) ? b : a));
  return { nearest, theta: thetaTo(nearest), runnerUp, runnerUpTheta: thetaTo(runnerUp) };
}

function sum(counts: Uint32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
