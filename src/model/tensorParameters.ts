/** The flat vector of parameters and its named parts, as tensors. */
import * as tf from '@tensorflow/tfjs-core';
import type { Part } from './architecture.ts';
import { cutVector } from './kernels/cut/cut.ts';

/** Cuts a flat vector into its named parts. Call inside tf.tidy. @param flat [p] */
export function splitParameters(flat: tf.Tensor, layout: Part[]): Record<string, tf.Tensor> {
  const pieces = cutVector(flat, layout);
  return Object.fromEntries(layout.map(({ name }, i) => [name, pieces[i]]));
}

/** The inverse of splitParameters. */
export function joinParameters(parts: Record<string, tf.Tensor>, layout: Part[]): tf.Tensor1D {
  return tf.concat(layout.map(({ name }) => tf.reshape(parts[name], [-1]) as tf.Tensor1D)); // the rank reshape cannot infer
}
