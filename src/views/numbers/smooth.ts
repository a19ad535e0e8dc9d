/** A noisy curve as an eye would draw it through its points. */

/** A loss may underflow to 0, which has no logarithm. */
const LEAST = 1e-12;

/** The geometric mean over a window that is cut short, evenly, where the curve ends: a loss is read on a logarithmic axis.
 *  @param values ≥ 0  @param reach points taken on either side */
export function smoothLogarithmic(values: readonly number[], reach: number): number[] {
  return values.map((_, i) => {
    const half = Math.min(reach, i, values.length - 1 - i);
    let sum = 0;
    for (let j = i - half; j <= i + half; j++) sum += Math.log(Math.max(LEAST, values[j]));
    return Math.exp(sum / (2 * half + 1));
  });
}
