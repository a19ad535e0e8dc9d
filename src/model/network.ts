/** The embedding network: four stride-equals-kernel convolutions with batch norm and PReLU, then a linear layer to two
 *  dimensions, whose output may be batch-normalised without affine. Gradients are written out, so that a step costs what its
 *  matrix products cost on every backend, and each is checked against tfjs's own differentiation.
 *  Everything here must be called inside tf.tidy. */
import * as tf from '@tensorflow/tfjs-core';
import { FEATURES, IMAGE_NETWORK } from './architecture.ts';
import { NORM_EPSILON } from './kernels/normPrelu/contract.ts';
import { normPrelu } from './kernels/normPrelu/normPrelu.ts';
import { productGradients } from './product.ts';

type Tensors = Record<string, tf.Tensor>;

/** Batch statistics of one layer's columns, or of the embedding's. */
export interface Moments {
  mean: tf.Tensor;
  variance: tf.Tensor;
}

/** What the backward pass needs of the forward pass. */
export interface Tape {
  inputs: tf.Tensor[];
  products: tf.Tensor[];
  /** Of every layer, then of the embedding where it is normalised. */
  moments: Moments[];
  features: tf.Tensor;
  rawEmbeddings: tf.Tensor;
}

/** Trains: normalises by the batch's own statistics. @param inputs [b, network.inputs], images in stored order
 *  @returns embeddings [b, 2] */
export function forward(
  parameters: Tensors,
  inputs: tf.Tensor,
  { layers, embeddingNorm } = IMAGE_NETWORK,
): { embeddings: tf.Tensor; tape: Tape } {
  const op = normPrelu();
  const tape = { inputs: [] as tf.Tensor[], products: [] as tf.Tensor[], moments: [] as Moments[] };
  let flow = inputs;
  layers.forEach(([fanIn], i) => {
    const input = tf.reshape(flow, [-1, fanIn]);
    const product = tf.matMul(input, parameters[`weight${i}`]);
    const { gamma, beta, alpha } = normParameters(parameters, i);
    const { out, mean, variance } = op.forward(product, gamma, beta, alpha);
    tape.inputs.push(input);
    tape.products.push(product);
    tape.moments.push({ mean, variance });
    flow = out;
  });
  const features = tf.reshape(flow, [-1, FEATURES]);
  const rawEmbeddings = tf.matMul(features, parameters.embedding);
  const whole = { ...tape, features, rawEmbeddings };
  if (embeddingNorm === 'none') return { embeddings: rawEmbeddings, tape: whole };
  const mean = tf.mean(rawEmbeddings, 0);
  const variance = tf.mean(tf.square(tf.sub(rawEmbeddings, mean)), 0);
  tape.moments.push({ mean, variance });
  return { embeddings: standardise(rawEmbeddings, { mean, variance }), tape: whole };
}

/** Judges: normalises by given statistics, so that an image's embedding does not depend on its batch. */
export function infer(
  parameters: Tensors,
  moments: Moments[],
  inputs: tf.Tensor,
  { layers } = IMAGE_NETWORK,
): tf.Tensor {
  const op = normPrelu();
  let flow = inputs;
  layers.forEach(([fanIn], i) => {
    const product = tf.matMul(tf.reshape(flow, [-1, fanIn]), parameters[`weight${i}`]);
    const { gamma, beta, alpha } = normParameters(parameters, i);
    flow = op.infer(product, gamma, beta, alpha, moments[i].mean, moments[i].variance).out;
  });
  const raw = tf.matMul(tf.reshape(flow, [-1, FEATURES]), parameters.embedding);
  const ofEmbedding = moments.at(layers.length);
  return ofEmbedding ? standardise(raw, ofEmbedding) : raw;
}

/** Gradients of a scalar with respect to every parameter but the centres, from its gradient with respect to the embeddings. */
export function backward(parameters: Tensors, tape: Tape, dEmbeddings: tf.Tensor): Tensors {
  const op = normPrelu();
  const gradients: Tensors = {};
  const ofEmbedding = tape.moments.at(tape.inputs.length);
  const dRaw = ofEmbedding ? standardiseGradient(dEmbeddings, tape.rawEmbeddings, ofEmbedding) : dEmbeddings;
  const last = productGradients(tape.features, parameters.embedding, dRaw, true);
  gradients.embedding = last.dWeight;
  let dFlow = last.dInput;
  for (let i = tape.inputs.length - 1; i >= 0; i--) {
    const { gamma, beta, alpha } = normParameters(parameters, i);
    const { mean, variance } = tape.moments[i];
    const dOut = tf.reshape(dFlow, tape.products[i].shape);
    const { dz, dGamma, dBeta, dAlpha } = op.backward(dOut, tape.products[i], gamma, beta, alpha, mean, variance);
    const { dWeight, dInput } = productGradients(tape.inputs[i], parameters[`weight${i}`], dz, i > 0);
    Object.assign(gradients, {
      [`weight${i}`]: dWeight,
      [`gamma${i}`]: dGamma,
      [`beta${i}`]: dBeta,
      [`alpha${i}`]: dAlpha,
    });
    dFlow = dInput;
  }
  return gradients;
}

function normParameters(parameters: Tensors, layer: number) {
  return { gamma: parameters[`gamma${layer}`], beta: parameters[`beta${layer}`], alpha: parameters[`alpha${layer}`] };
}

/** (x − mean)/√(variance + ε), column-wise. */
function standardise(x: tf.Tensor, { mean, variance }: Moments): tf.Tensor {
  return tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, NORM_EPSILON)));
}

function standardiseGradient(dOut: tf.Tensor, x: tf.Tensor, { mean, variance }: Moments): tf.Tensor {
  const inverse = tf.rsqrt(tf.add(variance, NORM_EPSILON));
  const out = tf.mul(tf.sub(x, mean), inverse);
  const centred = tf.sub(tf.sub(dOut, tf.mean(dOut, 0)), tf.mul(out, tf.mean(tf.mul(dOut, out), 0)));
  return tf.mul(centred, inverse);
}
