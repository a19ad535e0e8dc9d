/** Samples for learners of tensors: the network's input is made once a batch, however many learn from it. */
import * as tf from '@tensorflow/tfjs-core';
import { inputTensor } from './inputs.ts';
import type { BatchSamples, LearnerStart, TrainingData, TrainingSet } from './learner.ts';
import { type BatchTensors, TensorLearner } from './tensorLearner.ts';

export class TensorTrainingSet implements TrainingSet {
  readonly workers = 1;
  readonly #data: TrainingData;
  #latest: { batch: BatchSamples; tensors: BatchTensors } | null = null;

  /** The tfjs backend must be running. */
  constructor(data: TrainingData) {
    this.#data = data;
  }

  open(start: LearnerStart): TensorLearner {
    return new TensorLearner(this.#data, start, (batch) => this.#tensorsOf(batch));
  }

  dispose(): void {
    if (this.#latest) tf.dispose([this.#latest.tensors.inputs, this.#latest.tensors.oneHot]);
    this.#latest = null;
  }

  /** Those of the batch before are let go first, so that never two batches take memory. */
  #tensorsOf(batch: BatchSamples): BatchTensors {
    if (this.#latest?.batch === batch) return this.#latest.tensors;
    this.dispose();
    const { inputs, identities } = this.#data;
    const tensors = tf.tidy(() => ({
      inputs: inputTensor(inputs, batch.samples, batch.moves),
      oneHot: tf.cast(tf.oneHot(tf.tensor1d(batch.labels, 'int32'), identities), 'float32'),
    }));
    this.#latest = { batch, tensors };
    return tensors;
  }
}
