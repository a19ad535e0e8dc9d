/** The numbers that learn, on the device: parameters, the optimiser's moments, the running statistics of batch norm. */
import * as tf from '@tensorflow/tfjs-core';
import type { Knobs } from '../core/experiment.ts';
import { isNormalised } from '../core/margin.ts';
import type { LossInForce } from '../core/snapshot.ts';
import { dampNearOrigin, head } from './head.ts';
import { imageTensor } from './kernels/gather/gather.ts';
import { backward, forward, infer, MOMENT_LENGTHS, type Moments } from './network.ts';
import { type OptimiserState, update } from './optimiser.ts';
import { joinParameters, type Part, parameterLayout, splitParameters } from './parameters.ts';
import { patchOrder } from './patches.ts';

const UNMOVED = [patchOrder()];

/** Share of the running statistics that one batch replaces. */
const STATISTICS_RATE = 0.1;

/** The same numbers as plain arrays. */
export interface LearnerState {
  parameters: Float32Array;
  first: Float32Array;
  second: Float32Array;
  statistics: Float32Array;
}

type DeviceState = Record<keyof LearnerState, tf.Tensor>;

export class Learner {
  readonly #identities: number;
  readonly #layout: Part[];
  #state: DeviceState;

  /** @param parameters [p] initial values  @param firstBatch whose statistics the running ones start from */
  constructor(identities: number, parameters: Float32Array, pixels: Uint8Array, firstBatch: Int32Array) {
    this.#identities = identities;
    this.#layout = parameterLayout(identities);
    this.#state = tf.tidy(() => {
      const flat = tf.tensor1d(parameters);
      const images = imageTensor(pixels, firstBatch, UNMOVED);
      return {
        parameters: flat,
        first: tf.zerosLike(flat),
        second: tf.zerosLike(flat),
        statistics: joinMoments(forward(splitParameters(flat, this.#layout), images).tape.moments),
      };
    });
  }

  /** The class centres W [2, c]. Call inside tf.tidy. */
  get centres(): tf.Tensor {
    return splitParameters(this.#state.parameters as tf.Tensor1D, this.#layout.slice(-1)).centres; // rank 1 by construction
  }

  /** One step of training.
   *  @param orders how each sample's image is read, as gatherImages takes them
   *  @returns tensors that the caller disposes: embeddings [b, 2], loss and mean target logit, scalars */
  learn(
    pixels: Uint8Array,
    samples: Int32Array,
    orders: Uint16Array[],
    labels: Int32Array,
    inForce: LossInForce,
    optimiser: Knobs['optimiser'],
    step: number,
  ): { embeddings: tf.Tensor; loss: tf.Tensor; targetLogit: tf.Tensor } {
    const before = this.#state;
    const { state, ...result } = tf.tidy(() => {
      const parameters = splitParameters(before.parameters as tf.Tensor1D, this.#layout); // rank 1 by construction
      const { embeddings, tape } = forward(parameters, imageTensor(pixels, samples, orders));
      const oneHot = tf.cast(tf.oneHot(tf.tensor1d(labels, 'int32'), this.#identities), 'float32');
      const { loss, logits, dEmbeddings, dCentres } = head(embeddings, parameters.centres, oneHot, inForce);
      const dNetwork = isNormalised(inForce.loss) ? dampNearOrigin(embeddings, dEmbeddings) : dEmbeddings;
      const gradients = { ...backward(parameters, tape, dNetwork), centres: dCentres };
      const { learningRate } = inForce;
      const moments: OptimiserState = { first: before.first, second: before.second };
      const gradient = joinParameters(gradients, this.#layout);
      const updated = update(optimiser, before.parameters, gradient, moments, learningRate, step);
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
    return result;
  }

  /** Embeddings [n, 2] under the running statistics; the caller disposes them. */
  judge(pixels: Uint8Array, samples: Int32Array): tf.Tensor {
    return tf.tidy(() =>
      infer(
        splitParameters(this.#state.parameters as tf.Tensor1D, this.#layout), // rank 1 by construction
        splitMoments(this.#state.statistics),
        imageTensor(pixels, samples, UNMOVED),
      ),
    );
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
    this.#replace({
      parameters: tf.tensor1d(state.parameters),
      first: tf.tensor1d(state.first),
      second: tf.tensor1d(state.second),
      statistics: tf.tensor1d(state.statistics),
    });
  }

  dispose(): void {
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

function splitMoments(flat: tf.Tensor): Moments[] {
  let at = 0;
  const take = (length: number) => {
    at += length;
    return tf.slice(flat as tf.Tensor1D, at - length, length); // rank 1 by construction
  };
  return MOMENT_LENGTHS.map((length) => ({ mean: take(length), variance: take(length) }));
}
