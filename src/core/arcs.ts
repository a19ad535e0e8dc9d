/** Where the classes lie on the circle: mean directions, the arcs that hold nine tenths of each, and the gaps between them.
 *  A sample without a direction, at the origin or not finite, has no part in any, nor has a class without samples. */
import { azimuth, meanAzimuth, wrapAngle } from './circle.ts';

/** Share of a class's samples inside its arc; a twentieth is cut from either end. */
const ARC_SHARE = 0.9;

export interface Arcs {
  /** [c] azimuth of each class's mean direction, its unit embeddings summed; NaN without samples. */
  means: Float32Array;
  /** [c, 2] azimuths where each class's 90 % arc begins and ends, counter-clockwise; NaN without samples. */
  ends: Float32Array;
  /** Mean angle of a sample to the mean direction of its class (Intra of Table 3); NaN of none. */
  intra: number;
}

/** @param embeddings [n, 2]  @param labels [n]  @param identities c */
export function arcsOf(embeddings: Float32Array, labels: ArrayLike<number>, identities: number): Arcs {
  const azimuths = azimuthsByClass(embeddings, labels, identities);
  const means = new Float32Array(identities);
  const ends = new Float32Array(2 * identities);
  let total = 0;
  let count = 0;
  azimuths.forEach((ofClass, j) => {
    const mean = meanAzimuth(ofClass);
    const offsets = ofClass.map((angle) => wrapAngle(angle - mean)).sort((a, b) => a - b);
    means[j] = mean;
    ends[2 * j] = wrapAngle(mean + quantile(offsets, (1 - ARC_SHARE) / 2));
    ends[2 * j + 1] = wrapAngle(mean + quantile(offsets, (1 + ARC_SHARE) / 2));
    for (const offset of offsets) total += Math.abs(offset);
    count += offsets.length;
  });
  return { means, ends, intra: total / count };
}

/** From one class's arc to the next one's, counter-clockwise. */
export interface ArcGap {
  /** Radians, negative where they overlap. */
  readonly angle: number;
  readonly first: number;
  readonly second: number;
}

/** The gap behind every class's arc, round the circle by their means; none where fewer than two classes have an arc. */
export function gapsRound({ means, ends }: Pick<Arcs, 'means' | 'ends'>): ArcGap[] {
  const order = presentClasses(means).sort((a, b) => means[a] - means[b]);
  if (order.length < 2) return [];
  return order.map((first, place) => {
    const second = order[(place + 1) % order.length];
    const step = wrapAngle(means[second] - means[first]);
    const between = step < 0 ? step + 2 * Math.PI : step;
    const after = wrapAngle(ends[2 * first + 1] - means[first]);
    const before = wrapAngle(means[second] - ends[2 * second]);
    return { angle: between - after - before, first, second };
  });
}

/** The smallest of them. NaN where there is none. */
export function smallestGap(arcs: Pick<Arcs, 'means' | 'ends'>): ArcGap {
  let smallest: ArcGap = { angle: Number.NaN, first: 0, second: 0 };
  for (const gap of gapsRound(arcs)) if (!(gap.angle >= smallest.angle)) smallest = gap;
  return smallest;
}

/** Whether a gap means nothing any more, since classes lie among each other: an arc is wider than half the circle, or two
 *  overlap by more than half of what each class has when they are evenly spaced. @param gap the smallest, radians */
export function areMixed({ means, ends }: Pick<Arcs, 'means' | 'ends'>, gap: number): boolean {
  const present = presentClasses(means);
  return isBeyond(gap, present.length) || present.some((j) => isWide(ends, j));
}

/** Where a direction falls among the arcs: inside of some, or between one and the next round the circle, counter-clockwise. */
export type AmongArcs =
  | { readonly inside: readonly number[] }
  | {
      readonly inside: null;
      /** Classes whose arcs end before it and begin after it. */
      readonly before: number;
      readonly after: number;
      /** Angles from there and to there, radians. */
      readonly fromBefore: number;
      readonly toAfter: number;
    };

/** @param azimuth of the direction  @param ends as Arcs.ends  @returns null where no class has an arc */
export function amongArcs(azimuth: number, ends: Float32Array): AmongArcs | null {
  const present = Array.from({ length: ends.length / 2 }, (_, j) => j).filter((j) => !Number.isNaN(ends[2 * j]));
  if (present.length === 0) return null;
  const inside = present.filter((j) => width(ends[2 * j], azimuth) <= width(ends[2 * j], ends[2 * j + 1]));
  if (inside.length > 0) return { inside };
  const since = (j: number) => width(ends[2 * j + 1], azimuth);
  const until = (j: number) => width(azimuth, ends[2 * j]);
  const before = present.reduce((a, b) => (since(b) < since(a) ? b : a));
  const after = present.reduce((a, b) => (until(b) < until(a) ? b : a));
  return { inside: null, before, after, fromBefore: since(before), toAfter: until(after) };
}

/** The same of two neighbours alone. */
export function isMixedPair({ means, ends }: Pick<Arcs, 'means' | 'ends'>, { angle, first, second }: ArcGap): boolean {
  return isBeyond(angle, presentClasses(means).length) || isWide(ends, first) || isWide(ends, second);
}

const isBeyond = (gap: number, classes: number) => gap < -Math.PI / classes;
const isWide = (ends: Float32Array, j: number) => width(ends[2 * j], ends[2 * j + 1]) > Math.PI;

/** Classes that have samples. */
export function presentClasses(means: Float32Array): number[] {
  return [...means.keys()].filter((j) => !Number.isNaN(means[j]));
}

/** Counter-clockwise from one azimuth to another, [0, 2π). */
export function width(from: number, to: number): number {
  const angle = wrapAngle(to - from);
  return angle < 0 ? angle + 2 * Math.PI : angle;
}

function azimuthsByClass(embeddings: Float32Array, labels: ArrayLike<number>, identities: number): number[][] {
  const azimuths: number[][] = Array.from({ length: identities }, () => []);
  for (let i = 0; i < embeddings.length / 2; i++) {
    const x = embeddings[2 * i];
    const y = embeddings[2 * i + 1];
    if (Number.isFinite(x) && Number.isFinite(y) && (x !== 0 || y !== 0)) azimuths[labels[i]].push(azimuth(x, y));
  }
  return azimuths;
}

/** Linear between the two nearest of sorted values; NaN of none. */
function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
