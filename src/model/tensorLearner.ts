/** The numbers that learn, as tensors: parameters, the optimiser's moments, the running statistics of batch norm. Runs on
 *  every backend of tfjs, by its own operations or by kernels of ours that are registered there. */
import * as tf from '@tensorflow/tfjs-core';
import { isNormalised } from '../core/margin.ts';
import { dampNearOrigin, head } from './head.ts';
import { inputTensor, networkFor } from './inputs.ts';
import type { Batch, Learner, LearnerSetup, LearnerState, ReadBack } from './learner.ts';
import { backward, forward, infer, type Moments } from './network.ts';
import { type OptimiserState, update } from './optimiser.ts';
import {
  joinParameters,
  momentLengths,
  type Network,
  type Part,
  parameterLayout,
  splitParameters,
} from './parameters.ts';
import { Pending } from './pending.ts';

/** Share of the running statistics that one batch replaces. */
export const STATISTICS_RATE = 0.1;

/** Images judged at once: one shape for every judgement, so that a GPU's buffers are reused. */
const JUDGED_AT_ONCE = 300;

/** Images are judged as they are. */
const UNMOVED = [0];

type DeviceState = Record<keyof LearnerState, tf.Tensor>;

export class TensorLearner implements Learner {
  readonly queue = null;
  readonly #setup: LearnerSetup;
  readonly #layout: Part[];
  readonly #network: Network;
  readonly #pending = new Pending();
  #state: DeviceState;

  /** The tfjs backend must be running. */
  constructor(setup: LearnerSetup) {
    this.#setup = setup;
    this.#network = networkFor(setup.inputs);
    this.#layout = parameterLayout(setup.identities, this.#network);
    this.#state = tf.tidy(() => {
      const flat = tf.tensor1d(setup.parameters);
      const inputs = inputTensor(setup.inputs, setup.firstBatch, UNMOVED);
      return {
        parameters: flat,
        first: tf.zerosLike(flat),
        second: tf.zerosLike(flat),
        statistics: joinMoments(forward(splitParameters(flat, this.#layout), inputs, this.#network).tape.moments),
      };
    });
  }

  learn({ samples, moves, labels, inForce, optimiser, step }: Batch): void {
    const { identities, inputs } = this.#setup;
    const before = this.#state;
    const { state, ...result } = tf.tidy(() => {
      const parameters = splitParameters(before.parameters as tf.Tensor1D, this.#layout); // rank 1 by construction
      const { embeddings, tape } = forward(parameters, inputTensor(inputs, samples, moves), this.#network);
      const oneHot = tf.cast(tf.oneHot(tf.tensor1d(labels, 'int32'), identities), 'float32');
      const { loss, logits, dEmbeddings, dCentres } = head(embeddings, parameters.centres, oneHot, inForce);
      const dNetwork = isNormalised(inForce.loss) ? dampNearOrigin(embeddings, dEmbeddings) : dEmbeddings;
      const gradients = { ...backward(parameters, tape, dNetwork), centres: dCentres };
      const moments: OptimiserState = { first: before.first, second: before.second };
      const gradient = joinParameters(gradients, this.#layout);
      const updated = update(optimiser, before.parameters, gradient, moments, inForce.learningRate, step);
      const statistics = tf.add(
        tf.mul(before.statistics, 1 - STATISTICS_RATE),
        tf.mul(joinMoments(tape.moments), STATISTICS_RATE),
      );
      return {
        embeddings,
        loss,
        targetLogit: tf.div(tf.sum(tf.mul(logits, oneHot)), samples.length),
        state: { ...updated.state, parameters: updated.parameters, statistics },
      };
    });
    this.#replace(state);
    this.#pending.push(samples, result);
  }

  settle(): Promise<void> {
    return this.#pending.settle();
  }

  readBack(embeddings: Float32Array): Promise<ReadBack> {
    const flat = this.#state.parameters as tf.Tensor1D; // rank 1 by construction
    return this.#pending.read(() => splitParameters(flat, this.#layout.slice(-1)).centres, embeddings);
  }

  async judge(from: number, count: number): Promise<Float32Array> {
    const embeddings = new Float32Array(2 * count);
    for (let done = 0; done < count; done += JUDGED_AT_ONCE) {
      const samples = Int32Array.from({ length: Math.min(JUDGED_AT_ONCE, count - done) }, (_, i) => from + done + i);
      const judged = tf.tidy(() =>
        infer(
          splitParameters(this.#state.parameters as tf.Tensor1D, this.#layout), // rank 1 by construction
          splitMoments(this.#state.statistics, momentLengths(this.#network)),
          inputTensor(this.#setup.inputs, samples, UNMOVED),
          this.#network,
        ),
      );
      embeddings.set((await judged.data()) as Float32Array, 2 * done); // embeddings are float32
      judged.dispose();
    }
    return embeddings;
  }
  async save(): Promise<LearnerState> {
    const read = async (tensor: tf.Tensor) => Float32Array.from(await tensor.data());
    const { parameters, first, second, statistics } = this.#state;
    return {
      parameters: await read(parameters),
      first: await read(first),
      second: await read(second),
      statistics: await read(statistics),
    };
  }

  restore(state: LearnerState): void {
    this.#pending.drop();
    this.#replace({
      parameters: tf.tensor1d(state.parameters),
      first: tf.tensor1d(state.first),
      second: tf.tensor1d(state.second),
      statistics: tf.tensor1d(state.statistics),
    });
  }

  dispose(): void {
    this.#pending.drop();
    tf.dispose(Object.values(this.#state));
  }

  /** Takes the new tensors; disposes those of the old that are not among them. */
  #replace(state: DeviceState): void {
    const kept = new Set(Object.values(state));
    for (const tensor of Object.values(this.#state)) if (!kept.has(tensor)) tensor.dispose();
    this.#state = state;
  }
}

/** [2·Σ lengths]: mean and variance of each layer, one after the other. */
function joinMoments(moments: Moments[]): tf.Tensor {
  return tf.concat(moments.flatMap(({ mean, variance }) => [mean, variance] as tf.Tensor1D[])); // column vectors
}

function splitMoments(flat: tf.Tensor, lengths: number[]): Moments[] {
  let at = 0;
  const take = (length: number) => {
    at += length;
    return tf.slice(flat as tf.Tensor1D, at - length, length); // rank 1 by construction
  };
  return lengths.map((length) => ({ mean: take(length), variance: take(length) }));
}
