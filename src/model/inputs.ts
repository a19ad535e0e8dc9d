/** Samples as the network takes them, as plain arrays. */
import { denseNetwork, type EmbeddingChoices, IMAGE_NETWORK, type Network } from './architecture.ts';
import type { Inputs } from './learner.ts';
import { gatherImages } from './patches.ts';

/** The network that takes such samples. @param choices those of the default Setup when absent */
export function networkFor(inputs: Inputs, choices?: EmbeddingChoices): Network {
  const network = inputs.kind === 'images' ? IMAGE_NETWORK : denseNetwork(inputs.dimensions);
  return choices ? { ...network, embeddingNorm: choices.embeddingNorm, damping: choices.damping } : network;
}

/** @param moves which order each image is read by, or which visit of a vector it is; repeated when fewer
 *  @returns [samples, network.inputs] */
export function gatherInputs(
  inputs: Inputs,
  samples: ArrayLike<number>,
  moves: ArrayLike<number>,
): Float32Array<ArrayBuffer> {
  if (inputs.kind === 'images') return gatherImages(inputs.pixels, samples, ordersOf(inputs, moves));
  const width = networkFor(inputs).inputs;
  const rows = new Float32Array(samples.length * width);
  for (let i = 0; i < samples.length; i++) inputs.read(samples[i], rows, i * width, moves[i % moves.length]);
  return rows;
}

/** Images that are no samples, as inputs: [n, 3072] row-major RGB, to be read plainly.
 *  @param inputs what the network is trained on  @throws Error where that is vectors */
export function foreignImages(inputs: Inputs, pixels: Uint8Array): Extract<Inputs, { kind: 'images' }> {
  if (inputs.kind !== 'images') throw new Error('A network for vectors takes no images.');
  return { ...inputs, pixels };
}

/** The order that each image is read by. */
export function ordersOf({ orders }: Extract<Inputs, { kind: 'images' }>, moves: ArrayLike<number>): Uint16Array[] {
  return Array.from(moves, (move) => orders[move]);
}
