/** Training on WebGPU by kernels of our own: one upload of a few kilobytes, one submit and some thirty dispatches a step, with
 *  every buffer and binding made beforehand. reference/learner.ts says what it computes. */
import { IMAGE_BYTES } from '../core/dataset.ts';
import { isOfTriplets, termOf } from '../core/losses/force.ts';
import { CLASS_CENTRE_FLOATS } from '../core/losses/terms.ts';
import { parameterLayout, STATISTICS_RATE } from './architecture.ts';
import { classCentresOf } from './classCentres.ts';
import { foreignImages } from './inputs.ts';
import type { BatchRule } from './kernels/gpu/batch.ts';
import {
  createRunBuffers,
  destroyBuffers,
  MOST_RESULTS,
  type RunBuffers,
  statisticsWords,
} from './kernels/gpu/buffers.ts';
import { Reader } from './kernels/gpu/reader.ts';
import type { Recording } from './kernels/gpu/recording.ts';
import { StepRecordings } from './kernels/gpu/stepRecordings.ts';
import { Submitter } from './kernels/gpu/submitter.ts';
import { JUDGED_AT_ONCE, type Workspace } from './kernels/gpu/workspace.ts';
import type { BatchSamples, Learner, LearnerStart, LearnerState, ReadBack, StepRule } from './learner.ts';
import { countUpdate, NO_UPDATES } from './optimiser.ts';

/** How a judgement uses the batch's header: not at all. */
const JUDGEMENT: BatchRule = {
  inForce: { loss: 'softmax', parameters: {}, scale: 1, learningRate: 0 },
  optimiser: 'sgd',
  step: 0,
  statisticsRate: 0,
  result: 0,
};

export class GpuLearner implements Learner {
  readonly #workspace: Workspace;
  readonly #run: RunBuffers;
  readonly #recordings: StepRecordings;
  readonly #reader: Reader;
  readonly #submitter: Submitter;
  readonly #parameterBytes: number;
  #count = NO_UPDATES;
  /** Whether there may be class centres: a step without them leaves none, since they would not follow. */
  #mayHaveClassCentres = false;
  #queue = { dispatches: 0, submits: 0 };
  /** Samples of each step since the last read-back. */
  #learnt: Int32Array[] = [];

  constructor(workspace: Workspace, { parameters, firstBatch }: LearnerStart) {
    const { data, network, gpu } = workspace;
    this.#workspace = workspace;
    this.#parameterBytes = parameters.byteLength;
    this.#run = createRunBuffers(gpu.device, { network, ...data });
    this.#recordings = new StepRecordings(workspace, this.#run);
    this.#reader = new Reader(gpu.device);
    this.#submitter = new Submitter(gpu.device);
    this.#writeTo('parameters', parameters);
    // A forward pass whose statistics replace the running ones, and whose results are overwritten.
    const gather = workspace.bringPlain(firstBatch, { ...JUDGEMENT, statisticsRate: 1 });
    this.#submitter.submit([...gather, this.#recordings.forward(firstBatch.length)]);
  }

  get queue(): { dispatches: number; submits: number } {
    return this.#queue;
  }

