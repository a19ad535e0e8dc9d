/** Puts a kernel of ours before one of tfjs-wasm's. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';

/** @param compute the output, or null for what the stock kernel is to do  @throws Error when there is no stock kernel */
export function replaceKernel(
  kernelName: string,
  compute: (
    inputs: Record<string, tf.TensorInfo>,
    attrs: tf.NamedAttrMap,
    backend: BackendWasm,
  ) => tf.TensorInfo | null,
): void {
  const stock = tf.getKernel(kernelName, 'wasm');
  if (!stock) throw new Error(`tfjs-wasm has no kernel ${kernelName}`);
  const kernelFunc: tf.KernelFunc = (given) => {
    const inputs = given.inputs as Record<string, tf.TensorInfo>; // no kernel replaced here has optional or listed ones
    return compute(inputs, given.attrs ?? {}, given.backend as BackendWasm) ?? stock.kernelFunc(given); // registered for this backend alone
  };
  tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({ ...stock, kernelFunc });
}
