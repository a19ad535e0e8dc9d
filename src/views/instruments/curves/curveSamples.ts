/** Samples on the curve that trains them. */
import type { Snapshot } from '../../../core/snapshot.ts';
import { sampleAngles } from '../plot/samples.ts';
import { type Curved, psiOf } from './curvePaths.ts';

export interface CurveSample {
  readonly sample: number;
  readonly label: number;
  readonly theta: number;
  /** ψ(θ) */
  readonly value: number;
}

/** Those of the samples that have an embedding. @param labels [n] of all samples */
export function samplesOn(
  snapshot: Pick<Snapshot, 'embeddings' | 'centres' | 'seen'> | null,
  labels: ArrayLike<number>,
  samples: readonly number[],
  force: Curved,
): CurveSample[] {
  if (!snapshot) return [];
  const psi = psiOf(force);
  return samples.flatMap((sample) => {
    const label = labels[sample];
    const angles = sampleAngles(snapshot, label, sample);
    return angles ? [{ sample, label, theta: angles.own, value: psi(angles.own) }] : [];
  });
}
