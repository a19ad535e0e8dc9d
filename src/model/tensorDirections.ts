/** Vectors and their directions, as operations of tfjs. */
import * as tf from '@tensorflow/tfjs-core';
import { SHORTEST } from './kernels/head/shortest.ts';

/** The same where a GPU computes with 16 bits. */
const SHORTEST_OF_HALF = 1e-4;

export function lengths(vectors: tf.Tensor, axis: number): tf.Tensor {
  // Not tfjs's own epsilon(), which takes every WebGL for one of 16 bits.
  const isHalf = tf.getBackend() === 'webgl' && !tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED');
  const shortest = isHalf ? SHORTEST_OF_HALF : SHORTEST;
  return tf.maximum(tf.sqrt(tf.sum(tf.square(vectors), axis, true)), shortest);
}

/** Gradient through v/‖v‖: what is left of dUnit across the direction, over the length. */
export function normaliseGradient(dUnit: tf.Tensor, unit: tf.Tensor, norms: tf.Tensor, axis: number): tf.Tensor {
  const along = tf.sum(tf.mul(dUnit, unit), axis, true);
  return tf.div(tf.sub(dUnit, tf.mul(unit, along)), norms);
}
