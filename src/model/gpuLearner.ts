/** Training on WebGPU by kernels of our own, on tfjs's device: one upload of a few kilobytes, one submit and some thirty
 *  dispatches a step, with every buffer and binding made beforehand. tensorLearner.ts is the reference. */
import { gatherInputs, networkFor } from './inputs.ts';
import { type BatchRule, type BatchSamples, batchBytes, writeBatch } from './kernels/gpu/batch.ts';
import {
  type BatchBuffers,
  createBatchBuffers,
  createRunBuffers,
  destroyBuffers,
  MOST_RESULTS,
  type RunBuffers,
  statisticsWords,
} from './kernels/gpu/buffers.ts';
import { ImageStore } from './kernels/gpu/imageStore.ts';
import type { Pipelines } from './kernels/gpu/pipelines.ts';
import { Reader } from './kernels/gpu/reader.ts';
import { Recording } from './kernels/gpu/recording.ts';
import { type Buffers, recordBackward, recordForward, recordJudgement, type StepSizes } from './kernels/gpu/step.ts';
import type { Batch, Learner, LearnerSetup, LearnerState, ReadBack } from './learner.ts';
import { type Network, parameterLayout } from './parameters.ts';
import { STATISTICS_RATE } from './tensorLearner.ts';

/** Images judged by one row of dispatches. */
const JUDGED_AT_ONCE = 304;

/** Past every table of embeddings. */
const NOWHERE = 0xffffffff;

/** How a judgement uses the batch's header: not at all. */
const JUDGEMENT: BatchRule = {
  inForce: { loss: 'softmax', margin: 0, scale: 1, learningRate: 0 },
  optimiser: 'sgd',
  step: 0,
  statisticsRate: 0,
  result: 0,
};

/** A device, its kernels, and which of them. */
export interface Gpu {
  device: GPUDevice;
  pipelines: Pipelines;
  isDirect: boolean;
}

export class GpuLearner implements Learner {
  readonly #gpu: Gpu;
  readonly #setup: LearnerSetup;
  readonly #run: RunBuffers;
  readonly #reader: Reader;
  #buffers: BatchBuffers;
  #recordings = new Map<number, { forward: Recording; backward: Recording }>();
  #judgement: Recording | null = null;
  #host: ArrayBuffer;
  readonly #network: Network;
  /** null where they do not fit on the device, or there are none: the host then brings each batch's inputs. */
  readonly #images: ImageStore | null;
  /** Samples of each step since the last read-back. */
  #learnt: Int32Array[] = [];
  /** The step in which a sample was last met, to find it twice in one. */
  readonly #metIn: Int32Array;
  #steps = 0;

