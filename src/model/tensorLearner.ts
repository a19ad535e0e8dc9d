/** The numbers that learn, as tensors: parameters, the optimiser's moments, the running statistics of batch norm. Runs on
 *  every backend of tfjs, by its own operations or by kernels of ours that are registered there. */
import * as tf from '@tensorflow/tfjs-core';
import { IMAGE_BYTES } from '../core/dataset.ts';
import { isNormalised } from '../core/losses/force.ts';
import { CLASS_CENTRE_FLOATS } from '../core/losses/terms.ts';
import { momentLengths, type Network, type Part, parameterLayout, STATISTICS_RATE } from './architecture.ts';
import { dampNearOrigin, head } from './head.ts';
import { foreignImages, networkFor } from './inputs.ts';
import { cutVector } from './kernels/cut/cut.ts';
import type {
  BatchSamples,
  Inputs,
  Learner,
  LearnerStart,
  LearnerState,
  ReadBack,
  StepRule,
  TrainingData,
} from './learner.ts';
import { backward, forward, infer, type Moments } from './network.ts';
import { countUpdate, NO_UPDATES, type UpdateCount } from './optimiser.ts';
import { Pending } from './pending.ts';
import { inputTensor } from './tensorInputs.ts';
import { splitParameters } from './tensorParameters.ts';
import { type OptimiserState, update } from './tensorUpdate.ts';

/** Images judged at once: one shape for every judgement, so that a GPU's buffers are reused. */
const JUDGED_AT_ONCE = 300;

/** Images are judged as they are. */
const UNMOVED = [0];

type DeviceState = Record<Exclude<keyof LearnerState, keyof UpdateCount>, tf.Tensor>;

export class TensorLearner implements Learner {
  readonly queue = null;
  readonly #data: TrainingData;
  readonly #inputsOf: (batch: BatchSamples) => tf.Tensor;
  readonly #layout: Part[];
  readonly #network: Network;
  readonly #pending = new Pending();
  #state: DeviceState;
  #count = NO_UPDATES;
  /** Whether there may be class centres: a step without them leaves none, since they would not follow. */
  #mayHaveClassCentres = false;

