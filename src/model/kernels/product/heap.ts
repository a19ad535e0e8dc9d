/** Matrix products on tfjs-wasm by ./heap.as, a third faster than its own, and aᵀ·b without a transpose. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import type { HeapModule } from '../heap/module.ts';
import { replaceKernel } from '../heap/replace.ts';

const TRANSPOSED = 'TransposedProduct';

/** Whether the running backend has transposedProduct, for a result of m × n. */
export function hasTransposedProduct(m: number, n: number): boolean {
  return fits(m, n) && tf.getKernel(TRANSPOSED, tf.getBackend()) !== undefined;
}

/** aᵀ·b. @param a [rows, m]  @param b [rows, n]  @returns [m, n] */
export function transposedProduct(a: tf.Tensor, b: tf.Tensor): tf.Tensor {
  return tf.engine().runKernel(TRANSPOSED, { a, b });
}

export function registerHeapProducts(module: HeapModule): void {
  const kernelFunc: tf.KernelFunc = (given) => {
    const backend = given.backend as BackendWasm; // registered for this backend alone
    const { a, b } = given.inputs as Record<string, tf.TensorInfo>; // neither is optional
    const [rows, m] = a.shape;
    const [, n] = b.shape;
    return multiply(module.productTransposed, backend, a, b, [m, n], [rows, m, n]);
  };
  tf.registerKernel({ kernelName: TRANSPOSED, backendName: 'wasm', kernelFunc });

  replaceKernel('BatchMatMul', ({ a, b }, { transposeA, transposeB }, backend) => {
    const [m, depth] = a.shape;
    const [, n] = b.shape;
    const arePlain = !transposeA && !transposeB && a.dtype === 'float32' && b.dtype === 'float32';
    if (!arePlain || a.shape.length !== 2 || b.shape.length !== 2 || !fits(m, n)) return null;
    return multiply(module.product, backend, a, b, [m, n], [m, depth, n]);
  });
}

/** The sizes that the module's products take. */
function fits(m: number, n: number): boolean {
  return m % 4 === 0 && n % 8 === 0;
}

function multiply(
  product: (...places: number[]) => void,
  backend: BackendWasm,
  a: tf.TensorInfo,
  b: tf.TensorInfo,
  shape: number[],
  sizes: number[],
): tf.TensorInfo {
  const out = backend.makeOutput(shape, 'float32');
  product(...[a, b, out].map(({ dataId }) => backend.getMemoryOffset(dataId)), ...sizes);
  return out;
}
