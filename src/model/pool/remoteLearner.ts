/** A learner whose other end is in another worker: steps are sent there and not waited for. */
import type { BatchSamples, Learner, LearnerState, ReadBack, StepRule } from '../learner.ts';
import type { Line } from './line.ts';

/** The share that a learner is in. */
interface Surroundings {
  readonly line: Line;
  /** Makes a batch the one that steps are taken on. */
  bringBatch(batch: BatchSamples): void;
  /** Sends the images of samples from … end − 1 that are not there yet. */
  bringImages(from: number, end: number): void;
}

export class RemoteLearner implements Learner {
  readonly queue = null;
  readonly #share: Surroundings;
  readonly #number: number;
  /** Samples of each step since the last read-back. */
  #learnt: Int32Array[] = [];

  /** @param number as it is known in its share */
  constructor(share: Surroundings, number: number) {
    this.#share = share;
    this.#number = number;
  }

  learn(batch: BatchSamples, rule: StepRule): void {
    this.#share.bringBatch(batch);
    this.#share.line.order({ type: 'learn', learner: this.#number, rule });
    this.#learnt.push(batch.samples);
  }

  async settle(): Promise<void> {
    await this.#share.line.ask({ type: 'settle' });
  }

  async readBack(embeddings: Float32Array): Promise<ReadBack> {
    const samples = joined(this.#learnt);
    this.#learnt = [];
    const answer = await this.#share.line.ask({ type: 'readBack', learner: this.#number, samples });
    const { embeddings: learnt, ...readBack } = answer;
    samples.forEach((sample, i) => {
      embeddings.set(learnt.subarray(2 * i, 2 * i + 2), 2 * sample);
    });
    return readBack;
  }

  judge(from: number, count: number): Promise<Float32Array> {
    this.#share.bringImages(from, from + count);
    return this.#share.line.ask({ type: 'judge', learner: this.#number, from, count });
  }

  embed(pixels: Uint8Array): Promise<Float32Array> {
    return this.#share.line.ask({ type: 'embed', learner: this.#number, pixels });
  }

  save(): Promise<LearnerState> {
    return this.#share.line.ask({ type: 'save', learner: this.#number });
  }

  restore(state: LearnerState): void {
    this.#learnt = [];
    this.#share.line.order({ type: 'restore', learner: this.#number, state });
  }

  dispose(): void {
    this.#share.line.order({ type: 'dispose', learner: this.#number });
  }
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
