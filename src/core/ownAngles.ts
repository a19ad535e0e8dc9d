/** How far samples are from their own class centre: the histogram of Figure 4a. */
import { angleBetween } from './circle.ts';
import type { Snapshot } from './snapshot.ts';

/** Bins of equal width over [0, π]: 5° each. */
export const ANGLE_BINS = 36;

export interface OwnAngles {
  step: number;
  /** [ANGLE_BINS] samples in each bin of θ_y. */
  counts: Uint32Array;
  /** Radians. */
  median: number;
}

/** θ_y of the training samples where the network last put them. @param labels [n]  @param only of one class; all when absent
 *  @returns null where none has a direction */
export function ownAnglesOf(
  { step, embeddings, centres, seen }: Pick<Snapshot, 'step' | 'embeddings' | 'centres' | 'seen'>,
  labels: ArrayLike<number>,
  only?: number,
): OwnAngles | null {
  const counts = new Uint32Array(ANGLE_BINS);
  const thetas = new Float32Array(seen);
  let counted = 0;
  for (let i = 0; i < seen; i++) {
    if (only !== undefined && labels[i] !== only) continue;
    const theta = ownAngle(embeddings, centres, i, labels[i]);
    if (Number.isNaN(theta)) continue;
    thetas[counted++] = theta;
    counts[Math.min(ANGLE_BINS - 1, Math.floor((theta / Math.PI) * ANGLE_BINS))]++;
  }
  if (counted === 0) return null;
  const sorted = thetas.subarray(0, counted).sort();
  const middle = (counted - 1) / 2;
  return { step, counts, median: (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2 };
}

/** θ_y of one sample, [0, π]; NaN where its embedding has no direction. */
export function ownAngle(
  embeddings: ArrayLike<number>,
  centres: ArrayLike<number>,
  sample: number,
  label: number,
): number {
  const x = embeddings[2 * sample];
  const y = embeddings[2 * sample + 1];
  return x === 0 && y === 0 ? Number.NaN : angleBetween(x, y, centres[2 * label], centres[2 * label + 1]);
}
