/** The classification head, in two dimensions: logits, mean cross-entropy, and both gradients, written out. With
 *  x̂ = x/‖x‖ and ŵ = w/‖w‖, cos θ = x̂·ŵ and sin θ = |x̂ × ŵ| exactly, so cos(θ + m) = cos θ·cos m − sin θ·sin m needs
 *  neither arccos nor a square root, and its gradient is finite everywhere. The scalar oracle is core/margin.ts.
 *  Call inside tf.tidy. */
import * as tf from '@tensorflow/tfjs-core';
import { isNormalised } from '../core/margin.ts';
import type { LossInForce } from '../core/snapshot.ts';

export interface HeadResult {
  /** Scalar, nats. */
  loss: tf.Tensor;
  /** [b, c], the own class's with the margin. */
  logits: tf.Tensor;
  /** [b, 2] */
  dEmbeddings: tf.Tensor;
  /** [2, c] */
  dCentres: tf.Tensor;
}

/** Below this length a vector is scaled as if it were this long. Not smaller, since a GPU may compute with 16 bits. */
const SHORTEST = 1e-4;

/** @param embeddings [b, 2]  @param centres [2, c], the columns W_j  @param oneHot [b, c] labels */
export function head(
  embeddings: tf.Tensor,
  centres: tf.Tensor,
  oneHot: tf.Tensor,
  inForce: Pick<LossInForce, 'loss' | 'margin' | 'scale'>,
): HeadResult {
  return isNormalised(inForce.loss)
    ? angularHead(embeddings, centres, oneHot, inForce.loss === 'arcface' ? inForce.margin : 0, inForce.scale)
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

  // The own class's cosine and signed sine, [b, 1]; rotated is each x̂ turned by +90°, so that rotated·ŵ = x̂ × ŵ.
  const ownCentres = tf.matMul(oneHot, tf.transpose(unitCentres));
  const rotated = tf.concat([tf.neg(tf.slice(unit, [0, 1], [-1, 1])), tf.slice(unit, [0, 0], [-1, 1])], 1);
  const cosine = tf.sum(tf.mul(unit, ownCentres), 1, true);
  const cross = tf.sum(tf.mul(rotated, ownCentres), 1, true);

  // 1 before the guard at θ = π − m, 0 past it. step and mul, since tf.where is slow on wasm.
  const isBefore = tf.step(tf.add(cosine, Math.cos(margin)));
  const isPast = tf.sub(1, isBefore);
  const before = tf.sub(tf.mul(cosine, Math.cos(margin)), tf.mul(tf.abs(cross), Math.sin(margin)));
  const past = tf.sub(cosine, margin * Math.sin(margin));
  const target = tf.add(tf.mul(isBefore, before), tf.mul(isPast, past));
  const logits = tf.mul(tf.add(cosines, tf.mul(oneHot, tf.sub(target, cosine))), scale);

  const { loss, dLogits } = crossEntropy(logits, oneHot);
  const dScaled = tf.mul(dLogits, scale);
  const dTarget = tf.sum(tf.mul(dScaled, oneHot), 1, true);
  const dCosine = tf.mul(dTarget, tf.add(tf.mul(isBefore, Math.cos(margin)), isPast));
  const dCross = tf.mul(dTarget, tf.mul(tf.mul(isBefore, tf.sign(cross)), -Math.sin(margin)));
  const dCosines = tf.add(dScaled, tf.mul(oneHot, tf.sub(dCosine, dTarget)));

  // The gradient of x̂ × ŵ is ŵ turned by −90° with respect to x̂, and x̂ turned by +90° with respect to ŵ.
  const ownTurned = tf.concat(
    [tf.slice(ownCentres, [0, 1], [-1, 1]), tf.neg(tf.slice(ownCentres, [0, 0], [-1, 1]))],
    1,
  );
  const dUnit = tf.add(tf.matMul(dCosines, tf.transpose(unitCentres)), tf.mul(dCross, ownTurned));
  const dUnitCentres = tf.add(
    tf.matMul(tf.transpose(unit), dCosines),
    tf.matMul(tf.transpose(rotated), tf.mul(oneHot, dCross)),
  );
  return {
    loss,
    logits,
    dEmbeddings: normaliseGradient(dUnit, unit, norms, 1),
    dCentres: normaliseGradient(dUnitCentres, unitCentres, centreNorms, 0),
  };
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
