/** Registers the kernels that work in place on the heap of tfjs-wasm. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { registerHeapAdam } from '../adam/heap.ts';
import { registerHeapCut } from '../cut/heap.ts';
import { registerHeapGather } from '../gather/heap.ts';
import { registerHeapNormPrelu } from '../normPrelu/heap.ts';
import { registerHeapProducts } from '../product/heap.ts';
import { registerHeapTranspose } from '../transpose/heap.ts';
import { loadHeapModule } from './module.ts';

/** What tfjs-wasm had before. */
let stock: tf.KernelConfig[] = [];
/** Why the module did not load; null when it did. */
let loadFault: string | null = null;

/** To be called once, when the backend has started. */
export async function registerHeapKernels(backend: BackendWasm): Promise<void> {
  if (tf.getKernel('NormPreluForward', 'wasm')) return;
  const module = await loadHeapModule(backend).catch((error: unknown) => {
    loadFault = error instanceof Error ? error.message : String(error);
    return null;
  });
  stock = tf.getKernelsForBackend('wasm');
  registerHeapNormPrelu(module);
  registerHeapCut();
  if (!module) return;
  registerHeapTranspose(module);
  registerHeapGather(module);
  registerHeapProducts(module);
  registerHeapAdam(module);
}

/** Why plain loops took the place of the module; null where it runs. */
export function heapModuleFault(): string | null {
  return loadFault;
}

/** Leaves tfjs-wasm as it was. */
export function dropHeapKernels(): void {
  for (const { kernelName } of tf.getKernelsForBackend('wasm')) tf.unregisterKernel(kernelName, 'wasm');
  for (const kernel of stock) tf.registerKernel(kernel);
}
