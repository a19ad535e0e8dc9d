/** The same network and loss as a user of tfjs writes them: the library's own operations, differentiated by the library.
 *  Nothing of ours runs here. Call inside tf.tidy. */
import * as tf from '@tensorflow/tfjs';
import { LAYERS } from '../../model/architecture.ts';

export type Variables = Record<string, tf.Variable>;

const NORM_EPSILON = 1e-5;

/** Keeps the square root of 1 − cos² where it has a slope. */
const COSINE_LIMIT = 1 - 1e-6;

/** @param images [b, 3072] in stored order  @returns embeddings [b, 2] */
export function embed(variables: Variables, images: tf.Tensor): tf.Tensor2D {
  let flow = images;
  const normPrelu = tf.getBackend() === 'webgpu' ? fusedNormPrelu : plainNormPrelu;
  LAYERS.forEach(([fanIn], i) => {
    const z = tf.matMul(tf.reshape(flow, [-1, fanIn]), variables[`weight${i}`]);
    flow = normPrelu(z, variables[`gamma${i}`], variables[`beta${i}`], variables[`alpha${i}`]);
  });
  return tf.matMul(tf.reshape(flow, [images.shape[0], -1]), variables.embedding);
}

/** Batch norm and PReLU by the operations that tfjs has for them: the faster way on WebGPU. */
function fusedNormPrelu(z: tf.Tensor, gamma: tf.Tensor, beta: tf.Tensor, alpha: tf.Tensor): tf.Tensor {
  const { mean, variance } = tf.moments(z, 0);
  return tf.prelu(tf.batchNorm(z, mean, variance, beta as tf.Tensor1D, gamma as tf.Tensor1D, NORM_EPSILON), alpha); // both are columns
}

/** The same in small operations: a fifth faster on wasm. */
function plainNormPrelu(z: tf.Tensor, gamma: tf.Tensor, beta: tf.Tensor, alpha: tf.Tensor): tf.Tensor {
  const centred = tf.sub(z, tf.mean(z, 0));
  const variance = tf.mean(tf.square(centred), 0);
  const normalised = tf.div(centred, tf.sqrt(tf.add(variance, NORM_EPSILON)));
  const y = tf.add(tf.mul(normalised, gamma), beta);
  return tf.sub(tf.relu(y), tf.mul(tf.relu(tf.neg(y)), alpha));
}

/** ArcFace, as its public implementations have it: s·cos(θ + m) for the own class, past θ = π − m cos θ − m·sin m. */
export function arcfaceLoss(
  embeddings: tf.Tensor2D,
  centres: tf.Tensor,
  labels: tf.Tensor1D,
  margin: number,
  scale: number,
): tf.Scalar {
  const unit = tf.div(embeddings, tf.norm(embeddings, 'euclidean', 1, true));
  const unitCentres = tf.div(centres, tf.norm(centres, 'euclidean', 0, true));
  const cosine = tf.clipByValue(tf.matMul(unit, unitCentres), -COSINE_LIMIT, COSINE_LIMIT);
  const sine = tf.sqrt(tf.sub(1, tf.square(cosine)));
  const shifted = tf.sub(tf.mul(cosine, Math.cos(margin)), tf.mul(sine, Math.sin(margin)));
  // A mask by tf.step, which tfjs differentiates; tf.greater it does not.
  const isBefore = tf.step(tf.add(cosine, Math.cos(margin)));
  const past = tf.sub(cosine, margin * Math.sin(margin));
  const target = tf.add(past, tf.mul(isBefore, tf.sub(shifted, past)));
  const oneHot = tf.cast(tf.oneHot(labels, centres.shape[1] ?? 0), 'float32');
  const logits = tf.mul(tf.add(cosine, tf.mul(oneHot, tf.sub(target, cosine))), scale);
  return tf.losses.softmaxCrossEntropy(oneHot, logits);
}

/** The embeddings themselves; their gradient is weakened near the origin, by √(‖x‖²/(‖x‖² + 1)). */
export const damped = tf.customGrad((x, save) => {
  const embeddings = x as tf.Tensor; // the types do not tell the input from the function that saves it
  (save as (tensors: tf.Tensor[]) => void)([embeddings]);
  return {
    value: tf.clone(embeddings),
    gradFunc: (dy: tf.Tensor, [saved]: tf.Tensor[]) => {
      const squares = tf.sum(tf.square(saved), 1, true);
      return tf.mul(dy, tf.sqrt(tf.div(squares, tf.add(squares, 1))));
    },
  };
});
