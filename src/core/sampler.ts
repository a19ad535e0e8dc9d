/** Which samples a step trains on: every epoch visits each sample once, in an order that only the seed decides. The first
 *  epoch keeps the samples' own order, so that training can begin while later ones are still being drawn. */
import { mixSeed, permutation, randomStream } from './random.ts';

export interface Sampler {
  /** Indices of the next batch; a batch may span two epochs, so its size never changes. */
  next(batchSize: number): Int32Array;
  /** Samples handed out so far. */
  readonly drawn: number;
}

/** @param trainCount samples to choose from, ≥ 1  @param start samples handed out before, to go on from there */
export function createSampler(trainCount: number, seed: number, start = 0): Sampler {
  let drawn = start;
  let epoch = -1;
  let order: Int32Array = new Int32Array(0);
  const enterEpoch = (next: number) => {
    epoch = next;
    order =
      epoch === 0
        ? Int32Array.from({ length: trainCount }, (_, i) => i)
        : permutation(trainCount, randomStream(mixSeed(seed, epoch)));
  };
  return {
    get drawn() {
      return drawn;
    },
    next(batchSize) {
      const batch = new Int32Array(Math.min(batchSize, trainCount));
      for (let i = 0; i < batch.length; i++) {
        const current = Math.floor(drawn / trainCount);
        if (current !== epoch) enterEpoch(current);
        batch[i] = order[drawn % trainCount];
        drawn++;
      }
      return batch;
    },
  };
}
