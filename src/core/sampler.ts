/** Which samples a step trains on. Where identities have equally many, every epoch visits each sample once, in an order that
 *  only the seed decides. Where they do not, identities are drawn in turns and each goes through its own samples over and
 *  over, so that all weigh the same without a copy of any sample. The first visits keep the samples' own order, so that
 *  training can begin while later ones are still being drawn. */
import { mixSeed, permutation, randomStream } from './random.ts';

export interface Sampler {
  /** Indices of the next batch; a batch may span two epochs, so its size never changes. */
  next(batchSize: number): Int32Array;
  /** Samples handed out so far. */
  readonly drawn: number;
}

/** @param labels [trainCount] of the samples to choose from, at least one  @param start samples handed out before, to go on
 *  from there */
export function createSampler(labels: ArrayLike<number>, seed: number, start = 0): Sampler {
  const own = samplesByLabel(labels);
  const isEven = own.every(({ length }) => length === own[0].length);
  const turns = isEven
    ? [
        createTurn(
          Int32Array.from(labels, (_, sample) => sample),
          seed,
        ),
      ]
    : own.map((samples, turn) => createTurn(samples, seed, turn));
  let drawn = start;
  return {
    get drawn() {
      return drawn;
    },
    next(batchSize) {
      return Int32Array.from({ length: Math.min(batchSize, labels.length) }, () => {
        const visit = Math.floor(drawn / turns.length);
        return turns[drawn++ % turns.length](visit);
      });
    },
  };
}

/** The samples of each identity that has any. */
function samplesByLabel(labels: ArrayLike<number>): Int32Array[] {
  const samples = new Map<number, number[]>();
  for (let sample = 0; sample < labels.length; sample++) {
    const own = samples.get(labels[sample]);
    if (own) own.push(sample);
    else samples.set(labels[sample], [sample]);
  }
  return Array.from(samples.values(), (own) => Int32Array.from(own));
}

/** Samples that are gone through again and again, each time in another order. @returns which of them a visit meets */
function createTurn(samples: Int32Array, seed: number, ...turn: number[]): (visit: number) => number {
  const { length } = samples;
  let epoch = 0;
  let order: Int32Array | null = null;
  return (visit) => {
    const current = Math.floor(visit / length);
    if (current !== epoch) {
      epoch = current;
      order = epoch === 0 ? null : permutation(length, randomStream(mixSeed(seed, epoch, ...turn)));
    }
    const place = visit % length;
    return samples[order ? order[place] : place];
  };
}
