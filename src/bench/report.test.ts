import { expect, test } from 'vitest';
import { median } from '../core/spread.ts';
import { lossErrorOf } from './agreement.ts';
import { verdictLines } from './bars.ts';
import { callsPerStep } from './callsPerStep.ts';
import { specOf } from './engines/spec.ts';
import { percentile } from './percentile.ts';
import { raceLines } from './report.ts';
import { type Result, toRow } from './result.ts';
import { figure } from './table.ts';

const result = (change: Partial<Result> & { ms?: number }): Result => ({
  spec: specOf('arclab', 'wasm', 256),
  failure: null,
  msPerStep: { median: change.ms ?? 32, least: 30, most: 40, rounds: 5 },
  callsPerStep: null,
  lossError: 1e-5,
  bytes: 34e6,
  readBackMs: 1,
  ...change,
});

test('columns line up', () => {
  const lines = raceLines([result({}), result({ spec: specOf('stock-tfjs', 'webgpu', 32), ms: 12345 })]);
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  expect(lines[2]).toMatch(/^stock-tfjs {2}webgpu +32 +12,345 /);
});

test('a row of --json has exactly its eight keys', () => {
  const calls = { dispatches: 31, submits: 1, writeBuffers: 2, buffersCreated: 0 };
  expect(toRow(result({ callsPerStep: calls }))).toEqual({
    engine: 'arclab',
    backend: 'wasm',
    batch: 256,
    msPerStep: 32,
    imagesPerSecond: 8000,
    dispatchesPerStep: 31,
    submitsPerStep: 1,
    lossError: 1e-5,
  });
});

test('an engine that disagreed has its error in the row and no time', () => {
  const row = toRow(result({ msPerStep: null, lossError: 0.2, failure: 'not timed' }));
  expect(row).toMatchObject({ msPerStep: null, imagesPerSecond: null, lossError: 0.2 });
});

test('every other engine of the heat is compared with, against its bar where it has one', () => {
  const heat = [
    result({ ms: 10 }),
    result({ spec: specOf('stock-tfjs', 'wasm', 256), ms: 79 }),
    result({ spec: specOf('jax-js', 'wasm', 256), ms: 10.5 }),
    result({ spec: specOf('pytorch', 'cpu', 256), msPerStep: null }),
  ];
  expect(verdictLines(heat, true)).toEqual([
    'arclab wasm is 7.90× stock tfjs at batch 256, bar 7.5×',
    'arclab wasm is 1.05× jax-js at batch 256, bar 1.1×: MISSED',
  ]);
});

test('our forward pass is compared with others’ in its own heat', () => {
  const heat = [
    result({ spec: specOf('arclab-forward', 'wasm', 256), ms: 5 }),
    result({ spec: specOf('onnxruntime', 'wasm', 256), ms: 6 }),
  ];
  expect(verdictLines(heat, true)).toEqual([
    'arclab forward wasm is 1.20× onnxruntime-web forward on one thread at batch 256, bar 1.1×',
  ]);
});

test('only a software WebGPU is held to a speed, and any to its calls', () => {
  const heat = (dispatches: number) => [
    result({
      spec: specOf('arclab', 'webgpu', 256),
      ms: 1,
      callsPerStep: { dispatches, submits: 1.5, writeBuffers: 2, buffersCreated: 0 },
    }),
    result({ spec: specOf('jax-js', 'webgpu', 256), ms: 3 }),
  ];
  expect(verdictLines(heat(34), true)).toEqual([
    'arclab webgpu is 3.00× jax-js at batch 256, bar 1.5×',
    'arclab webgpu takes 34 dispatches and 1.5 submits a step at batch 256, bar 40 and 2',
  ]);
  expect(verdictLines(heat(41), false)).toEqual([
    'arclab webgpu is 3.00× jax-js at batch 256',
    'arclab webgpu takes 41 dispatches and 1.5 submits a step at batch 256, bar 40 and 2: MISSED',
  ]);
});

test('calls of a step leave out the read-back at the end of a stretch', () => {
  const lap = (steps: number, calls: number) => ({
    steps,
    ms: 1,
    loss: 1,
    calls: {
      dispatches: 30 * steps + 4,
      submits: calls,
      writeBuffers: 2 * steps + 1,
      buffersCreated: 1,
      pipelinesCreated: 0,
      liveBytes: 0,
    },
    workers: 1,
  });
  expect(callsPerStep(lap(1, 2), lap(9, 10))).toEqual({
    dispatches: 30,
    submits: 1,
    writeBuffers: 2,
    buffersCreated: 0,
  });
});

test('the loss error is the worst of the steps, and infinite where a loss is not a number', () => {
  expect(lossErrorOf([10, 5.05], [10, 5])).toBeCloseTo(0.01);
  expect(lossErrorOf([10, Number.NaN], [10, 5])).toBe(Number.POSITIVE_INFINITY);
});

test('figures have three digits, and say when there is none', () => {
  expect([null, 0.01234, 15.66, 1234.5].map(figure)).toEqual(['–', '0.0123', '15.7', '1,235']);
});

test('the median of an even count lies between the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(percentile([1, 2, 3, 4, 100], 0.95)).toBe(100);
});