  constructor(gpu: Gpu, setup: LearnerSetup) {
    const { identities, inputs, trainCount, parameters, firstBatch } = setup;
    const { device } = gpu;
    this.#gpu = gpu;
    this.#setup = setup;
    this.#network = networkFor(inputs);
    this.#images = ImageStore.fits(device, inputs) ? new ImageStore(device, inputs, trainCount) : null;
    this.#metIn = new Int32Array(trainCount).fill(-1);
    this.#run = createRunBuffers(device, { network: this.#network, identities, trainCount });
    this.#reader = new Reader(device);
    const most = Math.max(firstBatch.length, JUDGED_AT_ONCE);
    this.#buffers = createBatchBuffers(device, this.#network, identities, most);
    this.#host = new ArrayBuffer(batchBytes(this.#buffers.capacity));
    device.queue.writeBuffer(this.#run.parameters, 0, parameters as Float32Array<ArrayBuffer>); // never shared
    this.#takeFirstStatistics(firstBatch);
  }

  get queue(): { dispatches: number; submits: number } {
    const [recording] = this.#recordings.values();
    return { dispatches: recording ? recording.forward.length + recording.backward.length : 0, submits: 1 };
  }

  learn({ samples, moves, labels, ...rule }: Batch): void {
    if (this.#learnt.length === MOST_RESULTS) throw new Error(`${MOST_RESULTS} steps were not read back`);
    const { forward, backward } = this.#recordingsFor(samples.length);
    const slots = this.#slots(samples);
    const result = this.#learnt.length;
    this.#write({ images: samples, moves, labels, slots }, { ...rule, statisticsRate: STATISTICS_RATE, result });
    this.#submit([forward, backward]);
    this.#learnt.push(samples);
    this.#steps++;
  }

  async settle(): Promise<void> {
    await this.#gpu.device.queue.onSubmittedWorkDone();
  }

  async readBack(embeddings: Float32Array): Promise<ReadBack> {
    const { identities, trainCount } = this.#setup;
    const learnt = this.#learnt;
    this.#learnt = [];
    const { parameters, results } = this.#run;
    const centresAt = parameterLayout(identities, this.#network).at(-1)?.offset ?? 0;
    const steps = learnt.length;
    const [centres, table, pairs] = await this.#reader.read([
      { buffer: parameters, offset: 4 * centresAt, size: 8 * identities },
      { buffer: results, offset: 0, size: steps > 0 ? 8 * trainCount : 0 },
      { buffer: results, offset: 8 * trainCount, size: 8 * steps },
    ]);
    for (const samples of learnt) {
      for (const sample of samples) {
        embeddings[2 * sample] = table[2 * sample];
        embeddings[2 * sample + 1] = table[2 * sample + 1];
      }
    }
    return {
      centres: Float32Array.from({ length: 2 * identities }, (_, i) => centres[(i % 2) * identities + (i >> 1)]),
      losses: Float32Array.from({ length: steps }, (_, step) => pairs[2 * step]),
      targetLogit: pairs.at(-1) ?? Number.NaN,
    };
  }

  async judge(from: number, count: number): Promise<Float32Array> {
    this.#judgement ??= this.#record(recordJudgement, JUDGED_AT_ONCE);
    const embeddings = new Float32Array(2 * count);
    const nothing = new Uint32Array(JUDGED_AT_ONCE);
    for (let done = 0; done < count; done += JUDGED_AT_ONCE) {
      const images = Uint32Array.from({ length: JUDGED_AT_ONCE }, (_, i) => from + Math.min(done + i, count - 1));
      this.#write({ images, moves: nothing, labels: nothing, slots: nothing }, JUDGEMENT);
      this.#submit([this.#judgement]);
      const size = 8 * Math.min(JUDGED_AT_ONCE, count - done);
      const [judged] = await this.#reader.read([{ buffer: this.#buffers.judged, offset: 0, size }]);
      embeddings.set(judged, 2 * done);
    }
    return embeddings;
  }

  async save(): Promise<LearnerState> {
    const { parameters, first, second, running } = this.#run;
    const size = this.#setup.parameters.byteLength;
    const [p, m, v, statistics] = await this.#reader.read([
      { buffer: parameters, offset: 0, size },
      { buffer: first, offset: 0, size },
      { buffer: second, offset: 0, size },
      { buffer: running, offset: 0, size: 4 * statisticsWords(this.#network) },
    ]);
    return { parameters: p, first: m, second: v, statistics };
  }

  restore(state: LearnerState): void {
    this.#learnt = [];
    const { parameters, first, second, running } = this.#run;
    const write = (buffer: GPUBuffer, values: Float32Array) =>
      this.#gpu.device.queue.writeBuffer(buffer, 0, values as Float32Array<ArrayBuffer>); // never shared
    write(parameters, state.parameters);
    write(first, state.first);
    write(second, state.second);
    write(running, state.statistics);
  }

  dispose(): void {
    this.#dropRecordings();
    this.#images?.destroy();
    destroyBuffers(this.#run);
    destroyBuffers(this.#buffers);
    this.#reader.destroy();
  }

  /** One forward pass whose statistics replace the running ones, and whose results are overwritten. */
  #takeFirstStatistics(samples: Int32Array): void {
    const nothing = new Uint8Array(samples.length);
    const slots = new Uint32Array(samples.length).fill(NOWHERE);
    this.#write({ images: samples, moves: nothing, labels: nothing, slots }, { ...JUDGEMENT, statisticsRate: 1 });
    this.#submit([this.#recordingsFor(samples.length).forward]);
  }

  /** Where each sample's embedding goes: of a sample met twice, only the later. */
  #slots(samples: Int32Array): Uint32Array {
    const slots = new Uint32Array(samples.length);
    for (let i = samples.length - 1; i >= 0; i--) {
      const isFirst = this.#metIn[samples[i]] !== this.#steps;
      slots[i] = isFirst ? samples[i] : NOWHERE;
      this.#metIn[samples[i]] = this.#steps;
    }
    return slots;
  }

  /** Brings a batch to the device. */
  #write(samples: BatchSamples, rule: BatchRule): void {
    const { queue } = this.#gpu.device;
    const words = writeBatch(this.#host, samples, rule);
    queue.writeBuffer(this.#buffers.batch, 0, this.#host, 0, 4 * words);
    if (this.#images) this.#images.bring(samples.images);
    else queue.writeBuffer(this.#buffers.inputs, 0, gatherInputs(this.#setup.inputs, samples.images, samples.moves));
  }

  #submit(recordings: Recording[]): void {
    const { device } = this.#gpu;
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    for (const recording of recordings) recording.encode(pass);
    pass.end();
    device.queue.submit([encoder.finish()]);
  }

  #recordingsFor(samples: number): { forward: Recording; backward: Recording } {
    this.#makeRoom(samples);
    let recordings = this.#recordings.get(samples);
    if (!recordings) {
      recordings = { forward: this.#record(recordForward, samples), backward: this.#record(recordBackward, samples) };
      this.#recordings.set(samples, recordings);
    }
    return recordings;
  }

  #record(add: (recording: Recording, buffers: Buffers, sizes: StepSizes) => void, samples: number): Recording {
    const { device, pipelines, isDirect } = this.#gpu;
    const { identities, trainCount } = this.#setup;
    const recording = new Recording(device, pipelines);
    add(
      recording,
      { ...this.#run, ...this.#buffers },
      {
        network: this.#network,
        identities,
        trainCount,
        samples,
        images: this.#images,
        isDirect,
      },
    );
    return recording.finish();
  }

  /** Larger buffers where a batch needs them. */
  #makeRoom(samples: number): void {
    if (samples <= this.#buffers.capacity) return;
    this.#dropRecordings();
    destroyBuffers(this.#buffers);
    this.#buffers = createBatchBuffers(this.#gpu.device, this.#network, this.#setup.identities, samples);
    this.#host = new ArrayBuffer(batchBytes(this.#buffers.capacity));
  }

  #dropRecordings(): void {
    for (const { forward, backward } of this.#recordings.values()) {
      forward.destroy();
      backward.destroy();
    }
    this.#recordings.clear();
    this.#judgement?.destroy();
    this.#judgement = null;
  }
}
