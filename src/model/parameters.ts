/** The network's numbers: one flat vector, so that the optimiser is a few operations over all of it, a rewind is one copy,
 *  and nothing is forgotten. The layout says which part is what. */
import * as tf from '@tensorflow/tfjs-core';
import { IMAGE_BYTES } from '../core/dataset.ts';
import { DEFAULT_SETUP, type Setup } from '../core/experiment.ts';
import { mixSeed, normal, randomStream } from '../core/random.ts';
import { cutVector } from './kernels/cut/cut.ts';

/** What a Setup says of the step from the last layer to the embedding and back. */
export type EmbeddingChoices = Pick<Setup, 'embeddingNorm' | 'damping'>;

/** The layers before the embedding, and the choices at its end. Where a layer's fan-in is less than what a sample has there, neighbours in memory
 *  share the weight: a convolution whose stride equals its kernel. */
export interface Network extends EmbeddingChoices {
  /** Values of one sample's input. */
  inputs: number;
  /** Fan-in and fan-out of each, multiples of 8; the last fan-out is FEATURES. */
  layers: readonly (readonly [fanIn: number, fanOut: number])[];
}

/** The convolutions, each [fan-in, fan-out]: 4 × 4 × 3 patches, then three times 2 × 2 blocks of what came before. */
export const LAYERS = [
  [48, 32],
  [128, 64],
  [256, 128],
  [512, 128],
] as const;

/** Length of the feature that the last layer turns into the embedding. */
export const FEATURES = 128;
const EMBEDDING_DIMENSIONS = 2;

/** Width of the hidden layers for vectors: what the convolutions are for images, these must do without a picture's order. */
const HIDDEN = 256;

const { embeddingNorm, damping } = DEFAULT_SETUP;

export const IMAGE_NETWORK: Network = { inputs: IMAGE_BYTES, layers: LAYERS, embeddingNorm, damping };

/** Dense layers alone, for samples that are vectors. @param dimensions of a vector, ≥ 1; inputs past them stay 0 */
export function denseNetwork(dimensions: number): Network {
  const inputs = Math.ceil(dimensions / 8) * 8;
  return {
    inputs,
    layers: [
      [inputs, HIDDEN],
      [HIDDEN, HIDDEN],
      [HIDDEN, FEATURES],
    ],
    embeddingNorm,
    damping,
  };
}

/** Rows that one sample gives to each layer's product; for images 64, 16, 4, 1. */
export function rowsPerSample({ inputs, layers }: Network): number[] {
  return layers.map(
    ([fanIn], i) => layers.slice(0, i).reduce((values, [before, after]) => (values / before) * after, inputs) / fanIn,
  );
}

/** Lengths of the statistics of batch norm, layer by layer and, where it has one, the embedding's: one mean and one
 *  variance of each. */
export function momentLengths({ layers, embeddingNorm }: Network): number[] {
  return [...layers.map(([, fanOut]) => fanOut), ...(embeddingNorm === 'batch' ? [EMBEDDING_DIMENSIONS] : [])];
}

/** Length of a centre at the start. A step of the optimiser then turns it a third as far as one of length 1: two centres
 *  that meet cannot part again, so they leave it to the samples, which can still cross the plane, to sort themselves out.
 *  Raw softmax, which sees lengths, starts with logits that are large enough to learn from. */
const CENTRE_LENGTH = 3;

/** PReLU's slope for negative values at the start. */
const FIRST_SLOPE = 0.25;

export interface Part {
  name: string;
  shape: [number, number] | [number];
  offset: number;
  size: number;
}

/** Every parameter and its place: weight, gamma, beta, alpha of each layer, the embedding layer, the centres W [2, c]. */
export function parameterLayout(identities: number, network = IMAGE_NETWORK): Part[] {
  const parts: Part[] = [];
  const add = (name: string, ...shape: Part['shape']) => {
    const last = parts.at(-1);
    const size = shape.reduce((a, b) => a * b, 1);
    parts.push({ name, shape, size, offset: last ? last.offset + last.size : 0 });
  };
  network.layers.forEach(([fanIn, fanOut], i) => {
    add(`weight${i}`, fanIn, fanOut);
    add(`gamma${i}`, fanOut);
    add(`beta${i}`, fanOut);
    add(`alpha${i}`, fanOut);
  });
  add('embedding', FEATURES, EMBEDDING_DIMENSIONS);
  add('centres', EMBEDDING_DIMENSIONS, identities);
  return parts;
}

function layoutSize(layout: Part[]): number {
  return layout.reduce((size, part) => size + part.size, 0);
}

/** Initial values: He-normal weights, and centres of one length, evenly spaced round the circle in the order of the labels,
 *  the first at the top, or at azimuths that the seed draws. They are learned from there like every other parameter. */
export function initialParameters(
  identities: number,
  seed: number,
  network = IMAGE_NETWORK,
  centres: Setup['centres'] = 'even',
): Float32Array {
  const layout = parameterLayout(identities, network);
  const values = new Float32Array(layoutSize(layout));
  layout.forEach(({ name, shape, offset, size }, index) => {
    const part = values.subarray(offset, offset + size);
    const random = randomStream(mixSeed(seed, index));
    if (name === 'centres') {
      for (let j = 0; j < identities; j++) {
        const turns = centres === 'even' ? j / identities : random();
        const azimuth = Math.PI / 2 - 2 * Math.PI * turns;
        part[j] = CENTRE_LENGTH * Math.cos(azimuth);
        part[identities + j] = CENTRE_LENGTH * Math.sin(azimuth);
      }
    } else if (shape.length === 2) {
      const deviation = Math.sqrt((name === 'embedding' ? 1 : 2) / shape[0]);
      for (let i = 0; i < size; i++) part[i] = deviation * normal(random);
    } else if (name.startsWith('gamma')) part.fill(1);
    else if (name.startsWith('alpha')) part.fill(FIRST_SLOPE);
  });
  return values;
}

/** Cuts a flat vector into its named parts. Call inside tf.tidy. @param flat [p] */
export function splitParameters(flat: tf.Tensor, layout: Part[]): Record<string, tf.Tensor> {
  const pieces = cutVector(flat, layout);
  return Object.fromEntries(layout.map(({ name }, i) => [name, pieces[i]]));
}

/** The inverse of splitParameters. */
export function joinParameters(parts: Record<string, tf.Tensor>, layout: Part[]): tf.Tensor1D {
  return tf.concat(layout.map(({ name }) => tf.reshape(parts[name], [-1]) as tf.Tensor1D)); // the rank reshape cannot infer
}
