/** Gradients of a matrix product. tfjs-wasm multiplies 13–22 GFLOP/s, but a tenth of that when asked to transpose on the
 *  way, so transposes are explicit. Call inside tf.tidy. */
import * as tf from '@tensorflow/tfjs-core';

/** Of input [m, k] · weight [k, n] with output gradient dOut [m, n]. The input's own gradient is skipped where nothing
 *  upstream learns, and is then dOut itself. */
export function productGradients(
  input: tf.Tensor,
  weight: tf.Tensor,
  dOut: tf.Tensor,
  needsInput: boolean,
): { dWeight: tf.Tensor; dInput: tf.Tensor } {
  return {
    dWeight: tf.transpose(tf.matMul(tf.transpose(dOut), input)),
    dInput: needsInput ? tf.matMul(dOut, tf.transpose(weight)) : dOut,
  };
}
