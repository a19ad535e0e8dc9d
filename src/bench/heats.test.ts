import { expect, test } from 'vitest';
import { planHeats, planLanes } from './heats.ts';
import { readOptions } from './options.ts';

const SWIFTSHADER = { name: 'google swiftshader', isSoftware: true };
const plan = (argv: string, adapter: typeof SWIFTSHADER | null = SWIFTSHADER) =>
  planHeats(readOptions(argv.split(' ').filter(Boolean)), adapter).map(
    ({ backend, batch, engines }) => `${backend} ${batch} ${engines.join(' ')}`,
  );

test('--quick races what is held to a bar, stock WebGPU at a small batch', () => {
  expect(plan('--quick')).toEqual([
    'wasm 256 arclab stock-tfjs jax-js pytorch',
    'wasm 256 arclab-forward onnxruntime',
    'webgpu 32 arclab stock-tfjs jax-js',
    'webgpu 256 arclab jax-js',
  ]);
});

test('a real GPU races everything at the batch of the page', () => {
  expect(plan('--quick', { name: 'a GPU', isSoftware: false })).toContain('webgpu 256 arclab stock-tfjs jax-js');
});

test('without WebGPU there is no heat of it, and Node has no WebGL and no onnxruntime-web', () => {
  expect(plan('--runtime node', null)).toEqual([
    'wasm 256 arclab stock-tfjs jax-js pytorch',
    'cpu 32 arclab stock-tfjs',
  ]);
});

test('lanes are timed on wasm, and on WebGPU where it is, at a batch that it can do', () => {
  expect(planLanes(null)).toEqual([{ backend: 'wasm', batch: 256 }]);
  expect(planLanes(SWIFTSHADER)[1]).toEqual({ backend: 'webgpu', batch: 32 });
});
