/** Which learners a session gets: our own kernels where the backend has them and they have proved themselves there, else
 *  tensors. */
import * as tf from '@tensorflow/tfjs-core';
import { gpuOf } from './gpu.ts';
import { GpuTrainingSet } from './gpuTrainingSet.ts';
import { areKernelsDistrusted } from './kernelTrust.ts';
import type { TrainingData, TrainingSet } from './learner.ts';
import { TensorTrainingSet } from './tensorTrainingSet.ts';

/** @throws Error when the running backend cannot hold the samples */
export async function openTrainingSet(data: TrainingData): Promise<TrainingSet> {
  if (tf.getBackend() !== 'webgpu' || areKernelsDistrusted()) return new TensorTrainingSet(data);
  return new GpuTrainingSet(await gpuOf(), data);
}
