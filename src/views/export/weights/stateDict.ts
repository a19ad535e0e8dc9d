/** A lane's numbers as a PyTorch state_dict has them: the network's as those of the nn.Sequential that networkCode.ts prints,
 *  and W. For images the layers are convolutions whose stride is their kernel: their inputs lie in patches here, by row and
 *  column, in PyTorch by channel first. */

import {
  denseNetwork,
  FEATURES,
  IMAGE_NETWORK,
  momentLengths,
  type Network,
  parameterLayout,
} from '../../../model/architecture.ts';
import type { Weights } from '../../../train/client.ts';

export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

const CHANNELS = 3;
/** Modules of the nn.Sequential that a layer takes: product, batch norm, PReLU. */
const MODULES = 3;

/** @param dimensions of the vectors; null where samples are images */
export function networkOf(dimensions: number | null, embeddingNorm: Network['embeddingNorm']): Network {
  return { ...(dimensions === null ? IMAGE_NETWORK : denseNetwork(dimensions)), embeddingNorm };
}

/** Side of a layer's kernel, and channels that it takes; side 1 where it takes a vector. */
export function kernelOf({ layers }: Network, layer: number, isOfImages: boolean): { side: number; channels: number } {
  const [fanIn] = layers[layer];
  if (!isOfImages) return { side: 1, channels: fanIn };
  const channels = layer === 0 ? CHANNELS : layers[layer - 1][1];
  return { side: Math.sqrt(fanIn / channels), channels };
}

/** @param dimensions of the vectors; null where samples are images  @param identities c */
export function stateDict(
  { parameters, statistics }: Pick<Weights, 'parameters' | 'statistics'>,
  dimensions: number | null,
  identities: number,
  embeddingNorm: Network['embeddingNorm'],
): Tensor[] {
  const network = networkOf(dimensions, embeddingNorm);
  const parts = new Map(
    parameterLayout(identities, network).map(({ name, offset, size }) => [
      name,
      parameters.subarray(offset, offset + size),
    ]),
  );
  const part = (name: string) => parts.get(name) ?? new Float32Array(0);
  let at = 0;
  const moments = momentLengths(network).map((length) => {
    at += 2 * length;
    return [statistics.subarray(at - 2 * length, at - length), statistics.subarray(at - length, at)] as const;
  });
  const normed = (module: number, [mean, variance]: (typeof moments)[number]): Tensor[] => [
    { name: `${module}.running_mean`, shape: [mean.length], values: mean },
    { name: `${module}.running_var`, shape: [mean.length], values: variance },
  ];
  const tensors = network.layers.flatMap(([, fanOut], i): Tensor[] => {
    const { side, channels } = kernelOf(network, i, dimensions === null);
    const shape = dimensions === null ? [fanOut, channels, side, side] : [fanOut, channels];
    const product = MODULES * i;
    return [
      { name: `${product}.weight`, shape, values: asKernel(part(`weight${i}`), fanOut, channels, side) },
      { name: `${product + 1}.weight`, shape: [fanOut], values: part(`gamma${i}`) },
      { name: `${product + 1}.bias`, shape: [fanOut], values: part(`beta${i}`) },
      ...normed(product + 1, moments[i]),
      { name: `${product + 2}.weight`, shape: [fanOut], values: part(`alpha${i}`) },
    ];
  });
  const last = MODULES * network.layers.length + (dimensions === null ? 1 : 0); // nn.Flatten is before it
  return [
    ...tensors,
    { name: `${last}.weight`, shape: [2, FEATURES], values: asKernel(part('embedding'), 2, FEATURES, 1) },
    ...moments.slice(network.layers.length).flatMap((its) => normed(last + 1, its)),
    { name: 'W', shape: [identities, 2], values: asKernel(part('centres'), identities, 2, 1) },
  ];
}

/** From [side · side · channels, fanOut], places row by row, to [fanOut, channels, side, side]; a plain transpose at side 1. */
function asKernel(weight: Float32Array, fanOut: number, channels: number, side: number): Float32Array {
  const places = side * side;
  return Float32Array.from(weight, (_, i) => {
    const [place, channel, out] = [i % places, Math.floor(i / places) % channels, Math.floor(i / places / channels)];
    return weight[(place * channels + channel) * fanOut + out];
  });
}
