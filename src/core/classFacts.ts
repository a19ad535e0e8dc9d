/** What a circle shows, in numbers, class by class: where its line points, how it spreads, how far the next one is, and which
 *  of its samples lies worst. */
import { gapsRound, isMixedPair, width } from './arcs.ts';
import { azimuth, geodesicDistance } from './circle.ts';
import { ownAngle } from './ownAngles.ts';
import { type SampleAngles, sampleAngles } from './samples.ts';
import type { Snapshot } from './snapshot.ts';

export interface ClassFacts {
  readonly label: number;
  /** Azimuth of its centre W, and of the mean of its held-out samples; NaN without any. */
  readonly centre: number;
  readonly mean: number;
  /** From W to that mean, radians. */
  readonly aside: number;
  /** Of the arc that holds nine tenths of its held-out samples, radians; NaN without any. */
  readonly spread: number;
  /** The class that follows clockwise, and the gap between both arcs: negative where they overlap, NaN where they are mixed;
   *  null where no other class has an arc. */
  readonly next: { readonly label: number; readonly gap: number } | null;
  /** Share of its held-out samples that the loss decides rightly; NaN without any. */
  readonly accuracy: number;
  /** The training sample furthest from its own W, with its angles; null where none has a direction. */
  readonly worst: (SampleAngles & { readonly sample: number }) | null;
}

type Shown = Pick<Snapshot, 'centres' | 'embeddings' | 'seen' | 'metrics'>;

/** @param labels [n] of the training samples  @returns clockwise by their centres, from the top of the page */
export function classFacts(snapshot: Shown, labels: ArrayLike<number>): ClassFacts[] {
  const { centres, metrics } = snapshot;
  const { classMeans: means, arcs90: ends, confusion } = metrics;
  const arcs = { means, ends };
  const gaps = gapsRound(arcs);
  const worst = worstSamples(snapshot, labels);
  const count = centres.length / 2;
  const facts = Array.from({ length: count }, (_, label): ClassFacts => {
    const centre = azimuth(centres[2 * label], centres[2 * label + 1]);
    const before = gaps.find(({ second }) => second === label);
    const decided = confusion.subarray(label * count, (label + 1) * count);
    return {
      label,
      centre,
      mean: means[label],
      aside: geodesicDistance(centre, means[label]),
      spread: width(ends[2 * label], ends[2 * label + 1]),
      next: before ? { label: before.first, gap: isMixedPair(arcs, before) ? Number.NaN : before.angle } : null,
      accuracy: decided[label] / decided.reduce((sum, one) => sum + one, 0),
      worst: worst[label],
    };
  });
  return facts.sort((a, b) => clockwiseFromTop(a.centre) - clockwiseFromTop(b.centre));
}

/** How far clockwise from the top of the page, [0, 2π). */
export function clockwiseFromTop(direction: number): number {
  return width(direction, Math.PI / 2);
}

/** The samples of a class that have a direction, clockwise; the first is the one that follows the widest empty arc.
 *  @param labels [n] */
export function samplesClockwise(
  { embeddings, seen }: Pick<Shown, 'embeddings' | 'seen'>,
  labels: ArrayLike<number>,
  label: number,
): { sample: number; azimuth: number }[] {
  const found: { sample: number; azimuth: number }[] = [];
  for (let sample = 0; sample < seen; sample++) {
    const at = azimuth(embeddings[2 * sample], embeddings[2 * sample + 1]);
    if (labels[sample] === label && Number.isFinite(at)) found.push({ sample, azimuth: at });
  }
  found.sort((a, b) => clockwiseFromTop(a.azimuth) - clockwiseFromTop(b.azimuth));
  let start = 0;
  let widest = Number.NEGATIVE_INFINITY;
  found.forEach(({ azimuth: own }, i) => {
    const empty = width(own, found.at(i - 1)?.azimuth ?? own);
    if (empty > widest) [start, widest] = [i, empty];
  });
  return [...found.slice(start), ...found.slice(0, start)];
}

function worstSamples(shown: Shown, labels: ArrayLike<number>): ClassFacts['worst'][] {
  const { embeddings, centres, seen } = shown;
  const worst: ({ sample: number; theta: number } | null)[] = Array.from({ length: centres.length / 2 }, () => null);
  for (let sample = 0; sample < seen; sample++) {
    const label = labels[sample];
    const theta = ownAngle(embeddings, centres, sample, label);
    if (theta > (worst[label]?.theta ?? -1)) worst[label] = { sample, theta };
  }
  return worst.map((its, label) => {
    const angles = its && sampleAngles(shown, label, its.sample);
    return angles && { sample: its.sample, ...angles };
  });
}
