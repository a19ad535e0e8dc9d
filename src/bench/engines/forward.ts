/** The forward pass alone, ours: embeddings of whole batches, under the first batch's statistics. In a loss's place it tells
 *  the mean length of the last batch's embeddings, for others to agree with. */
import { trainLabels } from '../../core/dataset.ts';
import { createSampler } from '../../core/sampler.ts';
import { startBackend } from '../../model/backend.ts';
import { proveKernels } from '../../model/kernelTrust.ts';
import { patchOrder } from '../../model/patches.ts';
import { tensorBytes } from '../../model/tensorBytes.ts';
import type { TensorLearner } from '../../model/tensorLearner.ts';
import { TensorTrainingSet } from '../../model/tensorTrainingSet.ts';
import { WASM_FILES } from '../../model/wasmFiles.ts';
import type { EngineSpec } from './spec.ts';
import type { StepEngine } from './stepEngine.ts';
import { drawDataset, firstParameters } from './workload.ts';

/** @throws Error when the backend does not start here, or our kernels are wrong on it */
export async function openForward(spec: EngineSpec): Promise<StepEngine> {
  const { learner, images, dispose } = await openJudge(spec);
  const nextStart = createPasses(spec, images);
  return {
    async run(passes) {
      let embeddings: Float32Array = new Float32Array();
      for (let i = 0; i < passes; i++) embeddings = await learner.judge(nextStart(), spec.batch);
      return meanLength(embeddings);
    },
    workers: 1,
    bytes: async () => tensorBytes(),
    dispose,
  };
}

/** An untrained network of ours that can judge. */
export async function openJudge(
  spec: EngineSpec,
): Promise<{ learner: TensorLearner; pixels: Uint8Array; images: number; dispose: () => void }> {
  const { backend, detail } = await startBackend(spec.backend, WASM_FILES);
  if (backend !== spec.backend) throw new Error(`${spec.backend} does not run here: ${detail}`);
  const proof = await proveKernels(() => {});
  if (proof.detail !== '') throw new Error(`our kernels do not run on ${backend} here: ${proof.detail}`);
  const dataset = drawDataset(spec);
  const { pixels, source } = dataset;
  const { identities, trainCount } = source;
  const set = new TensorTrainingSet({
    identities,
    trainCount,
    inputs: { kind: 'images', pixels, orders: [patchOrder()] },
  });
  const firstBatch = createSampler(trainLabels(dataset), spec.seed).next(spec.batch);
  const learner = set.open({ parameters: firstParameters(spec), firstBatch });
  const dispose = () => {
    learner.dispose();
    set.dispose();
  };
  return { learner, pixels, images: trainCount, dispose };
}

/** Where the batches of the passes begin, in turn: each is of images that follow each other. */
export function createPasses({ batch }: EngineSpec, images: number): () => number {
  let pass = 0;
  return () => (batch * pass++) % (images - batch + 1);
}

/** @param embeddings [b, 2] */
export function meanLength(embeddings: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < embeddings.length; i += 2) sum += Math.hypot(embeddings[i], embeddings[i + 1]);
  return sum / (embeddings.length / 2);
}
