/** Gradients of a matrix product. tfjs-wasm is ten times as slow when asked to transpose on the way, so transposes are
 *  explicit where no kernel of ours does without. Call inside tf.tidy. */
import * as tf from '@tensorflow/tfjs-core';
import { hasTransposedProduct, transposedProduct } from './kernels/product/heap.ts';

/** Of input [m, k] · weight [k, n] with output gradient dOut [m, n]. The input's own gradient is skipped where nothing
 *  upstream learns, and is then dOut itself. */
export function productGradients(
  input: tf.Tensor,
  weight: tf.Tensor,
  dOut: tf.Tensor,
  needsInput: boolean,
): { dWeight: tf.Tensor; dInput: tf.Tensor } {
  return {
    dWeight: hasTransposedProduct(input.shape[1] ?? 0, dOut.shape[1] ?? 0)
      ? transposedProduct(input, dOut)
      : tf.transpose(tf.matMul(tf.transpose(dOut), input)),
    dInput: needsInput ? tf.matMul(dOut, tf.transpose(weight)) : dOut,
  };
}
