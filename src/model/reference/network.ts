/** The network of ../architecture.ts in float64: forward, and back to the gradient of every parameter but the centres. */
import { FEATURES, momentLengths, type Network, type Part } from '../architecture.ts';
import { product, transposed } from './matrices.ts';
import { type Moments, momentsOf, normPrelu, normPreluGradient, type Scaling } from './normPrelu.ts';

/** Views into one flat vector, by the names of its layout. */
export type Parts = Record<string, Float64Array>;

/** What the way back needs of the way forward. */
export interface Pass {
  /** Of every layer, what its weight multiplies and what comes of it. */
  inputs: Float64Array[];
  products: Float64Array[];
  /** Of every layer, then of the embedding where it is normalised. */
  moments: Moments[];
  features: Float64Array;
  /** [b, 2] before their batch norm, if they have one, and after. */
  raw: Float64Array;
  embeddings: Float64Array;
}

export function partsOf(flat: Float64Array, layout: readonly Part[]): Parts {
  return Object.fromEntries(layout.map(({ name, offset, size }) => [name, flat.subarray(offset, offset + size)]));
}

/** @param inputs [b, network.inputs]  @param given statistics to normalise by; the batch's own where there are none */
export function forward(parts: Parts, inputs: Float64Array, network: Network, given: Moments[] | null): Pass {
  const pass: Omit<Pass, 'features' | 'raw' | 'embeddings'> = { inputs: [], products: [], moments: [] };
  const normalise = (z: Float64Array, scaling: Scaling) => {
    const moments = given?.[pass.moments.length] ?? momentsOf(z, scaling.gamma.length);
    pass.moments.push(moments);
    return normPrelu(z, scaling, moments);
  };
  let flow = inputs;
  network.layers.forEach(([fanIn], i) => {
    pass.inputs.push(flow);
    const z = product(flow, parts[`weight${i}`], fanIn);
    pass.products.push(z);
    flow = normalise(z, scalingOf(parts, i));
  });
  const raw = product(flow, parts.embedding, FEATURES);
  const embeddings = network.embeddingNorm === 'batch' ? normalise(raw, PLAIN) : raw;
  return { ...pass, features: flow, raw, embeddings };
}

/** Writes the gradients of a scalar, from its gradient with respect to the embeddings. */
export function backward(
  parts: Parts,
  pass: Pass,
  dEmbeddings: Float64Array,
  network: Network,
  gradients: Parts,
): void {
  const ofEmbedding = pass.moments.at(network.layers.length);
  const dRaw = ofEmbedding ? normPreluGradient(dEmbeddings, pass.raw, PLAIN, ofEmbedding).dz : dEmbeddings;
  const columns = dRaw.length / (pass.features.length / FEATURES);
  gradients.embedding.set(product(transposed(pass.features, FEATURES), dRaw, dRaw.length / columns));
  let dFlow = product(dRaw, transposed(parts.embedding, columns), columns);
  for (let i = network.layers.length - 1; i >= 0; i--) {
    const [fanIn, fanOut] = network.layers[i];
    const { dz, ...scaling } = normPreluGradient(dFlow, pass.products[i], scalingOf(parts, i), pass.moments[i]);
    for (const [name, values] of Object.entries(scaling)) gradients[`${name}${i}`].set(values);
    gradients[`weight${i}`].set(product(transposed(pass.inputs[i], fanIn), dz, dz.length / fanOut));
    if (i > 0) dFlow = product(dz, transposed(parts[`weight${i}`], fanOut), fanOut);
  }
}

/** Mean and variance one after the other, as they are kept. */
export function joinMoments(moments: readonly Moments[]): Float64Array {
  return Float64Array.from(moments.flatMap(({ mean, variance }) => [...mean, ...variance]));
}

export function splitMoments(flat: Float64Array, network: Network): Moments[] {
  let end = 0;
  const next = (length: number) => {
    end += length;
    return flat.subarray(end - length, end);
  };
  return momentLengths(network).map((length) => ({ mean: next(length), variance: next(length) }));
}

/** Of a batch norm without affine and with nothing after it. */
const PLAIN: Scaling = { gamma: Float64Array.of(1, 1), beta: Float64Array.of(0, 0), alpha: Float64Array.of(1, 1) };

function scalingOf(parts: Parts, layer: number): Scaling {
  return { gamma: parts[`gamma${layer}`], beta: parts[`beta${layer}`], alpha: parts[`alpha${layer}`] };
}
