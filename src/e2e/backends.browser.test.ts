/** The browser of the tests has the three backends that a reader's browser may have, and the digits reach it. */

import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-backend-webgpu';
import digitsUrl from 'virtual:digits';
import { expect, test } from 'vitest';
import { loadDigits } from '../data/digits/format.ts';

setWasmPaths({
  'tfjs-backend-wasm.wasm': wasmUrl,
  'tfjs-backend-wasm-simd.wasm': simdUrl,
  // Only fetched on a page isolated by COOP and COEP headers, which ours is not.
  'tfjs-backend-wasm-threaded-simd.wasm': '',
});

test.each(['wasm', 'webgl', 'webgpu'])('%s multiplies two matrices', async (backend) => {
  expect(await tf.setBackend(backend)).toBe(true);
  const product = tf.matMul(tf.tensor2d([1, 2, 3, 4], [2, 2]), tf.tensor2d([0, 1, 1, 0], [2, 2]));
  expect(Array.from(await product.data())).toEqual([2, 1, 4, 3]);
});

test('the digits are fetched and unpacked', async () => {
  expect((await loadDigits(digitsUrl)).length).toBe(9645 * 784);
});
