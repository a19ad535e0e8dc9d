/** The face that Figure 2 follows while none is pointed at: one whose θ is the median of all. */
import { ownAngle, ownAnglesOf } from '../../../core/ownAngles.ts';
import type { Snapshot } from '../../../core/snapshot.ts';

/** @param labels [n]  @returns null while no sample has a direction */
export function typicalSample(snapshot: Snapshot, labels: ArrayLike<number>): number | null {
  const { embeddings, centres, seen } = snapshot;
  const median = ownAnglesOf(snapshot, labels)?.median;
  if (median === undefined) return null;
  let typical = { sample: 0, distance: Number.POSITIVE_INFINITY };
  for (let sample = 0; sample < seen; sample++) {
    const distance = Math.abs(ownAngle(embeddings, centres, sample, labels[sample]) - median);
    if (distance < typical.distance) typical = { sample, distance };
  }
  return typical.sample;
}
