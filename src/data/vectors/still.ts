/** Pairs of numbers shown as they are. */
import type { VectorSource } from '../../core/dataset.ts';
import type { VectorSet } from './vectorSet.ts';

/** Beyond 2^±BITS sums and squares of 32-bit floats run over, or come to nothing. */
const BITS = 40;

/** A source whose samples are the rows themselves, neither standardised nor varied. Where the numbers are too large or too
 *  small to be drawn, all are multiplied by one power of two, which changes no direction and no proportion.
 *  @param source of the same set */
export function stillSource(source: VectorSource, { values }: VectorSet): VectorSource {
  const factor = factorFor(values);
  const read = (sample: number, out: Float32Array, offset: number) => {
    const at = 2 * source.row(sample);
    out[offset] = factor * values[at];
    out[offset + 1] = factor * values[at + 1];
  };
  return { ...source, read, isStill: true };
}

function factorFor(values: Float32Array): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const bits = Math.floor(Math.log2(largest));
  return largest > 0 && Math.abs(bits) > BITS ? 2 ** -bits : 1;
}
