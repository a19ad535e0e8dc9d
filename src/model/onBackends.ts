/** Test helper: one suite on every backend that this machine has, each started before its tests, with tfjs on it. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, test } from 'vitest';
import type { BackendName } from '../core/experiment.ts';
import { startBackend } from './backend.ts';
import { startTensorsOnDevice } from './tensorBackend.ts';
import { WASM_FILES } from './wasmFiles.ts';

export function describeOnBackends(backends: readonly BackendName[], suite: (backend: BackendName) => void): void {
  describe.each(backends)('on %s', (backend) => {
    beforeAll(async () => {
      const report = await startBackend(backend, WASM_FILES);
      if (report.backend !== backend) throw new Error(`${backend} did not start: ${report.detail}`);
      await startTensorsOnDevice();
    });
    suite(backend);
    test('every tensor was freed', ({ expect }) => {
      expect(tf.memory().numTensors).toBe(0);
    });
  });
}
