/** The op itself: its contract, and which version runs. A version that shares the backend's heap needs one pass where the
 *  stock operations need ten; on wasm that is two thirds of a training step. */
import * as tf from '@tensorflow/tfjs-core';
import { heapNormPrelu } from './heap.ts';
import { referenceNormPrelu } from './reference.ts';

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

/** The fastest version that the running backend has. */
export function normPrelu(): NormPrelu {
  return tf.getBackend() === 'wasm' ? heapNormPrelu : referenceNormPrelu;
}
