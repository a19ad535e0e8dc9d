/** Vite plugin: which modules of the training worker go into one file. */
import type { Plugin } from 'vite';
import { chunkOf } from './chunkOf.ts';

/** What it cannot begin without, and what trains where our kernels do not run on WebGPU. */
export const WORKER_CHUNKS = { host: 'host', tensors: 'tensors' } as const;

/** The code of tfjs stays apart, since each backend wants another part of it. */
const OURS = /^(?!.*@tensorflow.*[.]js)/;

/** To be made anew for each worker, since it remembers modules; of another worker than the training one it knows none. */
export function workerChunks(): Plugin {
  const groups = [
    { name: chunkOf(WORKER_CHUNKS.host, 'src/train/worker.ts'), test: OURS },
    { name: WORKER_CHUNKS.tensors, test: /src.model.(?!faceDetector)|virtual.heap-kernels/ },
  ];
  return {
    name: 'arclab:worker-chunks',
    outputOptions: (options) => ({ ...options, codeSplitting: { groups, includeDependenciesRecursively: false } }),
  };
}
