/** Which learner a run gets: our own kernels where the backend has them and they have proved themselves there, else tensors. */
import * as tf from '@tensorflow/tfjs-core';
import { gpuOf } from './gpu.ts';
import { GpuLearner } from './gpuLearner.ts';
import { areKernelsDistrusted } from './kernelTrust.ts';
import type { Learner, LearnerSetup } from './learner.ts';
import { TensorLearner } from './tensorLearner.ts';

/** @throws Error when the running backend cannot hold the images */
export async function openLearner(setup: LearnerSetup): Promise<Learner> {
  if (tf.getBackend() !== 'webgpu' || areKernelsDistrusted()) return new TensorLearner(setup);
  return new GpuLearner(await gpuOf(), setup);
}
