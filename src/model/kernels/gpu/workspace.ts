/** What learners side by side share on the device: the images, the batch of a step, and the memory in which a step is worked
 *  out. Steps run one after the other in the order of their submission, so that never two are in it. */

import type { Network } from '../../architecture.ts';
import { gatherInputs, networkFor } from '../../inputs.ts';
import type { BatchSamples, Inputs, TrainingData } from '../../learner.ts';
import { type BatchRule, batchBytes, type PlacedSamples, writeBatch } from './batch.ts';
import { type BatchBuffers, createBatchBuffers, destroyBuffers } from './buffers.ts';
import { ImageStore } from './imageStore.ts';
import type { Gpu } from './pipelines.ts';
import { Recording } from './recording.ts';

/** Samples judged by one row of dispatches. */
export const JUDGED_AT_ONCE = 304;

/** Past every table of embeddings. */
const NOWHERE = 0xffffffff;

export class Workspace {
  readonly gpu: Gpu;
  readonly data: TrainingData;
  readonly network: Network;
  /** null where they do not fit on the device, or there are none: the host then brings each batch's inputs. */
  readonly #images: ImageStore | null;
  #buffers: BatchBuffers;
  #host: ArrayBuffer;
  /** Of each number of samples: what makes their inputs out of the images. */
  #gathers = new Map<number, Recording>();
  /** The batch whose inputs are there. */
  #present: { batch: BatchSamples; placed: PlacedSamples } | null = null;
  /** The batch in which a sample was last met, to find it twice in one. */
  readonly #metIn: Int32Array;
  #batches = 0;

  constructor(gpu: Gpu, data: TrainingData) {
    const { inputs, trainCount } = data;
    this.gpu = gpu;
    this.data = data;
    this.network = networkFor(inputs, data.embedding);
    this.#images = ImageStore.fits(gpu.device, inputs) ? new ImageStore(gpu.device, inputs, trainCount) : null;
    this.#metIn = new Int32Array(trainCount);
    this.#buffers = createBatchBuffers(gpu.device, this.network, data.identities, JUDGED_AT_ONCE);
    this.#host = new ArrayBuffer(batchBytes(this.#buffers.capacity));
  }

  /** Others after a batch that is larger than any before: what was recorded on them must be recorded again. */
  get buffers(): BatchBuffers {
    return this.#buffers;
  }

  /** Brings a batch to learn from. @returns what makes its inputs, to be run before the step; nothing where the learner
   *  before took the same batch */
  bring(batch: BatchSamples, rule: BatchRule): Recording[] {
    if (this.#present?.batch === batch) {
      this.#write(this.#present.placed, rule);
      return [];
    }
    const { samples, moves, labels } = batch;
    const placed = { images: samples, moves, labels, slots: this.#slots(samples) };
    const recordings = this.#bring(placed, rule);
    this.#present = { batch, placed };
    return recordings;
  }

  /** Brings samples as they are, whose embeddings go nowhere. @returns what makes their inputs */
  bringPlain(images: ArrayLike<number>, rule: BatchRule): Recording[] {
    return this.#bring(this.#nowhere(images), rule);
  }

  /** Brings images that are no samples, each as it is, made into inputs here. */
  bringForeign(inputs: Inputs, images: ArrayLike<number>, rule: BatchRule): void {
    this.#present = null;
    this.#makeRoom(images.length);
    this.#write(this.#nowhere(images), rule);
    this.gpu.device.queue.writeBuffer(this.#buffers.inputs, 0, gatherInputs(inputs, images, [0]));
  }

  destroy(): void {
    this.#dropGathers();
    this.#images?.destroy();
    destroyBuffers(this.#buffers);
  }

  #bring(placed: PlacedSamples, rule: BatchRule): Recording[] {
    const { images, moves } = placed;
    this.#present = null;
    this.#makeRoom(images.length);
    this.#write(placed, rule);
    if (this.#images) {
      this.#images.bring(images);
      return [this.#gather(this.#images, images.length)];
    }
    this.gpu.device.queue.writeBuffer(this.#buffers.inputs, 0, gatherInputs(this.data.inputs, images, moves));
    return [];
  }

  #nowhere(images: ArrayLike<number>): PlacedSamples {
    const nothing = new Uint8Array(images.length);
    return { images, moves: nothing, labels: nothing, slots: new Uint32Array(images.length).fill(NOWHERE) };
  }

  #write(placed: PlacedSamples, rule: BatchRule): void {
    const words = writeBatch(this.#host, placed, rule);
    this.gpu.device.queue.writeBuffer(this.#buffers.batch, 0, this.#host, 0, 4 * words);
  }

  /** Where each sample's embedding goes: of a sample met twice, only the later. */
  #slots(samples: Int32Array): Uint32Array {
    const slots = new Uint32Array(samples.length);
    this.#batches++;
    for (let i = samples.length - 1; i >= 0; i--) {
      slots[i] = this.#metIn[samples[i]] === this.#batches ? NOWHERE : samples[i];
      this.#metIn[samples[i]] = this.#batches;
    }
    return slots;
  }

  #gather({ pixels, orders }: ImageStore, samples: number): Recording {
    const made = this.#gathers.get(samples);
    if (made) return made;
    const { batch, inputs } = this.#buffers;
    const recording = new Recording(this.gpu.device, this.gpu.pipelines);
    const width = this.network.inputs;
    recording.add('gather', [width], [batch, pixels, orders, inputs], [width / 4 / 64, samples]);
    this.#gathers.set(samples, recording.finish());
    return recording;
  }

  #makeRoom(samples: number): void {
    if (samples <= this.#buffers.capacity) return;
    this.#dropGathers();
    destroyBuffers(this.#buffers);
    this.#buffers = createBatchBuffers(this.gpu.device, this.network, this.data.identities, samples);
    this.#host = new ArrayBuffer(batchBytes(this.#buffers.capacity));
  }

  #dropGathers(): void {
    for (const recording of this.#gathers.values()) recording.destroy();
    this.#gathers.clear();
  }
}
