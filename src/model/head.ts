/** The classification head: logits radius·cos θ_j, the own class's radius·ψ(θ) from the curve's table, mean cross-entropy,
 *  and both gradients, written out. It knows no loss by name. With x̂ = x/‖x‖ and ŵ = w/‖w‖, θ = atan2(‖x̂ − cos θ·ŵ‖, cos θ)
 *  loses no digits near 0, where an arccos would, and its gradient goes along the circle, away from ŵ. Any number of dimensions d.
 *  Where numbers can be read at once, a loop computes it (./kernels/head/plain.ts); else operations of tfjs do.
 *  Call inside tf.tidy. */
import * as tf from '@tensorflow/tfjs-core';
import { type Force, isOfTriplets, radiusOf, tableOf, termOf } from '../core/losses/force.ts';
import type { Radius } from '../core/losses/loss.ts';
import { CELL_FLOATS, CELLS_A_PIECE, CELLS_AT, PIECES } from '../core/losses/table.ts';
import type { HeadResult } from './headResult.ts';
import { plainHead } from './kernels/head/plain.ts';
import { LEAST_SINE } from './kernels/head/shortest.ts';
import { lengths, normaliseGradient } from './tensorDirections.ts';
import { addTerm } from './tensorTerms.ts';
import { tensorTriplets } from './tensorTriplets.ts';

/** Backends whose numbers are in this processor's memory. */
const READS_AT_ONCE: ReadonlySet<string> = new Set(['wasm', 'cpu']);

/** @param embeddings [b, d], d = 2 for triplets and class centres  @param centres [d, c], the columns W_j  @param labels [b]
 *  @param classCentres [c, 3] as core/losses/terms.ts keeps them, which only centre loss reads */
type Head = (
  embeddings: tf.Tensor,
  centres: tf.Tensor,
  labels: Uint8Array,
  force: Force,
  classCentres: tf.Tensor,
) => HeadResult;

export const head: Head = (...inputs) =>
  READS_AT_ONCE.has(tf.getBackend()) ? loopedHead(...inputs) : tensorHead(...inputs);

const loopedHead: Head = (embeddings, centres, labels, force, classCentres) => {
  const read = (tensor: tf.Tensor) => tensor.dataSync() as Float32Array; // all are float32
  const result = plainHead(read(embeddings), read(centres), labels, force, read(classCentres));
  return {
    loss: tf.scalar(result.loss),
    targetLogit: tf.scalar(result.targetLogit),
    logits: tf.tensor(result.logits, isOfTriplets(force) ? [0] : [labels.length, centres.shape[1] ?? 0]),
    dEmbeddings: tf.tensor(result.dEmbeddings, embeddings.shape),
    dCentres: tf.tensor(result.dCentres, centres.shape),
    ...(result.classCentres && { classCentres: tf.tensor(result.classCentres, classCentres.shape) }),
  };
};

/** The same as operations of tfjs, for the backends that cannot be read at once. */
export const tensorHead: Head = (embeddings, centres, labels, force, classCentres) => {
  const [radius, term] = [radiusOf(force), termOf(force)];
  if (radius === 'none') {
    const { loss, pushing, dEmbeddings } = tensorTriplets(embeddings, labels, term?.amount ?? 0);
    return { loss, targetLogit: pushing, logits: tf.tensor1d([]), dEmbeddings, dCentres: tf.zerosLike(centres) };
  }
  const oneHot = tf.cast(tf.oneHot(tf.tensor1d(labels, 'int32'), centres.shape[1] ?? 0), 'float32');
  const ofCurve =
    radius === 'product'
      ? linearHead(embeddings, centres, oneHot)
      : angularHead(embeddings, centres, oneHot, radius, force);
  return term ? addTerm(ofCurve, embeddings, centres, oneHot, term, classCentres) : ofCurve;
};

/** Eq. 1 with b = 0: logits w_j·x, nothing normalised. */
function linearHead(embeddings: tf.Tensor, centres: tf.Tensor, oneHot: tf.Tensor): HeadResult {
  const logits = tf.matMul(embeddings, centres);
  const { dLogits, ...means } = crossEntropy(logits, oneHot);
  return {
    ...means,
    logits,
    dEmbeddings: tf.matMul(dLogits, tf.transpose(centres)),
    dCentres: tf.matMul(tf.transpose(embeddings), dLogits),
  };
}

