/** Whether our kernels on the heap of tfjs-wasm are right there; the other backends of tfjs have none of ours. */
import * as tf from '@tensorflow/tfjs-core';
import type { KernelReport } from './kernelReport.ts';
import { dropHeapKernels, heapModuleFault } from './kernels/heap/register.ts';
import { faultIn } from './selfTest.ts';
import { TensorTrainingSet } from './tensorTrainingSet.ts';

const STOCK: KernelReport = { kernels: 'stock', detail: '' };

const reports = new WeakMap<object, Promise<KernelReport>>();

/** Tries them on the running backend, the first time it is asked, and puts tfjs's own in their place if they fail. */
export function proveHeapKernels(): Promise<KernelReport> {
  const backend = tf.backend();
  let report = reports.get(backend);
  if (!report) {
    report = prove();
    reports.set(backend, report);
  }
  return report;
}

/** Takes over what another worker has found of the same kernels on the same processor.
 *  @returns whose kernels train here, then */
export function adoptKernels({ kernels }: KernelReport): KernelReport['kernels'] {
  if (kernels === 'distrusted') {
    dropHeapKernels();
    return kernels;
  }
  return heapModuleFault() === null ? 'own' : 'loops';
}

async function prove(): Promise<KernelReport> {
  if (tf.getBackend() !== 'wasm') return STOCK;
  const detail = await faultIn(async () => (data) => new TensorTrainingSet(data));
  if (detail !== '') {
    dropHeapKernels();
    return { kernels: 'distrusted', detail };
  }
  const loadFault = heapModuleFault();
  return loadFault === null ? { kernels: 'own', detail } : { kernels: 'loops', detail: loadFault };
}
