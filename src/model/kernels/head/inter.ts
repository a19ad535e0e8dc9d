/** Inter-loss beside the curve: the mean over a batch of −w/(π·(c − 1))·Σ_{j≠y} ∠(W_y, W_j), and its gradient. */
import { LEAST_SINE } from './shortest.ts';

/** Adds d loss/dŴ to `dDirections`. Each pair of classes counts as often as either is met in the batch.
 *  @param directions, dDirections [d, c], the columns Ŵ_j  @returns the loss */
export function spreadCentres(
  directions: Float64Array,
  dDirections: Float64Array,
  labels: ArrayLike<number>,
  c: number,
  weight: number,
): number {
  const d = directions.length / c;
  const met = new Float64Array(c);
  for (let i = 0; i < labels.length; i++) met[labels[i]]++;
  const each = -weight / (Math.PI * (c - 1) * labels.length);
  let loss = 0;
  for (let a = 0; a < c; a++) {
    for (let b = 0; b < a; b++) {
      let cosine = 0;
      for (let k = 0; k < d; k++) cosine += directions[k * c + a] * directions[k * c + b];
      let square = 0;
      for (let k = 0; k < d; k++) square += (directions[k * c + a] - cosine * directions[k * c + b]) ** 2;
      const sine = Math.sqrt(square);
      const share = each * (met[a] + met[b]);
      loss += share * Math.atan2(sine, cosine);
      const dAngle = share / Math.max(LEAST_SINE, sine);
      for (let k = 0; k < d; k++) {
        const [wa, wb] = [directions[k * c + a], directions[k * c + b]];
        dDirections[k * c + a] += dAngle * (cosine * wa - wb);
        dDirections[k * c + b] += dAngle * (cosine * wb - wa);
      }
    }
  }
  return loss;
}
