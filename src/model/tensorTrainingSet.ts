/** Samples for learners of tensors: the network's input is made once a batch, however many learn from it. */
import * as tf from '@tensorflow/tfjs-core';
import type { BatchSamples, LearnerStart, TrainingData, TrainingSet } from './learner.ts';
import { inputTensor } from './tensorInputs.ts';
import { TensorLearner } from './tensorLearner.ts';

export class TensorTrainingSet implements TrainingSet {
  readonly workers = 1;
  readonly #data: TrainingData;
  #latest: { batch: BatchSamples; inputs: tf.Tensor } | null = null;

  /** The tfjs backend must be running. */
  constructor(data: TrainingData) {
    this.#data = data;
  }

  open(start: LearnerStart): TensorLearner {
    return new TensorLearner(this.#data, start, (batch) => this.#inputsOf(batch));
  }

  dispose(): void {
    this.#latest?.inputs.dispose();
    this.#latest = null;
  }

  /** Those of the batch before are let go first, so that never two batches take memory. */
  #inputsOf(batch: BatchSamples): tf.Tensor {
    if (this.#latest?.batch === batch) return this.#latest.inputs;
    this.dispose();
    const inputs = tf.tidy(() => inputTensor(this.#data.inputs, batch.samples, batch.moves));
    this.#latest = { batch, inputs };
    return inputs;
  }
}
