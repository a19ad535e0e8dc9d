/** What varies a vector from visit to visit, as light and pose vary a face: noise on every dimension, and some dimensions
 *  left out. Without it a network learns some thousand vectors by heart: on digits' pixels held-out accuracy fell from
 *  97 % to 95 %. */
import { mixSeed, normal, randomStream } from '../../core/random.ts';
import { MAX_DIMENSIONS } from './vectorSet.ts';

/** Standard deviation of the noise, of a dimension's own. */
const NOISE = 0.5;
/** Share of the dimensions that one visit leaves at their mean; the others grow, so that their sum is as large as ever. */
const LEFT_OUT = 0.2;

/** Entries of the table that all visits are cut from: drawing each number anew would take longer than the training. */
const TABLE = 1 << 16;

/** Keeps this stream of random numbers apart from those that the same seed starts elsewhere. */
const VISIT = 0x5be1;

/** A function that varies a vector in place. @param visit which of its visits this is */
export type Vary = (vector: Float32Array, offset: number, dimensions: number, sample: number, visit: number) => void;

/** The same seed, sample and visit always give the same. */
export function createVary(seed: number): Vary {
  const random = randomStream(mixSeed(seed, VISIT));
  const table = Float32Array.from({ length: TABLE + MAX_DIMENSIONS }, () => NOISE * normal(random));
  const isLeftOut = Uint8Array.from({ length: TABLE + MAX_DIMENSIONS }, () => (random() < LEFT_OUT ? 1 : 0));
  return (vector, offset, dimensions, sample, visit) => {
    const start = mixSeed(seed, VISIT, sample, visit) % TABLE;
    const startOut = mixSeed(seed, VISIT, visit, sample) % TABLE;
    for (let i = 0; i < dimensions; i++) {
      vector[offset + i] = isLeftOut[startOut + i] ? 0 : (vector[offset + i] + table[start + i]) / (1 - LEFT_OUT);
    }
  };
}
