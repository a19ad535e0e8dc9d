/** This end of a training set's share in another worker: what its learners need there is sent before it is used, once. */
import { IMAGE_BYTES } from '../../core/dataset.ts';
import type { KernelReport } from '../kernelReport.ts';
import type { BatchSamples, LearnerStart, TrainingData, TrainingSet } from '../learner.ts';
import { Line } from './line.ts';
import { RemoteLearner } from './remoteLearner.ts';

/** Training data whose samples are images. */
export interface ImageTrainingData extends TrainingData {
  inputs: Extract<TrainingData['inputs'], { kind: 'images' }>;
}

export class RemoteShare implements TrainingSet {
  readonly workers = 1;
  readonly line: Line;
  /** Whose kernels train there; rejects where nothing can. */
  readonly kernels: Promise<KernelReport['kernels']>;
  readonly #data: ImageTrainingData;
  readonly #onDispose: () => void;
  /** Images that are there: training samples 0 … trained − 1, and the held-out ones up to here. */
  #trained = 0;
  #heldOut: number;
  #learners = 0;
  #latest: BatchSamples | null = null;

  /** @param found what was found of our kernels here */
  constructor(port: MessagePort, data: ImageTrainingData, found: KernelReport, onDispose: () => void) {
    const { inputs, ...rest } = data;
    this.line = new Line(port);
    this.#data = data;
    this.#onDispose = onDispose;
    this.#heldOut = data.trainCount;
    const sampleCount = inputs.pixels.length / IMAGE_BYTES;
    this.kernels = this.line.ask({ type: 'share', data: { ...rest, sampleCount, orders: inputs.orders }, found });
  }

  open(start: LearnerStart): RemoteLearner {
    const learner = this.#learners++;
    this.#bringTrained(start.firstBatch);
    this.line.order({ type: 'open', learner, start });
    return new RemoteLearner(this, learner);
  }

  bringBatch(batch: BatchSamples): void {
    if (batch === this.#latest) return;
    this.#latest = batch;
    this.#bringTrained(batch.samples);
    this.line.order({ type: 'batch', batch });
  }

  /** Training images are drawn from 0 on: those before `from` are there too. */
  bringImages(from: number, end: number): void {
    const { trainCount } = this.#data;
    if (from < trainCount) this.#trained = this.#send(this.#trained, Math.min(end, trainCount));
    if (end > trainCount) this.#heldOut = this.#send(this.#heldOut, end);
  }

  bytes() {
    return this.line.ask({ type: 'bytes' });
  }

  dispose(): void {
    this.line.order({ type: 'close' });
    this.line.break(new Error('The session has ended.'));
    this.#onDispose();
  }

  #bringTrained(samples: Int32Array): void {
    let end = 0;
    for (const sample of samples) end = Math.max(end, sample + 1);
    this.bringImages(0, end);
  }

  /** @returns up to where the images are there now */
  #send(from: number, end: number): number {
    if (from >= end) return from;
    const pixels = this.#data.inputs.pixels.slice(from * IMAGE_BYTES, end * IMAGE_BYTES);
    this.line.order({ type: 'pixels', from, pixels }, [pixels.buffer]);
    return end;
  }
}
