import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { startBackend } from '../backend.ts';
import { WASM_FILES } from '../wasmFiles.ts';
import { detectSuite } from './detect.suite.ts';
import { openDetector } from './detect.ts';

test('on a GPU, where nothing of tfjs trains, it brings tfjs', async () => {
  expect(await startBackend('webgpu', WASM_FILES)).toMatchObject({ backend: 'webgpu' });
  expect(tf.findBackendFactory('webgpu') ?? null).toBeNull();
  const detector = await openDetector();
  expect(tf.getBackend()).toBe('webgpu');
  detector.dispose();
});

detectSuite(['webgpu', 'webgl', 'wasm'], []);
