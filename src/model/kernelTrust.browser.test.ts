import * as tf from '@tensorflow/tfjs-core';
import { expect, test, vi } from 'vitest';
import { startBackend } from './backend.ts';
import { areKernelsDistrusted, proveKernels } from './kernelTrust.ts';
import { patchOrder } from './patches.ts';
import { TensorTrainingSet } from './tensorTrainingSet.ts';
import { openTrainingSet } from './trainingSet.ts';
import { WASM_FILES } from './wasmFiles.ts';

// As on a device whose driver refuses them.
vi.mock('./gpu.ts', () => ({ gpuOf: () => Promise.reject(new Error('no such instruction')) }));

test('kernels that do not run on a GPU are told, and tensors train there, whose backend is fetched then', async () => {
  expect(await startBackend('webgpu', WASM_FILES)).toMatchObject({ backend: 'webgpu' });
  expect(await proveKernels(() => {})).toEqual({ kernels: 'distrusted', detail: 'no such instruction' });
  expect(areKernelsDistrusted()).toBe(true);
  expect(tf.findBackendFactory('webgpu') ?? null).toBeNull();
  const set = await openTrainingSet({
    identities: 2,
    inputs: { kind: 'images', pixels: new Uint8Array(2 * 3072), orders: [patchOrder()] },
    trainCount: 2,
  });
  expect(set).toBeInstanceOf(TensorTrainingSet);
  expect(tf.getBackend()).toBe('webgpu');
  set.dispose();
});
