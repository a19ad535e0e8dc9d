/** Where the classes are: what stands in W's place where a loss has no W. */

/** [c, 2] each class's mean direction, of length 1: its unit embeddings summed.
 *  @param embeddings [n, 2]; one without a direction has no part  @param labels [n]
 *  @param otherwise [c, 2] of a class that has none */
export function meanDirections(
  embeddings: ArrayLike<number>,
  labels: ArrayLike<number>,
  otherwise: Float32Array,
): Float32Array {
  const sums = new Float64Array(otherwise.length);
  for (let i = 0; i < labels.length; i++) {
    const [x, y] = [embeddings[2 * i], embeddings[2 * i + 1]];
    const norm = Math.hypot(x, y);
    if (!(norm > 0 && norm < Number.POSITIVE_INFINITY)) continue;
    sums[2 * labels[i]] += x / norm;
    sums[2 * labels[i] + 1] += y / norm;
  }
  return otherwise.map((value, k) => {
    const norm = Math.hypot(sums[k & ~1], sums[k | 1]);
    return norm > 0 ? sums[k] / norm : value;
  });
}