function angularHead(
  embeddings: tf.Tensor,
  centres: tf.Tensor,
  oneHot: tf.Tensor,
  radius: Exclude<Radius, 'product' | 'none'>,
  force: Force,
): HeadResult {
  const norms = lengths(embeddings, 1);
  const centreNorms = lengths(centres, 0);
  const unit = tf.div(embeddings, norms);
  const unitCentres = tf.div(centres, centreNorms);
  const cosines = tf.matMul(unit, unitCentres);

  // Of each sample to its own class's centre: cos θ [b, 1], and the directions in which each of the two leaves the other.
  const ownCentres = tf.matMul(oneHot, tf.transpose(unitCentres));
  const cosine = tf.sum(tf.mul(unit, ownCentres), 1, true);
  const across = tf.sub(unit, tf.mul(ownCentres, cosine));
  const sine = tf.sqrt(tf.sum(tf.square(across), 1, true));
  const inverseSine = tf.div(1, tf.maximum(sine, LEAST_SINE));
  const awayFromCentre = tf.mul(tf.sub(tf.mul(unit, cosine), ownCentres), inverseSine);
  const awayFromSample = tf.mul(across, tf.neg(inverseSine));

  const { value, slope } = lookUp(tableOf(force), tf.atan2(sine, cosine));
  const unscaled = tf.add(cosines, tf.mul(oneHot, tf.sub(value, cosine)));
  const radii = radius === 'scale' ? tf.scalar(force.scale) : norms;
  const logits = tf.mul(unscaled, radii);

  const { dLogits, ...means } = crossEntropy(logits, oneHot);
  const dScaled = tf.mul(dLogits, radii);
  const ofOthers = tf.mul(dScaled, tf.sub(1, oneHot));
  const dTheta = tf.mul(tf.sum(tf.mul(dScaled, oneHot), 1, true), slope);
  const dUnit = tf.add(tf.matMul(ofOthers, tf.transpose(unitCentres)), tf.mul(awayFromCentre, dTheta));
  const dUnitCentres = tf.add(
    tf.matMul(tf.transpose(unit), ofOthers),
    tf.matMul(tf.transpose(tf.mul(awayFromSample, dTheta)), oneHot),
  );
  const along = normaliseGradient(dUnit, unit, norms, 1);
  const outward = tf.mul(unit, tf.sum(tf.mul(dLogits, unscaled), 1, true));
  return {
    ...means,
    logits,
    dEmbeddings: radius === 'scale' ? along : tf.add(along, outward),
    dCentres: normaliseGradient(dUnitCentres, unitCentres, centreNorms, 0),
  };
}

/** ψ and its slope, as core/losses/table.ts reads them. @param theta [b, 1]  @returns [b, 1] each */
function lookUp(table: Float32Array, theta: tf.Tensor): { value: tf.Tensor; slope: tf.Tensor } {
  const starts = table.subarray(0, PIECES);
  // step, since comparisons and tf.where are slow on some backends; 1 where θ is at or past the start.
  const isPast = (start: number) => tf.sub(1, tf.step(tf.sub(start, theta)));
  const piece = tf.addN([...starts.subarray(1)].map(isPast));
  const flat = tf.cast(tf.reshape(piece, [-1]), 'int32');
  const take = (values: Float32Array) => tf.reshape(tf.gather(tf.tensor1d(values), flat), [-1, 1]);
  const along = tf.mul(tf.sub(theta, take(starts)), take(table.subarray(PIECES, 2 * PIECES)));
  const cell = tf.clipByValue(tf.floor(along), 0, CELLS_A_PIECE - 1);
  const cells = tf.tensor2d(table.subarray(CELLS_AT), [PIECES * CELLS_A_PIECE, CELL_FLOATS]);
  const index = tf.cast(tf.reshape(tf.add(tf.mul(piece, CELLS_A_PIECE), cell), [-1]), 'int32');
  const coefficients = tf.split(tf.gather(cells, index), CELL_FLOATS, 1);
  const t = tf.sub(along, cell);
  const cubic = (from: number) =>
    coefficients.slice(from, from + 4).reduceRight((sum, coefficient) => tf.add(coefficient, tf.mul(t, sum)));
  return { value: cubic(0), slope: cubic(4) };
}

/** What the network is given of an angular loss's gradient: as it is for long embeddings, and not 1/‖x‖ times as much for
 *  short ones. The angle of an embedding beside the origin changes without bound when the embedding hardly moves; such
 *  samples would drown the others in the batch and tear classes past each other. The loss itself is untouched.
 *  @param embeddings and their gradient, both [b, d] */
export function dampNearOrigin(embeddings: tf.Tensor, dEmbeddings: tf.Tensor): tf.Tensor {
  const squares = tf.sum(tf.square(embeddings), 1, true);
  return tf.mul(dEmbeddings, tf.sqrt(tf.div(squares, tf.add(squares, 1))));
}

/** Mean cross-entropy and its gradient, (softmax − one-hot)/b, with the row's largest logit taken off first. What the other
 *  classes have is summed by itself, so that a loss near 0 keeps its digits. */
function crossEntropy(
  logits: tf.Tensor,
  oneHot: tf.Tensor,
): { loss: tf.Tensor; targetLogit: tf.Tensor; dLogits: tf.Tensor } {
  const shifted = tf.sub(logits, tf.max(logits, 1, true));
  const exponentials = tf.exp(shifted);
  const others = tf.mul(exponentials, tf.sub(1, oneHot));
  const ofOthers = tf.sum(others, 1, true);
  const ofOwn = tf.sum(tf.mul(exponentials, oneHot), 1, true);
  const own = tf.sum(tf.mul(shifted, oneHot), 1, true);
  const batch = logits.shape[0];
  return {
    loss: tf.mean(tf.sub(log1p(tf.add(ofOthers, tf.sub(ofOwn, 1))), own)),
    targetLogit: tf.div(tf.sum(tf.mul(logits, oneHot)), batch),
    dLogits: tf.div(tf.sub(others, tf.mul(oneHot, ofOthers)), tf.mul(tf.add(ofOwn, ofOthers), batch)),
  };
}

/** log(1 + x), of a small x by its series: some backends take the logarithm of the sum as it is. */
function log1p(x: tf.Tensor): tf.Tensor {
  const isSmall = tf.step(tf.sub(0.02, tf.abs(x)));
  const series = [-0.25, 1 / 3, -0.5, 1].reduce((sum, c) => tf.mul(x, tf.add(sum, c)), tf.scalar(0) as tf.Tensor);
  return tf.add(tf.mul(isSmall, series), tf.mul(tf.sub(1, isSmall), tf.log(tf.add(1, x))));
}
