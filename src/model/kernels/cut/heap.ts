/** Vectors cut up on tfjs-wasm, whose own Slice copies the whole vector out of the heap for every piece of it: 9 MB in each
 *  step, as the parameters are one vector. One kernel for all pieces also saves some thirty calls a step. */

import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import type { Piece } from './cut.ts';

/** Kernel 'CutVector': input x, attribute pieces. */
export function registerHeapCut(): void {
  const kernelFunc: tf.KernelFunc = (given) => {
    const backend = given.backend as BackendWasm; // registered for this backend alone
    const { x } = given.inputs as Record<string, tf.TensorInfo>; // not optional
    const { pieces } = given.attrs as unknown as { pieces: Piece[] }; // tfjs types only plain attributes
    const outputs = pieces.map(({ shape }) => backend.makeOutput(shape, 'float32'));
    // Views are taken after the last allocation: a heap that grows detaches the ones before it.
    const whole = backend.typedArrayFromHeap(x);
    outputs.forEach((output, i) => {
      const piece = backend.typedArrayFromHeap(output) as Float32Array; // float32, as made
      piece.set(whole.subarray(pieces[i].offset, pieces[i].offset + piece.length));
    });
    return outputs;
  };
  tf.registerKernel({ kernelName: 'CutVector', backendName: 'wasm', kernelFunc });
}
