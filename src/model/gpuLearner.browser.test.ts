import { beforeAll, expect, test } from 'vitest';
import { countGpuCalls } from '../bench/gpuCalls.ts';
import { randomStream } from '../core/random.ts';
import { startBackend } from './backend.ts';
import { gpuOf } from './gpu.ts';
import { GpuTrainingSet } from './gpuTrainingSet.ts';
import type { Gpu } from './kernels/gpu/pipelines.ts';
import type { BatchSamples, Learner, StepRule, TrainingData, TrainingSet } from './learner.ts';
import { relativeError } from './lossCases.ts';
import { initialParameters } from './parameters.ts';
import { patchOrder } from './patches.ts';
import { compareWithReference, type TestBatch } from './selfTest.ts';
import { TensorTrainingSet } from './tensorTrainingSet.ts';
import { WASM_FILES } from './wasmFiles.ts';

const TOLERANCE = 1e-4;
const RULE: StepRule = {
  inForce: { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 16, learningRate: 0.01 },
  optimiser: 'adam',
};

let gpu: Gpu;

beforeAll(async () => {
  await startBackend('wasm', WASM_FILES);
  expect(await startBackend('webgpu', WASM_FILES)).toMatchObject({ backend: 'webgpu' });
  gpu = await gpuOf();
});

/** tfjs stays on wasm, where large batches are quicker than in the reference. */
const openTensors = (data: TrainingData) => new TensorTrainingSet(data);

const ANY = { loss: 'arcface', seed: 13, identities: 8 } as const;
/** Of a million values and more, some lie so close to 0 that rounding decides PReLU's side, and with it a term of a
 *  gradient's sum. */
const SOME_SIDES = { 257: 0.01, 1024: 0.05 };
const sizes: [string, number, TestBatch][] = [
  ['257 images', SOME_SIDES[257], { ...ANY, samples: 257 }],
  ['1,024 images', SOME_SIDES[1024], { ...ANY, samples: 1024 }],
  ['4,096 vectors', TOLERANCE, { ...ANY, samples: 4096, dimensions: 13 }],
  ['130 images of 64 identities', TOLERANCE, { ...ANY, samples: 130, identities: 64 }],
  ['33 images by SGD', TOLERANCE, { ...ANY, samples: 33, optimiser: 'sgd' }],
  ['33 images, normalised', TOLERANCE, { ...ANY, samples: 33, embedding: { embeddingNorm: 'batch', damping: true } }],
  // Seven, since of eight that start evenly each has one opposite, and rounding decides which way the angle between them grows.
  ...(['triplet', 'centre-loss', 'intra-loss', 'inter-loss'] as const).map((loss): [string, number, TestBatch] => [
    `33 images by ${loss}`,
    TOLERANCE,
    { ...ANY, samples: 33, identities: 7, loss },
  ]),
  ['33 images, undamped', TOLERANCE, { ...ANY, samples: 33, embedding: { embeddingNorm: 'none', damping: false } }],
];

test.each(sizes)('a step of %s is that of wasm', async (_, ofGradients, batch) => {
  const errors = await compareWithReference((data) => new GpuTrainingSet(gpu, data), batch, openTensors);
  for (const { quantity, error } of errors) {
    const isGradient = quantity.startsWith('gradient') || quantity === 'second moments';
    expect(error, quantity).toBeLessThan(isGradient ? ofGradients : TOLERANCE);
  }
});

test('images that are filled in after the start are met as they are when their turn comes', async () => {
  const got = await learnWhileFilling((data) => new GpuTrainingSet(gpu, data));
  const wanted = await learnWhileFilling(openTensors);
  expect(relativeError(got, wanted)).toBeLessThan(1e-3); // after five steps
});

test('a loss that is no number any more is told, and a restored state knows nothing of it', async () => {
  const { set, learner } = open((data) => new GpuTrainingSet(gpu, data), dataOf(noise(24)));
  learner.learn(batchOf(0, 8), RULE);
  const before = await learner.save();
  const next = async () => {
    learner.learn(batchOf(8, 8), RULE);
    return learner.readBack(new Float32Array(40));
  };
  const wanted = await next();
  learner.learn(batchOf(0, 8), { ...RULE, inForce: { ...RULE.inForce, learningRate: Number.NaN } });
  expect((await next()).losses.at(-1)).toBeNaN();
  learner.restore(before);
  const again = await next();
  expect(again.losses.at(-1)).toBe(wanted.losses.at(-1));
  expect(again.centres).toEqual(wanted.centres);
  learner.dispose();
  set.dispose();
});

test('the calls of a step are counted as WebGPU meets them, and a batch is brought once for two learners', async () => {
  const { set, learner, start } = open((data) => new GpuTrainingSet(gpu, data), dataOf(noise(24)));
  const second = set.open(start);
  const callsOf = countGpuCalls();
  expect(learner.queue).toEqual({ dispatches: 0, submits: 0 });
  const batch = batchOf(0, 8);
  learner.learn(batch, RULE);
  const first = callsOf?.();
  second.learn(batch, RULE);
  const both = callsOf?.();
  expect(first).toMatchObject({ ...learner.queue });
  expect(both).toMatchObject({
    submits: (learner.queue?.submits ?? 0) + (second.queue?.submits ?? 0),
    dispatches: (learner.queue?.dispatches ?? 0) + (second.queue?.dispatches ?? 0),
  });
  expect(second.queue?.dispatches).toBe((learner.queue?.dispatches ?? 0) - 1);
  for (const one of [learner, second, set]) one.dispose();
});

const TRAIN_COUNT = 20;

function noise(images: number): Uint8Array {
  const random = randomStream(6);
  return Uint8Array.from({ length: 3072 * images }, () => 256 * random());
}

function dataOf(pixels: Uint8Array): TrainingData {
  return { identities: 2, trainCount: TRAIN_COUNT, inputs: { kind: 'images', pixels, orders: [patchOrder()] } };
}

function batchOf(from: number, count: number): BatchSamples {
  const samples = Int32Array.from({ length: count }, (_, i) => from + i);
  return { samples, moves: new Uint8Array(count), labels: Uint8Array.from(samples, (sample) => sample % 2) };
}

function open(openSet: (data: TrainingData) => TrainingSet, data: TrainingData) {
  const set = openSet(data);
  const start = { parameters: initialParameters(2, 5), firstBatch: Int32Array.of(0, 1, 2, 3) };
  const learner: Learner = set.open(start);
  return { set, learner, start };
}

/** @returns embeddings of all images, after steps between which they were drawn */
async function learnWhileFilling(openSet: (data: TrainingData) => TrainingSet): Promise<Float32Array> {
  const drawn = noise(24);
  const pixels = new Uint8Array(drawn.length);
  const draw = (from: number, to: number) => pixels.set(drawn.subarray(3072 * from, 3072 * to), 3072 * from);
  draw(TRAIN_COUNT, 24); // held out
  draw(0, 8);
  const { set, learner } = open(openSet, dataOf(pixels));
  for (let from = 0; from + 4 <= TRAIN_COUNT; from += 4) {
    draw(from, from + 4);
    // As SGD: Adam's steps are of one size where a gradient is nothing but rounding.
    learner.learn(batchOf(from, 4), { ...RULE, optimiser: 'sgd' });
  }
  const judged = await learner.judge(0, 24);
  learner.dispose();
  set.dispose();
  return judged;
}
