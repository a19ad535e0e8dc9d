/** Whether our own kernels are right on the reader's device: tried once, before anything is trained with them. */
import * as tf from '@tensorflow/tfjs-core';
import { gpuOf } from './gpu.ts';
import { GpuTrainingSet } from './gpuTrainingSet.ts';
import type { Preparing } from './kernels/gpu/pipelines.ts';
import { dropHeapKernels, heapModuleFault } from './kernels/heap/register.ts';
import { findDisagreement } from './selfTest.ts';
import { TensorTrainingSet } from './tensorTrainingSet.ts';

export interface KernelReport {
  /** Whose kernels train: ours; plain loops of ours, because the module of kernels did not load; tfjs's own because the
   *  backend has none of ours, or because ours failed. */
  kernels: 'own' | 'loops' | 'stock' | 'distrusted';
  /** What ours got wrong, or why they did not run or load; '' otherwise. */
  detail: string;
}

const STOCK: KernelReport = { kernels: 'stock', detail: '' };

const reports = new WeakMap<object, Promise<KernelReport>>();
const distrusted = new WeakSet<object>();

/** Tries our kernels on the running backend, the first time it is asked, and puts tfjs's own in their place if they fail.
 *  @param onProgress told of each kernel that is compiled, where that takes time */
export function proveKernels(onProgress: Preparing): Promise<KernelReport> {
  const backend = tf.backend();
  let report = reports.get(backend);
  if (!report) {
    report = prove(onProgress);
    reports.set(backend, report);
  }
  return report;
}

/** Whether proveKernels found ours wrong on the running backend. */
export function areKernelsDistrusted(): boolean {
  return distrusted.has(tf.backend());
}

/** On wasm, takes over what another worker has found of the same kernels on the same processor.
 *  @returns whose kernels train here, then */
export function adoptKernels({ kernels }: KernelReport): KernelReport['kernels'] {
  if (kernels === 'distrusted') {
    dropHeapKernels();
    return kernels;
  }
  return heapModuleFault() === null ? 'own' : 'loops';
}

async function prove(onProgress: Preparing): Promise<KernelReport> {
  const backend = tf.backend();
  switch (tf.getBackend()) {
    case 'webgpu': {
      const detail = await fault(async () => {
        const gpu = await gpuOf(onProgress);
        return findDisagreement((data) => new GpuTrainingSet(gpu, data));
      });
      if (detail !== '') distrusted.add(backend);
      return { kernels: detail === '' ? 'own' : 'distrusted', detail };
    }
    case 'wasm': {
      const detail = await fault(() => findDisagreement((data) => new TensorTrainingSet(data)));
      if (detail !== '') {
        dropHeapKernels();
        return { kernels: 'distrusted', detail };
      }
      const loadFault = heapModuleFault();
      return loadFault === null ? { kernels: 'own', detail } : { kernels: 'loops', detail: loadFault };
    }
    default:
      return STOCK;
  }
}

/** What is wrong, in words; '' is nothing. */
async function fault(tryOut: () => Promise<{ quantity: string; error: number } | null>): Promise<string> {
  try {
    const disagreement = await tryOut();
    return disagreement ? `${disagreement.quantity} is off by ${disagreement.error.toPrecision(2)}` : '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
