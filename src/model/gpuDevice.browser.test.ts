import * as tf from '@tensorflow/tfjs-core';
import { expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { countGpuCalls } from '../bench/gpuCalls.ts';
import { startBackend } from './backend.ts';
import { gpuOf } from './gpu.ts';
import { deviceLostWithin, onDeviceLost, runningDevice } from './gpuDevice.ts';
import { initialParameters } from './parameters.ts';
import { patchOrder } from './patches.ts';
import { startTensorsOnDevice } from './tensorBackend.ts';
import { openTrainingSet } from './trainingSet.ts';
import { WASM_FILES } from './wasmFiles.ts';

const IMAGES = 600;
const INPUTS = { kind: 'images', pixels: new Uint8Array(IMAGES * 3072), orders: [patchOrder()] } as const;

/** The device of the backend 'webgpu', started. */
async function start(): Promise<GPUDevice> {
  expect(await startBackend('webgpu', WASM_FILES)).toMatchObject({ backend: 'webgpu' });
  const device = runningDevice();
  if (!device) throw new Error('no device');
  return device;
}

/** Opens a training set with two learners, uses all of it, and disposes it. @returns what nobody should hold by then */
async function runOnce(batchSize = 8): Promise<WeakRef<object>[]> {
  const set = await openTrainingSet({
    identities: 2,
    inputs: { ...INPUTS, orders: [...INPUTS.orders] },
    trainCount: 500,
  });
  const start = { parameters: initialParameters(2, 1), firstBatch: Int32Array.of(0, 1, 2) };
  const learners = [set.open(start), set.open(start)];
  const unwatch = learners.map((learner) => onDeviceLost(() => learner.dispose()));
  const samples = Int32Array.from({ length: batchSize }, (_, i) => i);
  const batch = { samples, moves: new Uint8Array(batchSize), labels: new Uint8Array(batchSize) };
  for (const learner of learners) {
    learner.learn(batch, {
      inForce: { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 16, learningRate: 0.01 },
      optimiser: 'adam',
    });
    await learner.readBack(new Float32Array(1000));
    await learner.judge(500, 100);
    learner.restore(await learner.save());
  }
  for (const end of unwatch) end();
  for (const learner of learners) learner.dispose();
  set.dispose();
  return [...learners, set].map((it) => new WeakRef(it));
}

test('thirty training sets, opened and disposed, leave the device’s memory as it was and nothing that holds them', async () => {
  await start();
  await gpuOf();
  await runOnce();
  const count = countGpuCalls();
  const refs: WeakRef<object>[] = [];
  for (let i = 0; i < 30; i++) refs.push(...(await runOnce(i === 0 ? 320 : 8))); // past the memory there is at first
  expect(count?.().buffersCreated).toBeGreaterThan(30);
  expect(count?.().liveBytes).toBe(0);
  expect(tf.findBackendFactory('webgpu') ?? null, 'tfjs had no part in it').toBeNull();
  await cdp().send('HeapProfiler.collectGarbage');
  expect(refs.filter((ref) => ref.deref() !== undefined)).toHaveLength(0);
});

test('the device has the storage buffers that the adapter offers, up to 16', async () => {
  const { limits } = await start();
  const adapter = await navigator.gpu.requestAdapter();
  const offered = adapter?.limits.maxStorageBuffersPerShaderStage ?? Number.NaN;
  expect(limits.maxStorageBuffersPerShaderStage).toBe(Math.min(16, offered));
});

test('its loss is told once to whoever still listens, and the next start gets another that works, for tfjs too', async () => {
  const device = await start();
  await startTensorsOnDevice();
  const left = tf.square(tf.tensor1d([1, 2]));
  await left.data();
  const [told, ended, late] = [vi.fn(), vi.fn(), vi.fn()];
  onDeviceLost(told);
  onDeviceLost(ended)();
  expect(await deviceLostWithin(1)).toBeNull();
  device.destroy();
  expect(await deviceLostWithin(5000)).toMatch(/destroyed/i);
  onDeviceLost(late);
  await vi.waitFor(() => expect(late).toHaveBeenCalledOnce());
  expect(told).toHaveBeenCalledOnce();
  expect(ended).not.toHaveBeenCalled();
  expect(await start()).not.toBe(device);
  await startTensorsOnDevice();
  expect(() => left.dispose()).not.toThrow();
  expect([...(await tf.square(tf.tensor1d([3])).data())]).toEqual([9]);
  await runOnce();
});

test('a device that does not compute is passed over, and said', async () => {
  const device = await start();
  device.destroy();
  await deviceLostWithin(5000);
  const submit = vi.spyOn(GPUQueue.prototype, 'submit').mockReturnValue(undefined);
  const report = await startBackend('webgpu', WASM_FILES);
  submit.mockRestore();
  expect(report).toMatchObject({ backend: 'wasm', reason: 'fell-back', detail: 'webgpu: 1·3 + 2·4 came out as 0' });
  expect(runningDevice()).toBeNull();
});
