/** The images on the device, brought there as they are needed, and the orders they are read by. */
import { IMAGE_BYTES } from '../../../core/dataset.ts';
import type { Inputs } from '../../learner.ts';

export class ImageStore {
  readonly #queue: GPUQueue;
  readonly #source: Uint8Array;
  readonly #trainCount: number;
  /** Training images that are on the device. */
  #brought = 0;
  /** Bytes of every image, [n, 3072]. */
  readonly pixels: GPUBuffer;
  /** [orders, 3072] */
  readonly orders: GPUBuffer;

  /** Whether so many images fit into one buffer of the device. */
  static fits(device: GPUDevice, inputs: Inputs): inputs is Extract<Inputs, { kind: 'images' }> {
    return inputs.kind === 'images' && inputs.pixels.byteLength <= device.limits.maxStorageBufferBindingSize;
  }

  /** The held-out images are brought at once. */
  constructor(device: GPUDevice, { pixels, orders }: Extract<Inputs, { kind: 'images' }>, trainCount: number) {
    const places = Uint32Array.from(orders.flatMap((order) => [...order]));
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST;
    this.#queue = device.queue;
    this.#source = pixels;
    this.#trainCount = trainCount;
    this.pixels = device.createBuffer({ label: 'pixels', size: pixels.byteLength, usage });
    this.orders = device.createBuffer({ label: 'orders', size: places.byteLength, usage });
    this.#queue.writeBuffer(this.orders, 0, places);
    this.#copy(trainCount, pixels.byteLength / IMAGE_BYTES);
  }

  /** Brings the images up to the last of some training samples. */
  bring(samples: ArrayLike<number>): void {
    let end = this.#brought;
    for (let i = 0; i < samples.length; i++) {
      if (samples[i] < this.#trainCount) end = Math.max(end, samples[i] + 1);
    }
    this.#copy(this.#brought, end);
    this.#brought = end;
  }

  destroy(): void {
    this.pixels.destroy();
    this.orders.destroy();
  }

  #copy(start: number, end: number): void {
    if (end <= start) return;
    const bytes = this.#source.subarray(start * IMAGE_BYTES, end * IMAGE_BYTES) as Uint8Array<ArrayBuffer>; // never shared
    this.#queue.writeBuffer(this.pixels, start * IMAGE_BYTES, bytes);
  }
}
