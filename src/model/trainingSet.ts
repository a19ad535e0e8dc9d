/** Which learners a session gets: our own kernels on a GPU where they have proved themselves there, else tensors, whose code
 *  is fetched then. */
import { gpuOf } from './gpu.ts';
import { runningDevice } from './gpuDevice.ts';
import { GpuTrainingSet } from './gpuTrainingSet.ts';
import { areKernelsDistrusted } from './kernelTrust.ts';
import type { TrainingData, TrainingSet } from './learner.ts';
import type { WorkerPool } from './pool/workerPool.ts';

/** @param learners how many will be opened  @param pool takes some of them where that is quicker; null where there is none
 *  @throws Error when the running backend cannot hold the samples, or code cannot be fetched */
export async function openTrainingSet(
  data: TrainingData,
  learners = 1,
  pool: WorkerPool | null = null,
): Promise<TrainingSet> {
  if (runningDevice() && !areKernelsDistrusted()) return new GpuTrainingSet(await gpuOf(), data);
  const { openTensors } = await import('./openTensors.ts');
  return openTensors(data, learners, pool);
}
