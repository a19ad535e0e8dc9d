/** The numbers of one sample under a loss, and how they are printed. */
import { angleBetween, azimuth } from '../../core/circle.ts';
import { crossEntropy, sampleLogits } from '../../core/logits.ts';
import { type Force, isOfTriplets } from '../../core/losses/force.ts';
import { sampleTerm } from '../../core/losses/terms.ts';
import { nearestCentre } from '../../core/metrics.ts';
import { pullUnder } from '../../core/pull.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { createFormats } from '../format.ts';
import { identityMark } from '../palette.ts';
import type { CircleText } from './text.ts';

export interface SampleFacts {
  label: number;
  /** To its own class centre, radians. */
  theta: number;
  cosine: number;
  targetLogit: number;
  /** Nats. */
  loss: number;
  /** Without its direction; see core/pull.ts. */
  pull: number;
  /** The class whose centre is nearest in angle. */
  nearestCentre: number;
}

/** The numbers, in the order they are printed. */
export const FACTS = ['theta', 'cosine', 'targetLogit', 'loss', 'pull', 'nearestCentre'] as const;

type FactName = (typeof FACTS)[number];

/** @param force the loss they are under  @returns null when the sample has no finite embedding yet */
export function sampleFacts(
  {
    embeddings,
    centres,
    seen,
    classCentres = null,
  }: Pick<Snapshot, 'embeddings' | 'centres' | 'seen'> & Partial<Pick<Snapshot, 'classCentres'>>,
  labels: ArrayLike<number>,
  sample: number,
  force: Force,
): SampleFacts | null {
  const x = embeddings[2 * sample];
  const y = embeddings[2 * sample + 1];
  if (sample >= seen || !Number.isFinite(x + y)) return null;
  const label = labels[sample];
  const theta = angleBetween(x, y, centres[2 * label], centres[2 * label + 1]);
  const hasLogits = !isOfTriplets(force);
  const logits = sampleLogits([x, y], centres, label, force);
  return {
    label,
    theta,
    cosine: Math.cos(theta),
    targetLogit: hasLogits ? logits[label] : Number.NaN,
    loss: hasLogits
      ? crossEntropy(logits, label) + sampleTerm([x, y], centres, label, force, classCentres)
      : Number.NaN,
    pull: hasLogits ? Math.abs(pullUnder(centres, force, Math.hypot(x, y))(azimuth(x, y), label)) : Number.NaN,
    nearestCentre: nearestCentre(x, y, centres),
  };
}

/** Both languages write these alike. */
const { fixed, degrees } = createFormats('en');

/** One number as the card prints it. */
export function printFact(name: FactName, facts: SampleFacts, text: CircleText): string {
  if (Number.isNaN(facts[name])) return '–'; // triplets have no logits, and their pull is not of W
  switch (name) {
    case 'theta':
      return `${degrees(facts.theta)}°`;
    case 'cosine':
      return fixed(facts.cosine, 3);
    case 'targetLogit':
      return fixed(facts.targetLogit, 2);
    case 'loss':
      return facts.loss < 0.0005 ? '< 0.001' : fixed(facts.loss, 3);
    case 'pull':
      return fixed(facts.pull, 2);
    case 'nearestCentre':
      return facts.nearestCentre === facts.label ? text.own : identityMark(facts.nearestCentre);
    default:
      return name satisfies never;
  }
}
