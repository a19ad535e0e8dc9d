/** Which learners a session gets: our own kernels where the backend has them and they have proved themselves there, else
 *  tensors; and where cores are idle, learners in workers of their own. */
import * as tf from '@tensorflow/tfjs-core';
import { gpuOf } from './gpu.ts';
import { GpuTrainingSet } from './gpuTrainingSet.ts';
import { areKernelsDistrusted, proveKernels } from './kernelTrust.ts';
import type { TrainingData, TrainingSet } from './learner.ts';
import { PooledTrainingSet } from './pool/pooledTrainingSet.ts';
import type { WorkerPool } from './pool/workerPool.ts';
import { TensorTrainingSet } from './tensorTrainingSet.ts';

/** @param learners how many will be opened  @param pool takes some of them where that is quicker; null where there is none
 *  @throws Error when the running backend cannot hold the samples */
export async function openTrainingSet(
  data: TrainingData,
  learners = 1,
  pool: WorkerPool | null = null,
): Promise<TrainingSet> {
  const backend = tf.getBackend();
  if (backend === 'webgpu' && !areKernelsDistrusted()) return new GpuTrainingSet(await gpuOf(), data);
  const here = new TensorTrainingSet(data);
  const { inputs } = data;
  // Vectors are read by a function, which cannot be sent.
  if (!pool || backend !== 'wasm' || learners < 2 || inputs.kind !== 'images') return here;
  const elsewhere = await pool.open({ ...data, inputs }, learners, await proveKernels(() => {}));
  return elsewhere.length > 0 ? new PooledTrainingSet(elsewhere, here) : here;
}
