/** Batch norm and PReLU as plain loops over row-major arrays, one pass for the statistics and one for the values. It knows
 *  no tfjs: any backend whose tensors can be seen as Float32Arrays can run it. Formulas: ./contract.ts. */
import { NORM_EPSILON } from './contract.ts';

/** Column means and biased variances of z [m, n], into mean and variance [n]. */
function columnMoments(z: Float32Array, mean: Float32Array, variance: Float32Array): void {
  const n = mean.length;
  const rows = z.length / n;
  const sum = new Float64Array(n);
  const squares = new Float64Array(n);
  for (let at = 0; at < z.length; at += n) {
    for (let j = 0; j < n; j++) {
      const value = z[at + j];
      sum[j] += value;
      squares[j] += value * value;
    }
  }
  for (let j = 0; j < n; j++) {
    const centre = sum[j] / rows;
    mean[j] = centre;
    variance[j] = Math.max(0, squares[j] / rows - centre * centre);
  }
}

/** out = PReLU(γ·x̂ + β) of z [m, n]. */
export function normaliseRows(
  z: Float32Array,
  gamma: Float32Array,
  beta: Float32Array,
  alpha: Float32Array,
  mean: Float32Array,
  variance: Float32Array,
  out: Float32Array,
): void {
  const n = mean.length;
  const slope = gamma.map((value, j) => value / Math.sqrt(variance[j] + NORM_EPSILON));
  const negative = Float32Array.from(alpha);
  for (let at = 0; at < z.length; at += n) {
    for (let j = 0; j < n; j++) {
      const y = (z[at + j] - mean[j]) * slope[j] + beta[j];
      out[at + j] = y > 0 ? y : y * negative[j];
    }
  }
}

/** normaliseRows with the batch's own statistics, which it fills in. */
export function normaliseByBatch(
  z: Float32Array,
  gamma: Float32Array,
  beta: Float32Array,
  alpha: Float32Array,
  out: Float32Array,
  mean: Float32Array,
  variance: Float32Array,
): void {
  columnMoments(z, mean, variance);
  normaliseRows(z, gamma, beta, alpha, mean, variance, out);
}

/** Gradients of normaliseRows with the batch's own statistics: dz [m, n] and three column vectors. */
export function normaliseRowsGradient(
  dOut: Float32Array,
  z: Float32Array,
  gamma: Float32Array,
  beta: Float32Array,
  alpha: Float32Array,
  mean: Float32Array,
  variance: Float32Array,
  dz: Float32Array,
  dGamma: Float32Array,
  dBeta: Float32Array,
  dAlpha: Float32Array,
): void {
  const n = mean.length;
  const rows = z.length / n;
  const inverse = variance.map((value) => 1 / Math.sqrt(value + NORM_EPSILON));
  const slope = gamma.map((value, j) => value * inverse[j]);
  const negative = Float32Array.from(alpha);
  const sumDy = new Float64Array(n);
  const sumDyZ = new Float64Array(n);
  const sumDAlpha = new Float64Array(n);
  for (let at = 0; at < z.length; at += n) {
    for (let j = 0; j < n; j++) {
      const value = z[at + j];
      const y = (value - mean[j]) * slope[j] + beta[j];
      let dy = dOut[at + j];
      if (y <= 0) {
        sumDAlpha[j] += dy * y;
        dy *= negative[j];
      }
      dz[at + j] = dy;
      sumDy[j] += dy;
      sumDyZ[j] += dy * value;
    }
  }
  const perZ = new Float32Array(n);
  const constant = new Float32Array(n);
  for (let j = 0; j < n; j++) {
    dAlpha[j] = sumDAlpha[j];
    dBeta[j] = sumDy[j];
    dGamma[j] = (sumDyZ[j] - mean[j] * sumDy[j]) * inverse[j];
    perZ[j] = (-slope[j] * dGamma[j] * inverse[j]) / rows;
    constant[j] = (-slope[j] * dBeta[j]) / rows - perZ[j] * mean[j];
  }
  for (let at = 0; at < z.length; at += n) {
    for (let j = 0; j < n; j++) dz[at + j] = slope[j] * dz[at + j] + perZ[j] * z[at + j] + constant[j];
  }
}
