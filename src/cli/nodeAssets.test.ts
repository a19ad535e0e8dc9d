import { readFileSync } from 'node:fs';
import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import { expect, test } from 'vitest';
import runnerUrl from './run.js?url';

test('in Node a URL import is a path that can be read, of our own files and of packages', () => {
  expect(readFileSync(runnerUrl, 'utf8')).toContain('main(argv)');
  expect(readFileSync(wasmUrl).subarray(1, 4).toString()).toBe('asm');
});
