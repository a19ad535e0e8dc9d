/** Slices of vectors on tfjs-wasm, whose own kernel copies the whole vector out of the heap for every slice of it: 9 MB in
 *  each step, as the parameters are one vector. To be deleted when tfjs-wasm copies the slice alone. */
import * as tf from '@tensorflow/tfjs-core';
import { replaceKernel } from '../heap/replace.ts';

export function registerHeapSlice(): void {
  replaceKernel('Slice', ({ x }, attrs, backend) => {
    if (x.shape.length !== 1 || x.dtype !== 'float32') return null;
    const { begin: asked, size } = attrs as unknown as tf.SliceAttrs; // as tf.slice fills them in
    const [[begin], [length]] = tf.slice_util.parseSliceParams(x, asked, size);
    const out = backend.makeOutput([length], 'float32');
    // Views are taken after the allocation: a heap that grows detaches the ones before it.
    const whole = backend.typedArrayFromHeap(x);
    (backend.typedArrayFromHeap(out) as Float32Array).set(whole.subarray(begin, begin + length)); // float32, as made
    return out;
  });
}
