/** Batch norm and PReLU of the columns of z [m, n], and their gradients, in float64: the formulas of
 *  ../kernels/normPrelu/contract.ts, sum by sum. */
import { NORM_EPSILON } from '../kernels/normPrelu/contract.ts';

/** [n] each. */
export interface Moments {
  mean: Float64Array;
  variance: Float64Array;
}

/** [n] each. */
export interface Scaling {
  gamma: Float64Array;
  beta: Float64Array;
  alpha: Float64Array;
}

/** The batch's own mean and (biased) variance. */
export function momentsOf(z: Float64Array, n: number): Moments {
  const mean = columnSums(z, n).map((sum) => (sum * n) / z.length);
  const squares = z.map((value, i) => (value - mean[i % n]) ** 2);
  return { mean, variance: columnSums(squares, n).map((sum) => (sum * n) / z.length) };
}

/** @returns PReLU(γ·x̂ + β) */
export function normPrelu(z: Float64Array, { gamma, beta, alpha }: Scaling, moments: Moments): Float64Array {
  return standardised(z, moments).map((value, i) => {
    const j = i % gamma.length;
    const y = gamma[j] * value + beta[j];
    return y > 0 ? y : alpha[j] * y;
  });
}

/** Through normPrelu with the batch's own moments. @param dOut [m, n]  @returns dz [m, n]; of the scaling, its gradients [n] */
export function normPreluGradient(
  dOut: Float64Array,
  z: Float64Array,
  { gamma, beta, alpha }: Scaling,
  moments: Moments,
): { dz: Float64Array } & Scaling {
  const n = gamma.length;
  const rows = z.length / n;
  const normalised = standardised(z, moments);
  const y = normalised.map((value, i) => gamma[i % n] * value + beta[i % n]);
  const dy = dOut.map((value, i) => (y[i] > 0 ? value : value * alpha[i % n]));
  const dAlpha = columnSums(
    dOut.map((value, i) => value * Math.min(0, y[i])),
    n,
  );
  const dBeta = columnSums(dy, n);
  const dGamma = columnSums(
    dy.map((value, i) => value * normalised[i]),
    n,
  );
  const dz = dy.map((value, i) => {
    const j = i % n;
    const centred = value - dBeta[j] / rows - (normalised[i] * dGamma[j]) / rows;
    return (centred * gamma[j]) / Math.sqrt(moments.variance[j] + NORM_EPSILON);
  });
  return { dz, gamma: dGamma, beta: dBeta, alpha: dAlpha };
}

/** x̂ */
function standardised(z: Float64Array, { mean, variance }: Moments): Float64Array {
  const n = mean.length;
  const inverse = variance.map((value) => 1 / Math.sqrt(value + NORM_EPSILON));
  return z.map((value, i) => (value - mean[i % n]) * inverse[i % n]);
}

function columnSums(values: Float64Array, n: number): Float64Array {
  const sums = new Float64Array(n);
  for (let i = 0; i < values.length; i++) sums[i % n] += values[i];
  return sums;
}
