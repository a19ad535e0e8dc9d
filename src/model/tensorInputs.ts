/** Samples as the network takes them, as tensors. */
import * as tf from '@tensorflow/tfjs-core';
import { gatherInputs, networkFor, ordersOf } from './inputs.ts';
import { imageTensor } from './kernels/gather/gather.ts';
import type { Inputs } from './learner.ts';

/** What gatherInputs makes of the same, [samples, network.inputs]; call inside tf.tidy. */
export function inputTensor(inputs: Inputs, samples: ArrayLike<number>, moves: ArrayLike<number>): tf.Tensor {
  if (inputs.kind === 'images') return imageTensor(inputs.pixels, samples, ordersOf(inputs, moves));
  return tf.tensor2d(gatherInputs(inputs, samples, moves), [samples.length, networkFor(inputs).inputs]);
}
