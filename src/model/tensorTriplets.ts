/** The triplet loss of kernels/head/triplets.ts as operations of tfjs: every negative of every pair at once, in as many pieces
 *  as keep the tables small. */
import * as tf from '@tensorflow/tfjs-core';
import { lengths } from './tensorDirections.ts';

interface Triplets {
  loss: tf.Tensor;
  /** How many the margin is not kept in. */
  pushing: tf.Tensor;
  /** [b, 2] */
  dEmbeddings: tf.Tensor;
}

/** Entries of the largest table. */
const MOST_ENTRIES = 4e6;

/** Farther than any angle. */
const FAR = 10;

/** @param embeddings [b, 2]  @param labels [b]  @param margin radians */
export function tensorTriplets(embeddings: tf.Tensor, labels: Uint8Array, margin: number): Triplets {
  const batch = labels.length;
  const [x, y] = tf.split(embeddings, 2, 1);
  const azimuths = tf.atan2(y, x); // [b, 1]
  const turns = wrapped(tf.sub(azimuths, tf.transpose(azimuths))); // [b, b], from the column to the row
  const angles = tf.abs(turns);
  const classes = tf.tensor1d(labels, 'float32');
  const isOther = tf.abs(tf.sign(tf.sub(tf.expandDims(classes, 1), tf.expandDims(classes, 0))));
  const others = tf.add(tf.mul(angles, isOther), tf.mul(tf.sub(isOther, 1), FAR));
  const [farthest, farthestAt] = [tf.max(others, 1, true), tf.expandDims(tf.argMax(others, 1), 1)];

  const positives = positivesOf(labels);
  const pairs = positives.reduce((sum, own) => sum + own.length, 0);
  const most = Math.max(...positives.map((own) => own.length));
  const width = Math.max(1, Math.floor(MOST_ENTRIES / (batch * batch)));
  let [loss, pushing]: tf.Tensor[] = [tf.scalar(0), tf.scalar(0)];
  let weights: tf.Tensor = tf.zeros([batch, batch]); // how often the angle of row and column is to shrink
  for (let from = 0; from < most; from += width) {
    const columns = Math.min(width, most - from);
    const table = positives.flatMap((own) => Array.from({ length: columns }, (_, k) => own[from + k] ?? -1));
    const at = tf.tensor2d(
      table.map((p) => Math.max(0, p)),
      [batch, columns],
      'int32',
    );
    const isThere = tf.tensor2d(
      table.map((p) => (p < 0 ? 0 : 1)),
      [batch, columns],
    );
    const positive = tf.reshape(tf.gather(tf.reshape(azimuths, [-1]), tf.reshape(at, [-1])), [batch, columns]);
    const toPositive = tf.abs(wrapped(tf.sub(azimuths, positive)));
    const isBeyond = tf.mul(
      tf.step(tf.sub(tf.expandDims(angles, 1), tf.expandDims(toPositive, 2))),
      tf.expandDims(isOther, 1),
    ); // [b, columns, b]
    const beyond = tf.add(tf.mul(tf.expandDims(angles, 1), isBeyond), tf.mul(tf.sub(1, isBeyond), FAR));
    const nearest = tf.min(beyond, 2);
    const isSemiHard = tf.step(tf.sub(FAR / 2, nearest));
    const toNegative = tf.add(tf.mul(nearest, isSemiHard), tf.mul(farthest, tf.sub(1, isSemiHard)));
    const short = tf.mul(tf.relu(tf.sub(tf.add(toPositive, margin), toNegative)), isThere);
    const negative = tf.where(tf.cast(isSemiHard, 'bool'), tf.argMin(beyond, 2), tf.tile(farthestAt, [1, columns]));
    const pushes = tf.mul(tf.step(short), tf.step(tf.add(farthest, 1))); // none where all are of one class
    const counted = (places: tf.Tensor) =>
      tf.sum(tf.mul(tf.cast(tf.oneHot(tf.cast(places, 'int32'), batch), 'float32'), tf.expandDims(pushes, 2)), 1);
    weights = tf.add(weights, tf.sub(counted(at), counted(negative)));
    loss = tf.add(loss, tf.sum(tf.mul(short, pushes)));
    pushing = tf.add(pushing, tf.sum(pushes));
  }
  const sides = tf.mul(weights, tf.sign(turns));
  const dAzimuths = tf.sub(tf.sum(sides, 1), tf.sum(sides, 0));
  const norms = lengths(embeddings, 1);
  const each = tf.div(tf.expandDims(dAzimuths, 1), tf.mul(tf.square(norms), Math.max(1, pairs)));
  return {
    loss: tf.div(loss, Math.max(1, pairs)),
    pushing,
    dEmbeddings: tf.mul(tf.concat([tf.neg(y), x], 1), each),
  };
}

/** Of each sample, the others of its class. */
function positivesOf(labels: Uint8Array): number[][] {
  const places = [...labels.keys()];
  return places.map((a) => places.filter((p) => p !== a && labels[p] === labels[a]));
}

/** Differences of azimuths in [−π, π]. */
function wrapped(differences: tf.Tensor): tf.Tensor {
  return tf.sub(differences, tf.mul(tf.round(tf.div(differences, 2 * Math.PI)), 2 * Math.PI));
}
