/** Batch norm and PReLU on tfjs-wasm: the loops of ./loops.ts run in place over the backend's heap, registered as tfjs
 *  kernels so that tensors are tracked and freed like those of any other operation. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import type { NormPrelu } from './contract.ts';
import { columnMoments, normaliseRows, normaliseRowsGradient } from './loops.ts';

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

function run(kernelName: string, inputs: tf.NamedTensorMap): tf.Tensor[] {
  const outputs: tf.Tensor | tf.Tensor[] = tf.engine().runKernel(kernelName, inputs);
  return Array.isArray(outputs) ? outputs : [outputs];
}

/** Registers a kernel that maps the inputs' heap views to outputs shaped like some of the inputs. */
function registerHeapKernel(
  kernelName: string,
  outputsLike: string[],
  compute: (inputs: Record<string, Float32Array>, outputs: Float32Array[]) => void,
): void {
  const kernelFunc: tf.KernelFunc = ({ inputs, backend }) => {
    const wasm = backend as BackendWasm; // registered for this backend alone
    const outputs = outputsLike.map((name) => wasm.makeOutput((inputs[name] as tf.TensorInfo).shape, 'float32')); // every input named is given
    // Views are taken after the last allocation: a heap that grows detaches the ones before it.
    const view = (info: tf.TensorInfo) => wasm.typedArrayFromHeap(info) as Float32Array; // every tensor here is float32
    const entries = Object.entries(inputs).map(([name, info]) => [name, view(info as tf.TensorInfo)] as const); // no input is optional
    compute(Object.fromEntries(entries), outputs.map(view));
    return outputs;
  };
  tf.registerKernel({ kernelName, backendName: 'wasm', kernelFunc });
}

registerHeapKernel('NormPreluForward', ['z', 'gamma', 'gamma'], (i, [out, mean, variance]) => {
  columnMoments(i.z, mean, variance);
  normaliseRows(i.z, i.gamma, i.beta, i.alpha, mean, variance, out);
});

registerHeapKernel('NormPreluInfer', ['z'], (i, [out]) => {
  normaliseRows(i.z, i.gamma, i.beta, i.alpha, i.mean, i.variance, out);
});

registerHeapKernel('NormPreluBackward', ['z', 'gamma', 'gamma', 'gamma'], (i, [dz, dGamma, dBeta, dAlpha]) => {
  normaliseRowsGradient(i.dOut, i.z, i.gamma, i.beta, i.alpha, i.mean, i.variance, dz, dGamma, dBeta, dAlpha);
});
