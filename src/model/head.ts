/** The classification head: logits, mean cross-entropy, and both gradients, written out. With x̂ = x/‖x‖ and ŵ = w/‖w‖,
 *  cos θ = x̂·ŵ and sin θ = ‖x̂ − cos θ·ŵ‖, which in two dimensions is |x̂ × ŵ|; so cos(θ + m) = cos θ·cos m − sin θ·sin m
 *  needs no arccos, loses no digits near θ = 0, and its gradient is finite everywhere. The scalar oracle is
 *  core/margin.ts. Any number of dimensions d. Call inside tf.tidy. */
import * as tf from '@tensorflow/tfjs-core';
import { isNormalised } from '../core/margin.ts';
import type { LossInForce } from '../core/snapshot.ts';

/** A type, since tf.tidy takes no interface. */
export type HeadResult = {
  /** Scalar, nats. */
  loss: tf.Tensor;
  /** [b, c], the own class's with the margin. */
  logits: tf.Tensor;
  /** [b, d] */
  dEmbeddings: tf.Tensor;
  /** [d, c] */
  dCentres: tf.Tensor;
};

/** Below this length a vector is scaled as if it were this long. Not smaller, since a GPU may compute with 16 bits. */
const SHORTEST = 1e-4;

/** @param embeddings [b, d]  @param centres [d, c], the columns W_j  @param oneHot [b, c] labels
 *  @param inForce effective parameters */
export function head(
  embeddings: tf.Tensor,
  centres: tf.Tensor,
  oneHot: tf.Tensor,
  inForce: Pick<LossInForce, 'loss' | 'margin' | 'scale'>,
): HeadResult {
  return isNormalised(inForce.loss)
    ? angularHead(embeddings, centres, oneHot, inForce.margin, inForce.scale)
    : linearHead(embeddings, centres, oneHot);
}

/** Eq. 1 with b = 0: logits w_j·x, nothing normalised. */
function linearHead(embeddings: tf.Tensor, centres: tf.Tensor, oneHot: tf.Tensor): HeadResult {
  const logits = tf.matMul(embeddings, centres);
  const { loss, dLogits } = crossEntropy(logits, oneHot);
  return {
    loss,
    logits,
    dEmbeddings: tf.matMul(dLogits, tf.transpose(centres)),
    dCentres: tf.matMul(tf.transpose(embeddings), dLogits),
  };
}

/** Eq. 3, and Eq. 2 at m = 0: logits s·cos θ_j, the own class's s·cos(θ + m), or s·(cos θ − m·sin m) past π − m. */
function angularHead(
  embeddings: tf.Tensor,
  centres: tf.Tensor,
  oneHot: tf.Tensor,
  margin: number,
  scale: number,
): HeadResult {
  const norms = lengths(embeddings, 1);
  const centreNorms = lengths(centres, 0);
  const unit = tf.div(embeddings, norms);
  const unitCentres = tf.div(centres, centreNorms);
  const cosines = tf.matMul(unit, unitCentres);

  // Of each sample to its own class's centre: cos θ [b, 1], and across ŵ, sin θ [b, 1] times a direction [b, d].
  const ownCentres = tf.matMul(oneHot, tf.transpose(unitCentres));
  const cosine = tf.sum(tf.mul(unit, ownCentres), 1, true);
  const across = tf.sub(unit, tf.mul(ownCentres, cosine));
  const sine = tf.sqrt(tf.sum(tf.square(across), 1, true));
  const direction = tf.div(across, tf.maximum(sine, SHORTEST));

  // 1 before the guard at θ = π − m, 0 past it. step and mul, since tf.where is slow on wasm.
  const isBefore = tf.step(tf.add(cosine, Math.cos(margin)));
  const isPast = tf.sub(1, isBefore);
  const before = tf.sub(tf.mul(cosine, Math.cos(margin)), tf.mul(sine, Math.sin(margin)));
  const past = tf.sub(cosine, margin * Math.sin(margin));
  const target = tf.add(tf.mul(isBefore, before), tf.mul(isPast, past));
  const logits = tf.mul(tf.add(cosines, tf.mul(oneHot, tf.sub(target, cosine))), scale);

  const { loss, dLogits } = crossEntropy(logits, oneHot);
  const dScaled = tf.mul(dLogits, scale);
  const dTarget = tf.sum(tf.mul(dScaled, oneHot), 1, true);
  const dCosine = tf.mul(dTarget, tf.add(tf.mul(isBefore, Math.cos(margin)), isPast));
  const dSine = tf.mul(dTarget, tf.mul(isBefore, -Math.sin(margin)));
  const dCosines = tf.add(dScaled, tf.mul(oneHot, tf.sub(dCosine, dTarget)));

  // The gradient of sin θ along the circle is the direction for x̂, and −cos θ times it for ŵ.
  const dAcross = tf.mul(direction, dSine);
  const dUnit = tf.add(tf.matMul(dCosines, tf.transpose(unitCentres)), dAcross);
  const dUnitCentres = tf.sub(
    tf.matMul(tf.transpose(unit), dCosines),
    tf.matMul(tf.transpose(tf.mul(dAcross, cosine)), oneHot),
  );
  return {
    loss,
    logits,
    dEmbeddings: normaliseGradient(dUnit, unit, norms, 1),
    dCentres: normaliseGradient(dUnitCentres, unitCentres, centreNorms, 0),
  };
}

/** What the network is given of an angular loss's gradient: as it is for long embeddings, and not 1/‖x‖ times as much for
 *  short ones. The angle of an embedding beside the origin changes without bound when the embedding hardly moves; such
 *  samples would drown the others in the batch and tear classes past each other. The loss itself is untouched.
 *  @param embeddings and their gradient, both [b, d] */
export function dampNearOrigin(embeddings: tf.Tensor, dEmbeddings: tf.Tensor): tf.Tensor {
  const squares = tf.sum(tf.square(embeddings), 1, true);
  return tf.mul(dEmbeddings, tf.sqrt(tf.div(squares, tf.add(squares, 1))));
}

function lengths(vectors: tf.Tensor, axis: number): tf.Tensor {
  return tf.maximum(tf.sqrt(tf.sum(tf.square(vectors), axis, true)), SHORTEST);
}

/** Gradient through v/‖v‖: what is left of dUnit across the direction, over the length. */
function normaliseGradient(dUnit: tf.Tensor, unit: tf.Tensor, norms: tf.Tensor, axis: number): tf.Tensor {
  const along = tf.sum(tf.mul(dUnit, unit), axis, true);
  return tf.div(tf.sub(dUnit, tf.mul(unit, along)), norms);
}

/** Mean cross-entropy and its gradient, (softmax − one-hot)/b, with the row's largest logit taken off first. */
function crossEntropy(logits: tf.Tensor, oneHot: tf.Tensor): { loss: tf.Tensor; dLogits: tf.Tensor } {
  const shifted = tf.sub(logits, tf.max(logits, 1, true));
  const exponentials = tf.exp(shifted);
  const sums = tf.sum(exponentials, 1, true);
  const own = tf.sum(tf.mul(shifted, oneHot), 1, true);
  return {
    loss: tf.mean(tf.sub(tf.log(sums), own)),
    dLogits: tf.div(tf.sub(tf.div(exponentials, sums), oneHot), logits.shape[0]),
  };
}
