/** Whether our own kernels are right on the reader's device: tried once, before anything is trained with them. */
import { gpuOf } from './gpu.ts';
import { runningDevice } from './gpuDevice.ts';
import { GpuTrainingSet } from './gpuTrainingSet.ts';
import type { KernelReport } from './kernelReport.ts';
import type { Preparing } from './kernels/gpu/pipelines.ts';
import { faultIn } from './selfTest.ts';

const reports = new WeakMap<GPUDevice, Promise<KernelReport>>();
const distrusted = new WeakSet<GPUDevice>();

/** Tries our kernels on the running backend, the first time it is asked, and has tfjs's own take their place if they fail.
 *  @param onProgress told of each kernel that is compiled, where that takes time */
export async function proveKernels(onProgress: Preparing): Promise<KernelReport> {
  const device = runningDevice();
  if (!device) {
    const { proveHeapKernels } = await import('./heapTrust.ts');
    return proveHeapKernels();
  }
  let report = reports.get(device);
  if (!report) {
    report = prove(device, onProgress);
    reports.set(device, report);
  }
  return report;
}

/** Whether proveKernels found ours wrong on the running device. */
export function areKernelsDistrusted(): boolean {
  const device = runningDevice();
  return device !== null && distrusted.has(device);
}

async function prove(device: GPUDevice, onProgress: Preparing): Promise<KernelReport> {
  const detail = await faultIn(async () => {
    const gpu = await gpuOf(onProgress);
    return (data) => new GpuTrainingSet(gpu, data);
  });
  if (detail !== '') distrusted.add(device);
  return { kernels: detail === '' ? 'own' : 'distrusted', detail };
}
