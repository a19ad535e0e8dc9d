/** Samples on the curve that trains them. */
import { isOfTriplets } from '../../../core/losses/force.ts';
import { sampleAngles } from '../../../core/samples.ts';
import type { Snapshot } from '../../../core/snapshot.ts';
import type { Lane } from '../../../store/state.ts';
import { forceOn } from '../plot/shownCurves.ts';
import { type Curved, psiOf } from './curvePaths.ts';

/** A lane that a curve trains, and that curve. */
export interface Trained {
  readonly lane: number;
  readonly force: Curved;
}

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

/** The curves that train, each with its lane, by which it is dashed and named; triplets have none. */
export function trainedCurves(lanes: readonly Pick<Lane, 'knobs' | 'snapshot'>[]): Trained[] {
  return lanes.flatMap((its, lane) => {
    const { loss, parameters } = forceOn(its);
    return isOfTriplets({ loss }) ? [] : [{ lane, force: { loss, parameters } }];
  });
}
