/** What every version of batch norm and PReLU takes and gives. Column-wise over the rows of a product:
 *  x̂ = (z − mean)/√(variance + ε), y = γ·x̂ + β, out = max(y, 0) + α·min(y, 0).
 *  Sources: Ioffe & Szegedy 2015, Algorithm 1; He et al. 2015, Eq. 1. */
import type * as tf from '@tensorflow/tfjs-core';

export const NORM_EPSILON = 1e-5;

/** Column vectors are [n]; matrices [m, n]; n features over m rows. */
export interface NormPrelu {
  /** Normalises by the batch's own mean and (biased) variance. */
  forward(
    z: tf.Tensor,
    gamma: tf.Tensor,
    beta: tf.Tensor,
    alpha: tf.Tensor,
  ): { out: tf.Tensor; mean: tf.Tensor; variance: tf.Tensor };
  /** Normalises by a given mean and variance. */
  infer(
    z: tf.Tensor,
    gamma: tf.Tensor,
    beta: tf.Tensor,
    alpha: tf.Tensor,
    mean: tf.Tensor,
    variance: tf.Tensor,
  ): { out: tf.Tensor };
  /** Gradients of a scalar with respect to every input of `forward`, from its gradient with respect to `out`. */
  backward(
    dOut: tf.Tensor,
    z: tf.Tensor,
    gamma: tf.Tensor,
    beta: tf.Tensor,
    alpha: tf.Tensor,
    mean: tf.Tensor,
    variance: tf.Tensor,
  ): { dz: tf.Tensor; dGamma: tf.Tensor; dBeta: tf.Tensor; dAlpha: tf.Tensor };
}
