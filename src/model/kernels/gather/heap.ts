/** Network input written where tfjs-wasm keeps it: half a millisecond for 256 images, nine when made by JavaScript and copied. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { IMAGE_BYTES } from '../../../core/dataset.ts';
import { STRETCH } from '../../patches.ts';
import type { HeapModule } from '../heap/module.ts';

export interface GatherAttributes {
  pixels: Uint8Array;
  samples: ArrayLike<number>;
  orders: Uint16Array[];
}

/** Kernel 'GatherImages': no inputs; what gatherImages of patches.ts takes, as attributes. */
export function registerHeapGather(module: HeapModule): void {
  const kernelFunc: tf.KernelFunc = (given) => {
    const backend = given.backend as BackendWasm; // registered for this backend alone
    const { pixels, samples, orders } = given.attrs as unknown as GatherAttributes; // tfjs types only plain attributes
    const distinct = [...new Set(orders)];
    const out = backend.makeOutput([samples.length, IMAGE_BYTES], 'float32');
    // For a moment also on the heap: the images, the table of values, the orders, and where each image's order is.
    const images = backend.makeOutput([samples.length, IMAGE_BYTES], 'bool');
    const table = backend.makeOutput([STRETCH.length], 'float32', undefined, STRETCH);
    const placed = distinct.map((order) => placeOnHeap(backend, order));
    const places = new Map(distinct.map((order, i) => [order, backend.getMemoryOffset(placed[i].dataId)]));
    const ofEach = Int32Array.from(samples, (_, i) => places.get(orders[i % orders.length]) ?? 0); // each is among the distinct ones
    const list = backend.makeOutput([samples.length], 'int32', undefined, ofEach);
    // Taken after the last allocation: a heap that grows detaches the views before it.
    const bytes = backend.typedArrayFromHeap(images);
    for (let i = 0; i < samples.length; i++) {
      const start = samples[i] * IMAGE_BYTES;
      bytes.set(pixels.subarray(start, start + IMAGE_BYTES), i * IMAGE_BYTES);
    }
    const addresses = [images, list, table, out].map(({ dataId }) => backend.getMemoryOffset(dataId));
    module.gatherImages(...addresses, samples.length, IMAGE_BYTES);
    for (const { dataId } of [images, table, list, ...placed]) backend.disposeData(dataId);
    return out;
  };
  tf.registerKernel({ kernelName: 'GatherImages', backendName: 'wasm', kernelFunc });
}

function placeOnHeap(backend: BackendWasm, order: Uint16Array): tf.TensorInfo {
  const bytes = new Uint8Array(order.buffer, order.byteOffset, order.byteLength);
  return backend.makeOutput([bytes.length], 'bool', undefined, bytes);
}
