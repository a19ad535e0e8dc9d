/** Batch norm and PReLU on tfjs-wasm, in place over the backend's heap: by ./heap.as, or where that cannot run by the loops
 *  of ./loops.ts. Registered as tfjs kernels, so that tensors are tracked and freed like those of any other operation. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import type { HeapModule } from '../heap/module.ts';
import type { NormPrelu } from './contract.ts';
import { normaliseByBatch, normaliseRows, normaliseRowsGradient } from './loops.ts';

export const heapNormPrelu: NormPrelu = {
  forward(z, gamma, beta, alpha) {
    const [out, mean, variance] = run('NormPreluForward', { z, gamma, beta, alpha });
    return { out, mean, variance };
  },
  infer(z, gamma, beta, alpha, mean, variance) {
    const [out] = run('NormPreluInfer', { z, gamma, beta, alpha, mean, variance });
    return { out };
  },
  backward(dOut, z, gamma, beta, alpha, mean, variance) {
    const [dz, dGamma, dBeta, dAlpha] = run('NormPreluBackward', { dOut, z, gamma, beta, alpha, mean, variance });
    return { dz, dGamma, dBeta, dAlpha };
  },
};

const STATISTICS = ['mean', 'variance'];
const PARAMETERS = ['z', 'gamma', 'beta', 'alpha'];
const GRADIENTS = ['z', 'gamma', 'gamma', 'gamma'];

/** @param module null to run the loops */
export function registerHeapNormPrelu(module: HeapModule | null): void {
  register('NormPreluForward', PARAMETERS, ['z', 'gamma', 'gamma'], module?.normPreluForward ?? null, normaliseByBatch);
  const given = [...PARAMETERS, ...STATISTICS];
  register('NormPreluInfer', given, ['z'], module?.normPreluInfer ?? null, normaliseRows);
  register(
    'NormPreluBackward',
    ['dOut', ...given],
    GRADIENTS,
    module?.normPreluBackward ?? null,
    normaliseRowsGradient,
  );
}

/** A kernel whose outputs are shaped like some of its inputs. Both versions take inputs, then outputs.
 *  @param inModule takes their addresses, rows and columns  @param loops takes them as arrays */
function register(
  kernelName: string,
  inputNames: string[],
  outputsLike: string[],
  inModule: ((...places: number[]) => void) | null,
  loops: (...arrays: Float32Array[]) => void,
): void {
  const kernelFunc: tf.KernelFunc = (given) => {
    const backend = given.backend as BackendWasm; // registered for this backend alone
    const inputs = given.inputs as Record<string, tf.TensorInfo>; // no input is optional
    const outputs = outputsLike.map((name) => backend.makeOutput(inputs[name].shape, 'float32'));
    const all = [...inputNames.map((name) => inputs[name]), ...outputs];
    const [rows, columns] = inputs.z.shape;
    if (inModule) inModule(...all.map(({ dataId }) => backend.getMemoryOffset(dataId)), rows, columns);
    // Views are taken after the last allocation: a heap that grows detaches the ones before it.
    else loops(...all.map((info) => backend.typedArrayFromHeap(info) as Float32Array)); // every tensor here is float32
    return outputs;
  };
  tf.registerKernel({ kernelName, backendName: 'wasm', kernelFunc });
}

function run(kernelName: string, inputs: tf.NamedTensorMap): tf.Tensor[] {
  const outputs: tf.Tensor | tf.Tensor[] = tf.engine().runKernel(kernelName, inputs);
  return Array.isArray(outputs) ? outputs : [outputs];
}
