import * as tf from '@tensorflow/tfjs-core';
import { expect, test, vi } from 'vitest';
import { networkSuite } from '../../network.suite.ts';
import { normPreluSuite } from '../../normPrelu.suite.ts';

// As in a browser without SIMD.
vi.mock('./module.ts', () => ({ loadHeapModule: async () => null }));

normPreluSuite(['wasm']);
networkSuite(['wasm']);

test('without the module, the loops did that', () => {
  expect(tf.getKernel('NormPreluForward', 'wasm')).toBeDefined();
  expect(tf.getKernel('GatherImages', 'wasm')).toBeUndefined();
});
