/** A reader's own data as samples to train on. */
import type { Source } from '../../core/dataset.ts';
import type { Setup } from '../../core/experiment.ts';
import { sourceWithUnseen } from '../../data/photos/sourceWithUnseen.ts';
import { splitVectors } from '../../data/vectors/split.ts';
import type { UploadedSet } from './storage.ts';

/** Two numbers a row are the embeddings themselves where the setup has no network.
 *  @throws Error when there is too little to train on */
export function sourceOf(set: UploadedSet, setup: Setup): Source {
  if (set.kind === 'photos') return sourceWithUnseen(set, setup);
  const source = { ...splitVectors(set, setup.seed), names: set.labelNames };
  if (setup.network === 'trained' || set.dimensions !== 2) return source;
  const read = (sample: number, out: Float32Array, offset: number) => {
    const row = 2 * source.row(sample);
    out.set(set.values.subarray(row, row + 2), offset);
  };
  return { ...source, read, isStill: true };
}