  /** The tfjs backend must be running.
   *  @param inputsOf makes a batch's [b, network.inputs], or has it; whoever makes it disposes it */
  constructor(data: TrainingData, start: LearnerStart, inputsOf: (batch: BatchSamples) => tf.Tensor) {
    this.#data = data;
    this.#inputsOf = inputsOf;
    this.#network = networkFor(data.inputs, data.embedding);
    this.#layout = parameterLayout(data.identities, this.#network);
    this.#state = tf.tidy(() => {
      const flat = tf.tensor1d(start.parameters);
      const inputs = inputTensor(data.inputs, start.firstBatch, UNMOVED);
      return {
        parameters: flat,
        first: tf.zerosLike(flat),
        second: tf.zerosLike(flat),
        statistics: joinMoments(forward(splitParameters(flat, this.#layout), inputs, this.#network).tape.moments),
        classCentres: tf.zeros([data.identities, CLASS_CENTRE_FLOATS]),
      };
    });
  }

  learn(batch: BatchSamples, { inForce, optimiser }: StepRule): void {
    const inputs = this.#inputsOf(batch);
    const { count, before: step, isFirst } = countUpdate(this.#count, optimiser);
    const before = this.#state;
    const { state, hasClassCentres, ...result } = tf.tidy(() => {
      const parameters = splitParameters(before.parameters, this.#layout);
      const { embeddings, tape } = forward(parameters, inputs, this.#network);
      const { loss, targetLogit, dEmbeddings, dCentres, classCentres } = head(
        embeddings,
        parameters.centres,
        batch.labels,
        inForce,
        before.classCentres,
      );
      const isDamped = this.#network.damping && isNormalised(inForce);
      const dNetwork = isDamped ? dampNearOrigin(embeddings, dEmbeddings) : dEmbeddings;
      const gradients = { ...backward(parameters, tape, dNetwork), centres: dCentres };
      const moments: OptimiserState = isFirst
        ? { first: tf.zerosLike(before.first), second: tf.zerosLike(before.second) }
        : before;
      const { learningRate } = inForce;
      const updated = update(optimiser, before.parameters, gradients, this.#layout, moments, learningRate, step);
      const statistics = tf.add(
        tf.mul(before.statistics, 1 - STATISTICS_RATE),
        tf.mul(joinMoments(tape.moments), STATISTICS_RATE),
      );
      return {
        embeddings,
        loss,
        targetLogit,
        hasClassCentres: Boolean(classCentres),
        state: {
          ...updated.state,
          parameters: updated.parameters,
          statistics,
          classCentres: classCentres ?? this.#classCentresWithout(before),
        },
      };
    });
    this.#mayHaveClassCentres = hasClassCentres;
    this.#replace(state);
    this.#count = count;
    this.#pending.push(batch.samples, result);
  }

  settle(): Promise<void> {
    return this.#pending.settle();
  }

  readBack(embeddings: Float32Array): Promise<ReadBack> {
    const { parameters, classCentres } = this.#state;
    const ofW = () => splitParameters(parameters, this.#layout.slice(-1)).centres;
    return this.#pending.read(ofW, this.#mayHaveClassCentres ? classCentres : null, embeddings);
  }

  judge(from: number, count: number): Promise<Float32Array> {
    return this.#infer(this.#data.inputs, from, count);
  }

  async embed(pixels: Uint8Array): Promise<Float32Array> {
    return this.#infer(foreignImages(this.#data.inputs, pixels), 0, pixels.length / IMAGE_BYTES);
  }

  async save(): Promise<LearnerState> {
    const count = this.#count;
    const { parameters, first, second, statistics, classCentres } = this.#state;
    // All begun at once: a step that comes meanwhile disposes them.
    const [p, m, v, running, c] = await Promise.all(
      [parameters, first, second, statistics, classCentres].map(async (tensor) =>
        Float32Array.from(await tensor.data()),
      ),
    );
    return { ...count, parameters: p, first: m, second: v, statistics: running, classCentres: c };
  }

  restore(state: LearnerState): void {
    this.#pending.drop();
    this.#count = { optimiser: state.optimiser, updates: state.updates };
    this.#replace({
      parameters: tf.tensor1d(state.parameters),
      first: tf.tensor1d(state.first),
      second: tf.tensor1d(state.second),
      statistics: tf.tensor1d(state.statistics),
      classCentres: tf.tensor(state.classCentres, this.#state.classCentres.shape),
    });
    this.#mayHaveClassCentres = state.classCentres.some((value) => value !== 0);
  }

  dispose(): void {
    this.#pending.drop();
    tf.dispose(Object.values(this.#state));
  }

  async #infer(inputs: Inputs, from: number, count: number): Promise<Float32Array> {
    const embeddings = new Float32Array(2 * count);
    for (let done = 0; done < count; done += JUDGED_AT_ONCE) {
      const samples = Int32Array.from({ length: Math.min(JUDGED_AT_ONCE, count - done) }, (_, i) => from + done + i);
      const judged = tf.tidy(() =>
        infer(
          splitParameters(this.#state.parameters, this.#layout),
          splitMoments(this.#state.statistics, momentLengths(this.#network)),
          inputTensor(inputs, samples, UNMOVED),
          this.#network,
        ),
      );
      embeddings.set((await judged.data()) as Float32Array, 2 * done); // embeddings are float32
      judged.dispose();
    }
    return embeddings;
  }

  #classCentresWithout({ classCentres }: DeviceState): tf.Tensor {
    return this.#mayHaveClassCentres ? tf.zerosLike(classCentres) : classCentres;
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
  let end = 0;
  const next = (length: number) => {
    end += length;
    return { offset: end - length, shape: [length] };
  };
  const columns = cutVector(
    flat,
    lengths.flatMap((length) => [next(length), next(length)]),
  );
  return lengths.map((_, i) => ({ mean: columns[2 * i], variance: columns[2 * i + 1] }));
}
