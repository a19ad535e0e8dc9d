/** Learners of tensors, here or, where cores are idle, in workers of their own. */
import * as tf from '@tensorflow/tfjs-core';
import { proveHeapKernels } from './heapTrust.ts';
import type { TrainingData, TrainingSet } from './learner.ts';
import { PooledTrainingSet } from './pool/pooledTrainingSet.ts';
import type { WorkerPool } from './pool/workerPool.ts';
import { startTensorsOnDevice } from './tensorBackend.ts';
import { TensorTrainingSet } from './tensorTrainingSet.ts';

/** See openTrainingSet. */
export async function openTensors(data: TrainingData, learners: number, pool: WorkerPool | null): Promise<TrainingSet> {
  await startTensorsOnDevice();
  const here = new TensorTrainingSet(data);
  const { inputs } = data;
  // Vectors are read by a function, which cannot be sent.
  if (!pool || tf.getBackend() !== 'wasm' || learners < 2 || inputs.kind !== 'images') return here;
  const elsewhere = await pool.open({ ...data, inputs }, learners, await proveHeapKernels());
  return elsewhere.length > 0 ? new PooledTrainingSet(elsewhere, here) : here;
}
