import * as tf from '@tensorflow/tfjs-core';
import { afterAll, expect, test, vi } from 'vitest';
import { startBackend } from './backend.ts';
import { areKernelsDistrusted, proveKernels } from './kernelTrust.ts';
import type { LearnerSetup } from './learner.ts';
import { openLearner } from './openLearner.ts';
import { initialParameters } from './parameters.ts';
import { patchOrder } from './patches.ts';
import { TensorLearner } from './tensorLearner.ts';
import { WASM_FILES } from './wasmFiles.ts';

// As on a device whose driver refuses them.
vi.mock('./gpu.ts', () => ({ gpuOf: () => Promise.reject(new Error('no such instruction')) }));

afterAll(() => tf.removeBackend('webgpu'));

test('kernels that do not run on a GPU are told, and tensors train there', async () => {
  expect(await startBackend('webgpu', WASM_FILES)).toMatchObject({ backend: 'webgpu' });
  expect(await proveKernels(() => {})).toEqual({ kernels: 'distrusted', detail: 'no such instruction' });
  expect(areKernelsDistrusted()).toBe(true);
  const setup: LearnerSetup = {
    identities: 2,
    inputs: { kind: 'images', pixels: new Uint8Array(2 * 3072), orders: [patchOrder()] },
    trainCount: 2,
    parameters: initialParameters(2, 1),
    firstBatch: Int32Array.of(0, 1),
  };
  const learner = await openLearner(setup);
  expect(learner).toBeInstanceOf(TensorLearner);
  learner.dispose();
});
