/** Two-dimensional vectors as they are, on the circle without a network: nothing learns, and a class's centre is its mean. */
import type { Inputs, Learner, LearnerState, ReadBack, TrainingData } from './learner.ts';
import { NO_UPDATES } from './optimiser.ts';

const NOTHING: LearnerState = {
  parameters: new Float32Array(0),
  first: new Float32Array(0),
  second: new Float32Array(0),
  statistics: new Float32Array(0),
  classCentres: new Float32Array(0),
  ...NO_UPDATES,
};

export class StillLearner implements Learner {
  readonly queue = null;
  readonly #inputs: Extract<Inputs, { kind: 'vectors' }>;
  readonly #centres: Float32Array;

  /** @param labels [n] of all samples  @throws Error when the samples are no pairs of numbers */
  constructor({ inputs, identities, trainCount }: TrainingData, labels: ArrayLike<number>) {
    if (inputs.kind !== 'vectors' || inputs.dimensions !== 2)
      throw new Error('Only 2-D vectors can be shown as they are.');
    this.#inputs = inputs;
    this.#centres = new Float32Array(2 * identities);
    const values = this.#read(0, trainCount);
    const counts = new Float32Array(identities);
    for (let i = 0; i < trainCount; i++) {
      this.#centres[2 * labels[i]] += values[2 * i];
      this.#centres[2 * labels[i] + 1] += values[2 * i + 1];
      counts[labels[i]]++;
    }
    for (let i = 0; i < this.#centres.length; i++) this.#centres[i] /= Math.max(1, counts[i >> 1]);
  }

  learn(): void {}

  async settle(): Promise<void> {}

  async readBack(): Promise<ReadBack> {
    return { centres: this.#centres.slice(), classCentres: null, losses: new Float32Array(0), targetLogit: Number.NaN };
  }

  async judge(from: number, count: number): Promise<Float32Array> {
    return this.#read(from, count);
  }

  async embed(): Promise<Float32Array> {
    throw new Error('Vectors that are shown as they are have no network for images.');
  }

  async save(): Promise<LearnerState> {
    return NOTHING;
  }

  restore(): void {}

  dispose(): void {}

  #read(from: number, count: number): Float32Array {
    const values = new Float32Array(2 * count);
    for (let i = 0; i < count; i++) this.#inputs.read(from + i, values, 2 * i, 0);
    return values;
  }
}
