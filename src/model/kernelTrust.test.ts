import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { startBackend } from './backend.ts';
import { adoptKernels } from './heapTrust.ts';
import { areKernelsDistrusted, proveKernels } from './kernelTrust.ts';
import { findDisagreement } from './selfTest.ts';
import { TensorTrainingSet } from './tensorTrainingSet.ts';
import { WASM_FILES } from './wasmFiles.ts';

const KERNEL = 'NormPreluForward';

test('kernels that are wrong on a device are told, and tfjs’s own take their place', async () => {
  await startBackend('wasm', WASM_FILES);
  const right = tf.getKernel(KERNEL, 'wasm');
  // As a browser might that compiles a kernel wrongly: the slope of negative values is lost.
  const wrong: tf.KernelFunc = (given) => {
    const { z, gamma, beta } = given.inputs as tf.NamedTensorInfoMap;
    return right.kernelFunc({ ...given, inputs: { z, gamma, beta, alpha: beta } });
  };
  tf.unregisterKernel(KERNEL, 'wasm');
  tf.registerKernel({ ...right, kernelFunc: wrong });

  const report = await proveKernels(() => {});
  expect(report.kernels).toBe('distrusted');
  expect(report.detail).toMatch(/is off by/);
  expect(tf.getBackend()).toBe('wasm');
  expect(tf.getKernel(KERNEL, 'wasm')).toBeUndefined();
  expect(await findDisagreement((data) => new TensorTrainingSet(data))).toBeNull();
  expect(areKernelsDistrusted()).toBe(false);
  // Asked again, it has not forgotten.
  expect(await proveKernels(() => {})).toEqual(report);
});

test('what another worker found of our kernels holds here without a trial', async () => {
  await startBackend('wasm', WASM_FILES);
  expect(adoptKernels({ kernels: 'own', detail: '' })).toBe('own');
  expect(tf.getKernel(KERNEL, 'wasm')).toBeDefined();
  expect(adoptKernels({ kernels: 'distrusted', detail: 'loss is off by 0.1' })).toBe('distrusted');
  expect(tf.getKernel(KERNEL, 'wasm')).toBeUndefined();
});
