/** Network input as a tensor, made by the fastest way that the running backend has. */
import * as tf from '@tensorflow/tfjs-core';
import { IMAGE_BYTES } from '../../../core/dataset.ts';
import { gatherImages } from '../../patches.ts';
import type { GatherAttributes } from './heap.ts';

/** @param pixels @param samples @param orders as gatherImages takes them  @returns [samples, 3072] in stored order */
export function imageTensor(pixels: Uint8Array, samples: ArrayLike<number>, orders: Uint16Array[]): tf.Tensor {
  if (tf.getKernel('GatherImages', tf.getBackend())) {
    const attributes: GatherAttributes = { pixels, samples, orders };
    return tf.engine().runKernel('GatherImages', {}, attributes as unknown as tf.NamedAttrMap); // of plain values alone, to tfjs
  }
  return tf.tensor2d(gatherImages(pixels, samples, orders), [samples.length, IMAGE_BYTES]);
}
