/** How the network is built: its layers, its statistics, and where each of its numbers stands in the flat vector that holds them
 *  all. It knows no tensors. */
import { IMAGE_BYTES } from '../core/dataset.ts';
import { DEFAULT_SETUP, type Setup } from '../core/experiment.ts';

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
/** Share of the running statistics of batch norm that one batch replaces. */
export const STATISTICS_RATE = 0.1;
/** Of the embedding: the plane. */
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