  learn(batch: BatchSamples, { inForce, optimiser }: StepRule): void {
    if (this.#learnt.length === MOST_RESULTS) throw new Error(`${MOST_RESULTS} steps were not read back`);
    const { dispatches, submits } = this.#submitter;
    const { count, before, isFirst } = countUpdate(this.#count, optimiser);
    const result = this.#learnt.length;
    const rule = { inForce, optimiser, step: before, statisticsRate: STATISTICS_RATE, result };
    const gather = this.#workspace.bring(batch, rule);
    const hasClassCentres = termOf(inForce)?.kind === 'centre';
    if (this.#mayHaveClassCentres && !hasClassCentres)
      this.#writeClassCentres(new Float32Array(this.#classCentreWords));
    this.#mayHaveClassCentres = hasClassCentres;
    const size = batch.samples.length;
    const { first, second } = this.#run;
    this.#submitter.submit(
      [...gather, this.#recordings.forward(size, isOfTriplets(inForce)), this.#recordings.backward(size)],
      isFirst ? [first, second] : [],
    );
    this.#learnt.push(batch.samples);
    this.#count = count;
    this.#queue = {
      dispatches: this.#submitter.dispatches - dispatches,
      submits: this.#submitter.submits - submits,
    };
  }

  async settle(): Promise<void> {
    await this.#workspace.gpu.device.queue.onSubmittedWorkDone();
  }

  async readBack(embeddings: Float32Array): Promise<ReadBack> {
    const { data, network } = this.#workspace;
    const { identities, trainCount } = data;
    const learnt = this.#learnt;
    this.#learnt = [];
    const { parameters, results, running } = this.#run;
    const mayHaveClassCentres = this.#mayHaveClassCentres;
    const centresAt = parameterLayout(identities, network).at(-1)?.offset ?? 0;
    const steps = learnt.length;
    const [centres, table, pairs, classCentres] = await this.#reader.read([
      { buffer: parameters, offset: 4 * centresAt, size: 8 * identities },
      { buffer: results, offset: 0, size: steps > 0 ? 8 * trainCount : 0 },
      { buffer: results, offset: 8 * trainCount, size: 8 * steps },
      { buffer: running, offset: 4 * statisticsWords(network), size: 4 * this.#classCentreWords },
    ]);
    for (const samples of learnt) {
      for (const sample of samples) {
        embeddings[2 * sample] = table[2 * sample];
        embeddings[2 * sample + 1] = table[2 * sample + 1];
      }
    }
    return {
      centres: Float32Array.from({ length: 2 * identities }, (_, i) => centres[(i % 2) * identities + (i >> 1)]),
      classCentres: mayHaveClassCentres ? classCentresOf(classCentres) : null,
      losses: Float32Array.from({ length: steps }, (_, step) => pairs[2 * step]),
      targetLogit: pairs.at(-1) ?? Number.NaN,
    };
  }

  judge(from: number, count: number): Promise<Float32Array> {
    return this.#infer(count, (places) =>
      this.#workspace.bringPlain(
        places.map((place) => from + place),
        JUDGEMENT,
      ),
    );
  }

  async embed(pixels: Uint8Array): Promise<Float32Array> {
    const inputs = foreignImages(this.#workspace.data.inputs, pixels);
    return this.#infer(pixels.length / IMAGE_BYTES, (places) => {
      this.#workspace.bringForeign(inputs, places, JUDGEMENT);
      return [];
    });
  }

  async save(): Promise<LearnerState> {
    const count = this.#count;
    const { parameters, first, second, running } = this.#run;
    const size = this.#parameterBytes;
    const statisticsBytes = 4 * statisticsWords(this.#workspace.network);
    const [p, m, v, statistics, classCentres] = await this.#reader.read([
      { buffer: parameters, offset: 0, size },
      { buffer: first, offset: 0, size },
      { buffer: second, offset: 0, size },
      { buffer: running, offset: 0, size: statisticsBytes },
      { buffer: running, offset: statisticsBytes, size: 4 * this.#classCentreWords },
    ]);
    return { ...count, parameters: p, first: m, second: v, statistics, classCentres };
  }

  restore({ parameters, first, second, statistics, classCentres, optimiser, updates }: LearnerState): void {
    this.#learnt = [];
    this.#count = { optimiser, updates };
    this.#writeTo('parameters', parameters);
    this.#writeTo('first', first);
    this.#writeTo('second', second);
    this.#writeTo('running', statistics);
    this.#writeClassCentres(classCentres);
    this.#mayHaveClassCentres = classCentres.some((value) => value !== 0);
  }

  dispose(): void {
    this.#recordings.destroy();
    destroyBuffers(this.#run);
    this.#reader.destroy();
  }

  /** @param bring brings samples, by their places among `count`. @returns what makes their inputs */
  async #infer(count: number, bring: (places: Uint32Array) => Recording[]): Promise<Float32Array> {
    const embeddings = new Float32Array(2 * count);
    for (let done = 0; done < count; done += JUDGED_AT_ONCE) {
      const gather = bring(Uint32Array.from({ length: JUDGED_AT_ONCE }, (_, i) => Math.min(done + i, count - 1)));
      this.#submitter.submit([...gather, this.#recordings.judgement()]);
      const size = 8 * Math.min(JUDGED_AT_ONCE, count - done);
      const [judged] = await this.#reader.read([{ buffer: this.#workspace.buffers.judged, offset: 0, size }]);
      embeddings.set(judged, 2 * done);
    }
    return embeddings;
  }

  get #classCentreWords(): number {
    return CLASS_CENTRE_FLOATS * this.#workspace.data.identities;
  }

  #writeClassCentres(values: Float32Array): void {
    const { gpu, network } = this.#workspace;
    const at = 4 * statisticsWords(network);
    gpu.device.queue.writeBuffer(this.#run.running, at, values as Float32Array<ArrayBuffer>); // never shared
  }

  #writeTo(name: keyof RunBuffers, values: Float32Array): void {
    const { queue } = this.#workspace.gpu.device;
    queue.writeBuffer(this.#run[name], 0, values as Float32Array<ArrayBuffer>); // never shared
  }
}
