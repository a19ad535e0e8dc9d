/** What a loss has beside its curve, as operations of tfjs; core/losses/terms.ts has the formulas. */
import * as tf from '@tensorflow/tfjs-core';
import type { Term } from '../core/losses/force.ts';
import { CENTRE_RATE } from '../core/losses/terms.ts';
import type { HeadResult } from './headResult.ts';
import { LEAST_SINE } from './kernels/head/shortest.ts';
import { lengths, normaliseGradient } from './tensorDirections.ts';

/** The head of the curve with the term added. @param classCentres [c, 3] */
export function addTerm(
  ofCurve: HeadResult,
  embeddings: tf.Tensor,
  centres: tf.Tensor,
  oneHot: tf.Tensor,
  { kind, amount }: Term,
  classCentres: tf.Tensor,
): HeadResult {
  const batch = embeddings.shape[0];
  switch (kind) {
    case 'intra':
      return add(ofCurve, intra(embeddings, centres, oneHot, amount / (Math.PI * batch)));
    case 'inter':
      return add(ofCurve, inter(centres, oneHot, amount));
    case 'centre':
      return add(ofCurve, centre(embeddings, oneHot, amount, classCentres));
    case 'triplet':
      return ofCurve; // has no curve to stand beside
    default:
      throw new Error(`term ${kind satisfies never}`);
  }
}

type Part = Partial<HeadResult> & Pick<HeadResult, 'loss'>;

function add(ofCurve: HeadResult, { loss, dEmbeddings, dCentres, classCentres }: Part): HeadResult {
  return {
    ...ofCurve,
    loss: tf.add(ofCurve.loss, loss),
    dEmbeddings: dEmbeddings ? tf.add(ofCurve.dEmbeddings, dEmbeddings) : ofCurve.dEmbeddings,
    dCentres: dCentres ? tf.add(ofCurve.dCentres, dCentres) : ofCurve.dCentres,
    ...(classCentres && { classCentres }),
  };
}

/** @param each d loss/dθ of one sample */
function intra(embeddings: tf.Tensor, centres: tf.Tensor, oneHot: tf.Tensor, each: number): Part {
  const [norms, centreNorms] = [lengths(embeddings, 1), lengths(centres, 0)];
  const [unit, unitCentres] = [tf.div(embeddings, norms), tf.div(centres, centreNorms)];
  const own = tf.matMul(oneHot, tf.transpose(unitCentres));
  const cosine = tf.sum(tf.mul(unit, own), 1, true);
  const across = tf.sub(unit, tf.mul(own, cosine));
  const sine = tf.sqrt(tf.sum(tf.square(across), 1, true));
  const dTheta = tf.div(each, tf.maximum(sine, LEAST_SINE));
  const dUnit = tf.mul(tf.sub(tf.mul(unit, cosine), own), dTheta);
  const dOwn = tf.neg(tf.mul(across, dTheta));
  return {
    loss: tf.mul(tf.sum(tf.atan2(sine, cosine)), each),
    dEmbeddings: normaliseGradient(dUnit, unit, norms, 1),
    dCentres: normaliseGradient(tf.matMul(tf.transpose(dOwn), oneHot), unitCentres, centreNorms, 0),
  };
}

function inter(centres: tf.Tensor, oneHot: tf.Tensor, weight: number): Part {
  const [batch, c] = [oneHot.shape[0], oneHot.shape[1] ?? 0];
  const norms = lengths(centres, 0);
  const unit = tf.div(centres, norms);
  const [ofRow, ofColumn] = [tf.expandDims(tf.transpose(unit), 1), tf.expandDims(tf.transpose(unit), 0)];
  const cosine = tf.sum(tf.mul(ofRow, ofColumn), 2, true); // [c, c, 1]
  const sine = tf.sqrt(tf.sum(tf.square(tf.sub(ofRow, tf.mul(ofColumn, cosine))), 2, true));
  const met = tf.sum(oneHot, 0);
  const apart = tf.sub(1, tf.eye(c));
  const share = tf.expandDims(
    tf.mul(tf.mul(tf.add(tf.expandDims(met, 0), tf.expandDims(met, 1)), apart), -weight / (Math.PI * (c - 1) * batch)),
    2,
  );
  const away = tf.div(tf.sub(tf.mul(ofRow, cosine), ofColumn), tf.maximum(sine, LEAST_SINE));
  const dUnit = tf.transpose(tf.sum(tf.mul(share, away), 1)); // [d, c]
  return {
    loss: tf.mul(tf.sum(tf.mul(share, tf.atan2(sine, cosine))), 0.5), // each pair is there twice
    dCentres: normaliseGradient(dUnit, unit, norms, 0),
  };
}

/** kernels/head/centreTerm.ts says how class centres begin and follow. */
function centre(embeddings: tf.Tensor, oneHot: tf.Tensor, lambda: number, classCentres: tf.Tensor): Part {
  const batch = embeddings.shape[0];
  const [x, y, there] = tf.split(classCentres, 3, 1);
  const sums = tf.matMul(tf.transpose(oneHot), embeddings);
  const counts = tf.expandDims(tf.sum(oneHot, 0), 1);
  const means = tf.div(sums, tf.maximum(counts, 1));
  const now = tf.add(tf.mul(tf.concat([x, y], 1), there), tf.mul(means, tf.sub(1, there)));
  const apart = tf.sub(embeddings, tf.matMul(oneHot, now));
  const behind = tf.div(tf.sub(tf.mul(counts, now), sums), tf.add(counts, 1));
  return {
    loss: tf.mul(tf.sum(tf.square(apart)), lambda / (2 * batch)),
    dEmbeddings: tf.mul(apart, lambda / batch),
    classCentres: tf.concat([tf.sub(now, tf.mul(behind, CENTRE_RATE)), tf.maximum(there, tf.minimum(counts, 1))], 1),
  };
}
