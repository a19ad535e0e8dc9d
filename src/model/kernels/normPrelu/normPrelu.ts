/** Which version of batch norm and PReLU runs. One that works on the backend's own heap needs a pass where the stock
 *  operations need ten; on wasm that is half a training step. */
import * as tf from '@tensorflow/tfjs-core';
import type { NormPrelu } from './contract.ts';
import { heapNormPrelu } from './heap.ts';
import { referenceNormPrelu } from './reference.ts';

/** The fastest version that the running backend has. */
export function normPrelu(): NormPrelu {
  return tf.getKernel('NormPreluForward', tf.getBackend()) ? heapNormPrelu : referenceNormPrelu;
}
