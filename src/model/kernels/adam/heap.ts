/** Adam on tfjs-wasm by ./heap.as, straight from the gradients of every part: ten operations of tfjs over all parameters, and
 *  the joining of their gradients, in one pass. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import type { HeapModule } from '../heap/module.ts';

/** Where the gradient of each part belongs. */
type Parts = readonly { name: string; offset: number; size: number }[];

/** What the module's adam takes after its addresses and its count. */
export interface AdamRule {
  rate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
}

/** Whether the running backend has heapAdam. */
export function hasHeapAdam(): boolean {
  return tf.getKernel('AdamUpdate', tf.getBackend()) !== undefined;
}

/** One update. @param parameters [p], as the moments  @returns the new ones and their moments */
export function heapAdam(
  parameters: tf.Tensor,
  first: tf.Tensor,
  second: tf.Tensor,
  gradients: Record<string, tf.Tensor>,
  parts: Parts,
  rule: AdamRule,
): tf.Tensor[] {
  const attributes = { parts, rule } as unknown as tf.NamedAttrMap; // of plain values alone, to tfjs
  return tf.engine().runKernel('AdamUpdate', { ...gradients, parameters, first, second }, attributes);
}

export function registerHeapAdam(module: HeapModule): void {
  const kernelFunc: tf.KernelFunc = (given) => {
    const backend = given.backend as BackendWasm; // registered for this backend alone
    const inputs = given.inputs as Record<string, tf.TensorInfo>; // no input is optional
    const { parts, rule } = given.attrs as unknown as { parts: Parts; rule: AdamRule }; // tfjs types only plain attributes
    const { rate, beta1, beta2, epsilon } = rule;
    const before = [inputs.parameters, inputs.first, inputs.second];
    const outputs = before.map(({ shape }) => backend.makeOutput(shape, 'float32'));
    const places = [...before, ...outputs].map(({ dataId }) => backend.getMemoryOffset(dataId));
    for (const { name, offset, size } of parts) {
      const gradient = backend.getMemoryOffset(inputs[name].dataId);
      const ofPart = places.map((place) => place + 4 * offset);
      module.adam(gradient, ...ofPart, size, rate, 1 - beta1, 1 - beta2, epsilon);
    }
    return outputs;
  };
  tf.registerKernel({ kernelName: 'AdamUpdate', backendName: 'wasm', kernelFunc });
}
