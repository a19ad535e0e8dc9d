/** Which samples a step trains on. Where identities have equally many, every epoch visits each sample once, in an order that
 *  only the seed decides. Where they do not, identities are drawn in turns and each goes through its own samples over and
 *  over, so that all weigh the same without a copy of any sample. The first visits keep the samples' own order, so that
 *  training can begin while later ones are still being drawn.
 *
 *  A loss of triplets needs positives in every batch: its batches are P identities, K samples of each, in turns of all
 *  identities and each through its own samples, whatever the plan of the batch before was. */
import { mixSeed, permutation, randomStream } from './random.ts';

export interface Sampler {
  /** Indices of the next batch; a batch may span two epochs, so its size never changes.
   *  @param isGrouped P × K, the largest that is not above the size asked for; else samples in any mixture */
  next(batchSize: number, isGrouped?: boolean): Int32Array;
  /** Every sample of the next batch is below it, while the first visits last. */
  reach(batchSize: number, isGrouped: boolean): number;
  /** Samples handed out so far. */
  readonly drawn: number;
}

/** K is no smaller, or a batch would have hardly any positives. */
const LEAST_OF_EACH = 4;

/** @param labels [trainCount] of the samples to choose from, at least one  @param start samples handed out before, to go on
 *  from there */
export function createSampler(labels: ArrayLike<number>, seed: number, start = 0): Sampler {
  const own = samplesByLabel(labels);
  const byIdentity = own.map((samples, turn) => createTurn(samples, seed, turn));
  const isEven = own.every(({ length }) => length === own[0].length);
  const all = Int32Array.from(labels, (_, sample) => sample);
  const turns = isEven ? [createTurn(all, seed)] : byIdentity;
  let drawn = start;
  /** K, and where the groups of the next batch begin: at a whole one. */
  const grouped = (batchSize: number) => {
    const size = Math.min(batchSize, labels.length);
    const each = Math.min(size, Math.max(LEAST_OF_EACH, Math.floor(size / own.length)));
    return { each, size: each * Math.floor(size / each), from: each * Math.ceil(drawn / each) };
  };
  return {
    get drawn() {
      return drawn;
    },
    next(batchSize, isGrouped = false) {
      if (!isGrouped)
        return Int32Array.from({ length: Math.min(batchSize, labels.length) }, () => {
          const visit = Math.floor(drawn / turns.length);
          return turns[drawn++ % turns.length](visit);
        });
      const { each, size, from } = grouped(batchSize);
      drawn = from + size;
      return Int32Array.from({ length: size }, (_, i) => {
        const group = Math.floor((from + i) / each);
        const visit = Math.floor(group / own.length) * each + ((from + i) % each);
        return byIdentity[group % own.length](visit);
      });
    },
    reach(batchSize, isGrouped) {
      if (!isGrouped) return Math.min(drawn + batchSize, labels.length);
      const { each, size, from } = grouped(batchSize);
      const round = each * own.length;
      return Math.min(round * Math.ceil((from + size) / round), labels.length);
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
