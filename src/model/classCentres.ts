/** Class centres as they are kept beside what learns, as the page is told them. */
import { CLASS_CENTRE_FLOATS } from '../core/losses/terms.ts';

/** @param kept [c, 3]  @returns [c, 2], NaN where a class has none yet */
export function classCentresOf(kept: Float32Array): Float32Array {
  const centres = new Float32Array((2 * kept.length) / CLASS_CENTRE_FLOATS);
  for (let i = 0; i < centres.length; i++) {
    const at = CLASS_CENTRE_FLOATS * (i >> 1);
    centres[i] = kept[at + 2] === 1 ? kept[at + (i & 1)] : Number.NaN;
  }
  return centres;
}
