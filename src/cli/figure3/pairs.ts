/** Runs of two losses that share a seed, and so people, first weights and batches: what they differ by is the loss. */
import type { LossName } from '../../core/losses/registry.ts';
import { randomStream } from '../../core/random.ts';
import type { FigureRow } from './trainSeed.ts';

export interface Pair {
  arcface: FigureRow;
  other: FigureRow;
  /** ArcFace's gap minus the other's, degrees. */
  difference: number;
}

const RESAMPLES = 10_000;
/** Share of the resampled means that the interval holds. */
const CONFIDENCE = 0.95;

/** Each run of ArcFace with the other loss's of the same seed and s; raw softmax has one s, which is every one. */
export function pairsOf(rows: readonly FigureRow[], loss: Exclude<LossName, 'arcface'>): Pair[] {
  return rows
    .filter((row) => row.loss === 'arcface')
    .flatMap((arcface) => {
      const other = rows.find(
        (row) => row.loss === loss && row.seed === arcface.seed && (loss === 'softmax' || row.scale === arcface.scale),
      );
      return other ? [{ arcface, other, difference: arcface.minGap90Deg - other.minGap90Deg }] : [];
    });
}

/** The mean and its 95 % percentile bootstrap interval: the values drawn again with repeats, 10,000 times, by a fixed seed.
 *  Source: Efron & Tibshirani 1993, chapter 13. */
export function meanInterval(values: readonly number[]): { mean: number; low: number; high: number } {
  const random = randomStream(1);
  const mean = (of: (i: number) => number) => values.reduce((sum, _, i) => sum + of(i), 0) / values.length;
  const means = Float64Array.from({ length: RESAMPLES }, () =>
    mean(() => values[Math.floor(random() * values.length)]),
  ).sort();
  const tail = (1 - CONFIDENCE) / 2;
  const at = (share: number) => means[Math.min(RESAMPLES - 1, Math.floor(share * RESAMPLES))];
  return { mean: mean((i) => values[i]), low: at(tail), high: at(1 - tail) };
}
