/** Vectors and their directions, as operations of tfjs. */
import * as tf from '@tensorflow/tfjs-core';
import { SHORTEST } from './kernels/head/shortest.ts';

export function lengths(vectors: tf.Tensor, axis: number): tf.Tensor {
  return tf.maximum(tf.sqrt(tf.sum(tf.square(vectors), axis, true)), SHORTEST);
}

/** Gradient through v/‖v‖: what is left of dUnit across the direction, over the length. */
export function normaliseGradient(dUnit: tf.Tensor, unit: tf.Tensor, norms: tf.Tensor, axis: number): tf.Tensor {
  const along = tf.sum(tf.mul(dUnit, unit), axis, true);
  return tf.div(tf.sub(dUnit, tf.mul(unit, along)), norms);
}
