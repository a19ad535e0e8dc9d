/** Every quantity of a step, values and gradients, against the plain reference, on any backend and at odd sizes. */
import { beforeAll, expect, test } from 'vitest';
import { type BackendName, EMBEDDING_NORM_NAMES } from '../core/experiment.ts';
import { gpuOf } from './gpu.ts';
import { GpuTrainingSet } from './gpuTrainingSet.ts';
import { compilePipelines, type Gpu } from './kernels/gpu/pipelines.ts';
import type { TrainingData, TrainingSet } from './learner.ts';
import { describeOnBackends } from './onBackends.ts';
import { compareWithReference } from './selfTest.ts';
import { TensorTrainingSet } from './tensorTrainingSet.ts';

const TOLERANCE = 1e-4;
/** Each radius, with and without a margin: what a curve is, the network before it does not see. head.suite.ts has every loss. */
const LOSSES = ['softmax', 'norm-softmax', 'arcface'] as const;
/** With images of this seed no PReLU's input is so close to 0 that rounding would decide its side. */
const SEED = 13;

type Open = (data: TrainingData) => TrainingSet;

export function tensorLearnerSuite(backends: readonly BackendName[]): void {
  describeOnBackends(backends, () => {
    compareAtEverySize(async () => (data) => new TensorTrainingSet(data));
    compareVectors(async () => (data) => new TensorTrainingSet(data));
    compareChoices(async () => (data) => new TensorTrainingSet(data));
  });
}

export function gpuLearnerSuite(): void {
  describeOnBackends(['webgpu'], () => {
    const open = async () => {
      const gpu = await gpuOf();
      return (data: TrainingData) => new GpuTrainingSet(gpu, data);
    };
    compareAtEverySize(open);
    compareVectors(open);
    compareChoices(open);
  });
  // Each device has one of the two kinds of product; here both run on the same.
  describeOnBackends(['webgpu'], () => {
    let gpu: Gpu;
    beforeAll(async () => {
      const { device, isDirect } = await gpuOf();
      gpu = { device, isDirect: !isDirect, pipelines: await compilePipelines(device, !isDirect, () => {}) };
    });
    const open = async () => (data: TrainingData) => new GpuTrainingSet(gpu, data);
    compareAtEverySize(open);
    compareVectors(open);
    compareChoices(open);
  });
}

function compareAtEverySize(open: () => Promise<Open>): void {
  const few = [1, 7].flatMap((samples) => [2, 16].map((identities) => [samples, identities]));
  const sizes = [...few, [250, 16]];
  test.each(sizes)('a batch of %i of %i identities is the reference’s', async (samples, identities) => {
    const make = await open();
    for (const loss of samples < 250 ? LOSSES : (['arcface', 'a-softmax'] as const)) {
      for (const { quantity, error } of await compareWithReference(make, { samples, identities, loss, seed: SEED })) {
        expect(error, `${quantity}, ${loss}`).toBeLessThan(TOLERANCE);
      }
    }
  });
}

function compareVectors(open: () => Promise<Open>): void {
  test.each([2, 13, 512])('vectors of %i dimensions train as the reference does', async (dimensions) => {
    const batch = { samples: 33, identities: 3, loss: 'arcface', seed: SEED, dimensions } as const;
    for (const { quantity, error } of await compareWithReference(await open(), batch)) {
      expect(error, quantity).toBeLessThan(TOLERANCE);
    }
  });
}

function compareChoices(open: () => Promise<Open>): void {
  const choices = EMBEDDING_NORM_NAMES.flatMap((embeddingNorm) =>
    [true, false].map((damping) => ({ embeddingNorm, damping })),
  );
  test.each(choices)('norm $embeddingNorm of the embedding and damping $damping', async (embedding) => {
    const make = await open();
    for (const loss of LOSSES) {
      const batch = { samples: 9, identities: 4, loss, seed: SEED, embedding };
      for (const { quantity, error } of await compareWithReference(make, batch)) {
        expect(error, `${quantity}, ${loss}`).toBeLessThan(TOLERANCE);
      }
    }
  });
}
