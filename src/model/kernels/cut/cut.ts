/** A vector cut up into tensors, by the fastest way that the running backend has. */
import * as tf from '@tensorflow/tfjs-core';

export interface Piece {
  /** Of its first number in the vector. */
  offset: number;
  shape: number[];
}

/** @param flat a vector of float32 @returns copies, in the order of the pieces; call inside tf.tidy */
export function cutVector(flat: tf.Tensor, pieces: readonly Piece[]): tf.Tensor[] {
  if (tf.getKernel('CutVector', tf.getBackend())) {
    return tf.engine().runKernel('CutVector', { x: flat }, { pieces } as unknown as tf.NamedAttrMap); // of plain values alone, to tfjs
  }
  return pieces.map(({ offset, shape }) => tf.reshape(tf.slice(flat, [offset], [tf.util.sizeFromShape(shape)]), shape));
}
