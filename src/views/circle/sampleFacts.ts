/** The numbers of one sample, as the loss in force sees it. */
import { angleBetween } from '../../core/circle.ts';
import { crossEntropy, sampleLogits } from '../../core/margin.ts';
import type { Snapshot } from '../../core/snapshot.ts';

export interface SampleFacts {
  label: number;
  /** To its own class centre, radians. */
  theta: number;
  cosine: number;
  targetLogit: number;
  /** Nats. */
  loss: number;
  /** The class whose centre is nearest in angle. */
  nearestCentre: number;
}

/** @returns null when the sample has no finite embedding yet */
export function sampleFacts(snapshot: Snapshot, labels: ArrayLike<number>, sample: number): SampleFacts | null {
  const { embeddings, centres, seen, inForce } = snapshot;
  const x = embeddings[2 * sample];
  const y = embeddings[2 * sample + 1];
  if (sample >= seen || !Number.isFinite(x + y)) return null;
  const label = labels[sample];
  const theta = (j: number) => angleBetween(x, y, centres[2 * j], centres[2 * j + 1]);
  let nearestCentre = 0;
  for (let j = 1; j < centres.length / 2; j++) if (theta(j) < theta(nearestCentre)) nearestCentre = j;
  const logits = sampleLogits([x, y], centres, label, inForce);
  return {
    label,
    theta: theta(label),
    cosine: Math.cos(theta(label)),
    targetLogit: logits[label],
    loss: crossEntropy(logits, label),
    nearestCentre,
  };
}
