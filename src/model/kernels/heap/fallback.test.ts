import * as tf from '@tensorflow/tfjs-core';
import { expect, test, vi } from 'vitest';
import { proveKernels } from '../../kernelTrust.ts';
import { networkSuite } from '../../network.suite.ts';
import { normPreluSuite } from '../../normPrelu.suite.ts';

// As in a browser without SIMD.
vi.mock('./module.ts', () => ({ loadHeapModule: () => Promise.reject(new Error('no SIMD here')) }));

normPreluSuite(['wasm']);
networkSuite(['wasm']);

test('without the module, the loops did that, and nobody calls them the module', async () => {
  expect(tf.getKernel('NormPreluForward', 'wasm')).toBeDefined();
  expect(tf.getKernel('GatherImages', 'wasm')).toBeUndefined();
  expect(await proveKernels(() => {})).toEqual({ kernels: 'loops', detail: 'no SIMD here' });
});
