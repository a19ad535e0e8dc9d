/** What every other learner is held against: the same step in plain float64, as slow as that is, with no device and no
 *  library under it. */
import { IMAGE_BYTES } from '../../core/dataset.ts';
import { isNormalised } from '../../core/losses/force.ts';
import { CLASS_CENTRE_FLOATS } from '../../core/losses/terms.ts';
import { type Network, type Part, parameterLayout, STATISTICS_RATE } from '../architecture.ts';
import { classCentresOf } from '../classCentres.ts';
import { foreignImages, gatherInputs, networkFor } from '../inputs.ts';
import { plainHead } from '../kernels/head/plain.ts';
import type {
  BatchSamples,
  Inputs,
  Learner,
  LearnerStart,
  LearnerState,
  ReadBack,
  StepRule,
  TrainingData,
} from '../learner.ts';
import { ADAM, countUpdate, NO_UPDATES, SGD_MOMENTUM, updateRate } from '../optimiser.ts';
import { backward, forward, joinMoments, partsOf, splitMoments } from './network.ts';

export class ReferenceLearner implements Learner {
  readonly queue = null;
  readonly #data: TrainingData;
  readonly #network: Network;
  readonly #layout: Part[];
  #parameters: Float64Array;
  #first: Float64Array;
  #second: Float64Array;
  #statistics: Float64Array;
  #classCentres: Float32Array;
  #count = NO_UPDATES;
  /** Steps since the last read-back. */
  #steps: { samples: Int32Array; embeddings: Float64Array; loss: number; targetLogit: number }[] = [];

  constructor(data: TrainingData, { parameters, firstBatch }: LearnerStart) {
    this.#data = data;
    this.#network = networkFor(data.inputs, data.embedding);
    this.#layout = parameterLayout(data.identities, this.#network);
    this.#parameters = Float64Array.from(parameters);
    this.#first = new Float64Array(parameters.length);
    this.#second = new Float64Array(parameters.length);
    this.#classCentres = new Float32Array(CLASS_CENTRE_FLOATS * data.identities);
    this.#statistics = joinMoments(this.#forward(data.inputs, firstBatch, [0]).moments);
  }

  learn({ samples, moves, labels }: BatchSamples, { inForce, optimiser }: StepRule): void {
    const { count, before, isFirst } = countUpdate(this.#count, optimiser);
    const parts = partsOf(this.#parameters, this.#layout);
    const pass = this.#forward(this.#data.inputs, samples, moves);
    const [embeddings, centres] = [pass.embeddings, parts.centres].map((values) => Float32Array.from(values));
    const head = plainHead(embeddings, centres, labels, inForce, this.#classCentres);
    const dEmbeddings = Float64Array.from(head.dEmbeddings);
    if (this.#network.damping && isNormalised(inForce)) dampNearOrigin(pass.embeddings, dEmbeddings);
    const gradient = new Float64Array(this.#parameters.length);
    const gradients = partsOf(gradient, this.#layout);
    backward(parts, pass, dEmbeddings, this.#network, gradients);
    gradients.centres.set(head.dCentres);
    if (isFirst) for (const moment of [this.#first, this.#second]) moment.fill(0);
    this.#update(gradient, optimiser, updateRate(optimiser, inForce.learningRate, before));
    const ofBatch = joinMoments(pass.moments);
    this.#statistics = this.#statistics.map((value, i) => value + STATISTICS_RATE * (ofBatch[i] - value));
    // Without the loss that moves them there are none.
    this.#classCentres = head.classCentres ?? new Float32Array(this.#classCentres.length);
    this.#count = count;
    const { loss, targetLogit } = head;
    this.#steps.push({ samples, embeddings: pass.embeddings, loss, targetLogit });
  }

  async settle(): Promise<void> {}

  async readBack(embeddings: Float32Array): Promise<ReadBack> {
    const steps = this.#steps;
    this.#steps = [];
    for (const step of steps) {
      step.samples.forEach((sample, i) => {
        embeddings.set(step.embeddings.subarray(2 * i, 2 * i + 2), 2 * sample);
      });
    }
    const { identities } = this.#data;
    const { centres } = partsOf(this.#parameters, this.#layout);
    return {
      centres: Float32Array.from(centres, (_, i) => centres[(i % 2) * identities + (i >> 1)]),
      classCentres: this.#classCentres.some((value) => value !== 0) ? classCentresOf(this.#classCentres) : null,
      losses: Float32Array.from(steps, ({ loss }) => loss),
      targetLogit: steps.at(-1)?.targetLogit ?? Number.NaN,
    };
  }

  async judge(from: number, count: number): Promise<Float32Array> {
    return this.#infer(this.#data.inputs, from, count);
  }

  async embed(pixels: Uint8Array): Promise<Float32Array> {
    return this.#infer(foreignImages(this.#data.inputs, pixels), 0, pixels.length / IMAGE_BYTES);
  }

  async save(): Promise<LearnerState> {
    return {
      ...this.#count,
      parameters: Float32Array.from(this.#parameters),
      first: Float32Array.from(this.#first),
      second: Float32Array.from(this.#second),
      statistics: Float32Array.from(this.#statistics),
      classCentres: this.#classCentres.slice(),
    };
  }

  restore({ parameters, first, second, statistics, classCentres, optimiser, updates }: LearnerState): void {
    this.#steps = [];
    this.#count = { optimiser, updates };
    this.#parameters = Float64Array.from(parameters);
    this.#first = Float64Array.from(first);
    this.#second = Float64Array.from(second);
    this.#statistics = Float64Array.from(statistics);
    this.#classCentres = classCentres.slice();
  }

  dispose(): void {}

  #forward(inputs: Inputs, samples: ArrayLike<number>, moves: ArrayLike<number>, isJudged = false) {
    const values = Float64Array.from(gatherInputs(inputs, samples, moves));
    const given = isJudged ? splitMoments(this.#statistics, this.#network) : null;
    return forward(partsOf(this.#parameters, this.#layout), values, this.#network, given);
  }

  #infer(inputs: Inputs, from: number, count: number): Float32Array {
    const samples = Int32Array.from({ length: count }, (_, i) => from + i);
    return Float32Array.from(this.#forward(inputs, samples, [0], true).embeddings);
  }

  /** Sources: ../tensorUpdate.ts. */
  #update(gradient: Float64Array, optimiser: StepRule['optimiser'], rate: number): void {
    const { beta1, beta2, epsilon } = ADAM;
    const [first, second] = [this.#first, this.#second];
    for (let i = 0; i < gradient.length; i++) {
      if (optimiser === 'sgd') {
        first[i] = SGD_MOMENTUM * first[i] + gradient[i];
        this.#parameters[i] -= rate * first[i];
      } else {
        first[i] = beta1 * first[i] + (1 - beta1) * gradient[i];
        second[i] = beta2 * second[i] + (1 - beta2) * gradient[i] ** 2;
        this.#parameters[i] -= (rate * first[i]) / (Math.sqrt(second[i]) + epsilon);
      }
    }
  }
}

/** As ../head.ts has it. @param embeddings, dEmbeddings [b, 2] */
function dampNearOrigin(embeddings: Float64Array, dEmbeddings: Float64Array): void {
  for (let i = 0; i < embeddings.length; i += 2) {
    const square = embeddings[i] ** 2 + embeddings[i + 1] ** 2;
    for (const at of [i, i + 1]) dEmbeddings[at] *= Math.sqrt(square / (square + 1));
  }
}
