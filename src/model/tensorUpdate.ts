/** Optimisers as pure updates of one flat vector: a few operations over all parameters, not ten for each, or one kernel
 *  where the backend has it. Call inside tf.tidy. */
import * as tf from '@tensorflow/tfjs-core';
import type { Knobs } from '../core/experiment.ts';
import type { Part } from './architecture.ts';
import { hasHeapAdam, heapAdam } from './kernels/adam/heap.ts';
import { ADAM, SGD_MOMENTUM, updateRate } from './optimiser.ts';
import { joinParameters } from './tensorParameters.ts';

/** Adam's first and second moments, or momentum and an unused second; both [p], zero at the start. */
export interface OptimiserState {
  first: tf.Tensor;
  second: tf.Tensor;
}

/** One update. @param gradients of each part of the layout  @param step updates made before this one  @returns the new parameters [p] and state
 *  Sources: Kingma & Ba 2015, Algorithm 1; SGD with momentum as in the paper's training settings. */
export function update(
  optimiser: Knobs['optimiser'],
  parameters: tf.Tensor,
  gradients: Record<string, tf.Tensor>,
  layout: Part[],
  state: OptimiserState,
  learningRate: number,
  step: number,
): { parameters: tf.Tensor; state: OptimiserState } {
  const rate = updateRate(optimiser, learningRate, step);
  switch (optimiser) {
    case 'adam': {
      const { beta1, beta2, epsilon } = ADAM;
      if (hasHeapAdam()) {
        const rule = { ...ADAM, rate };
        const [updated, first, second] = heapAdam(parameters, state.first, state.second, gradients, layout, rule);
        return { parameters: updated, state: { first, second } };
      }
      const gradient = joinParameters(gradients, layout);
      const first = tf.add(tf.mul(state.first, beta1), tf.mul(gradient, 1 - beta1));
      const second = tf.add(tf.mul(state.second, beta2), tf.mul(tf.square(gradient), 1 - beta2));
      const change = tf.div(tf.mul(first, rate), tf.add(tf.sqrt(second), epsilon));
      return { parameters: tf.sub(parameters, change), state: { first, second } };
    }
    case 'sgd': {
      const first = tf.add(tf.mul(state.first, SGD_MOMENTUM), joinParameters(gradients, layout));
      return { parameters: tf.sub(parameters, tf.mul(first, rate)), state: { first, second: state.second } };
    }
    default:
      throw new Error(`optimiser ${optimiser satisfies never}`);
  }
}
