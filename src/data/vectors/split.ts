/** Labelled vectors as samples to train on: split, mixed, in turns and standardised, the same way for the same seed. */
import { mixSeed, permutation, randomStream } from '../../core/random.ts';
import { createVary } from './nuisance.ts';
import type { VectorSet } from './vectorSet.ts';

/** Of every identity's rows, one in so many is held out; of an identity with fewer rows than that, none. */
const HELD_OUT_ONE_IN = 8;

/** How many of an identity's rows are never trained on. */
export function heldOutRows(rows: number): number {
  return Math.floor(rows / HELD_OUT_ONE_IN);
}

/** Keeps this stream of random numbers apart from those that the same seed starts elsewhere. */
const SPLIT = 0x5bec;

/** Standardised values are cut off here: where a dimension is nearly always the same (a pixel at the border), the few rows
 *  that differ would be dozens of standard deviations away, and learnt by heart. */
const FURTHEST = 2.5;

/** Below a 32-bit float's precision: the rounding of a constant, and no spread. */
const LEAST_SPREAD = 1e-7;

/** Random access to the samples of a set. Sample i of the first trainCount is trained on; the heldOutCount after them never
 *  are. Identities take turns until they run out; that all weigh the same in training is the sampler's doing. */
export interface VectorSource {
  readonly identities: number;
  readonly dimensions: number;
  /** Rows that are trained on, each of them one sample. */
  readonly trainCount: number;
  /** Rows held out, each of them once. */
  readonly heldOutCount: number;
  /** [identities] different rows that are trained on. */
  readonly trainRows: Int32Array;
  /** [identities] rows held out. */
  readonly heldOutRows: Int32Array;
  /** Label of a sample, 0 … identities − 1. */
  label(sample: number): number;
  /** Row of the set that a sample shows. */
  row(sample: number): number;
  /** Writes a sample's vector at `offset` of `out`: each dimension with mean 0 and standard deviation 1 over the training
   *  rows, 0 where these are all the same, and no further from 0 than FURTHEST. Of a training sample visit 0 is the
   *  vector itself; any other varies it. */
  read(sample: number, out: Float32Array, offset: number, visit: number): void;
}

/** Splits a set. Memory: 8 bytes a row; the values stay where they are and are standardised as they are read. */
export function splitVectors(set: VectorSet, seed: number): VectorSource {
  const { dimensions, values } = set;
  const identities = set.labelNames.length;
  const rows = rowsByLabel(set, seed);
  const heldOutCounts = Int32Array.from(rows, ({ length }) => heldOutRows(length));
  const training = rows.map((own, label) => own.subarray(heldOutCounts[label]));
  const trained = takeTurns(training);
  const heldOut = takeTurns(rows.map((own, label) => own.subarray(0, heldOutCounts[label])));
  const trainCount = trained.length;
  const vary = createVary(seed);
  const { mean, scale } = spread(values, dimensions, training);

  const row = (sample: number) => (sample < trainCount ? trained[sample] : heldOut[sample - trainCount]);
  return {
    identities,
    dimensions,
    trainCount,
    heldOutCount: heldOut.length,
    trainRows: Int32Array.from(training, ({ length }) => length),
    heldOutRows: heldOutCounts,
    label: (sample) => set.labels[row(sample)],
    row,
    read(sample, out, offset, visit) {
      const start = row(sample) * dimensions;
      for (let i = 0; i < dimensions; i++) {
        const standardised = (values[start + i] - mean[i]) * scale[i];
        out[offset + i] = Math.max(-FURTHEST, Math.min(FURTHEST, standardised));
      }
      if (visit > 0) vary(out, offset, dimensions, sample, visit);
    },
  };
}

/** The rows of each label, in random order. */
function rowsByLabel({ labels, labelNames }: VectorSet, seed: number): Int32Array[] {
  const rows: number[][] = labelNames.map(() => []);
  for (const [row, label] of labels.entries()) rows[label].push(row);
  return rows.map((own, label) =>
    permutation(own.length, randomStream(mixSeed(seed, SPLIT, label))).map((place) => own[place]),
  );
}

/** One of each list, then the next of each, until all have run out. */
function takeTurns(lists: Int32Array[]): Int32Array {
  const taken = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  let left = lists;
  for (let turn = 0; count < taken.length; turn++) {
    left = left.filter(({ length }) => turn < length);
    for (const list of left) taken[count++] = list[turn];
  }
  return taken;
}

/** Mean and 1 / standard deviation of each dimension; 0 for the latter where there is no spread. */
function spread(
  values: Float32Array,
  dimensions: number,
  rowLists: Int32Array[],
): { mean: Float64Array; scale: Float64Array } {
  const count = rowLists.reduce((sum, { length }) => sum + length, 0);
  const mean = new Float64Array(dimensions);
  const variance = new Float64Array(dimensions);
  const eachRow = (visit: (start: number) => void) => {
    for (const rows of rowLists) for (const row of rows) visit(row * dimensions);
  };
  eachRow((start) => {
    for (let i = 0; i < dimensions; i++) mean[i] += values[start + i] / count;
  });
  eachRow((start) => {
    for (let i = 0; i < dimensions; i++) variance[i] += (values[start + i] - mean[i]) ** 2 / count;
  });
  const scale = variance.map((square, i) => {
    const deviation = Math.sqrt(square);
    return deviation > LEAST_SPREAD * Math.abs(mean[i]) ? 1 / deviation : 0;
  });
  return { mean, scale };
}
