/** What a head computes on tensors. */
import type * as tf from '@tensorflow/tfjs-core';

/** A type, since tf.tidy takes no interface. */
export type HeadResult = {
  /** Scalar, nats. */
  loss: tf.Tensor;
  /** Scalar: mean of the own classes' logits; of triplets, how many push. */
  targetLogit: tf.Tensor;
  /** [b, c], the own class's from the curve; empty of triplets. */
  logits: tf.Tensor;
  /** [b, d] */
  dEmbeddings: tf.Tensor;
  /** [d, c] */
  dCentres: tf.Tensor;
  /** [c, 3] for the next step, under a loss that has class centres beside W. */
  classCentres?: tf.Tensor;
};
