/** Our own step: learners on one training set, on the backend and in the workers that the page would have. */
import { trainLabels } from '../../core/dataset.ts';
import type { LossName } from '../../core/losses/registry.ts';
import { createSampler } from '../../core/sampler.ts';
import { startBackend } from '../../model/backend.ts';
import { proveKernels } from '../../model/kernelTrust.ts';
import { patchOrder } from '../../model/patches.ts';
import { tensorBytes } from '../../model/tensorBytes.ts';
import { openTrainingSet } from '../../model/trainingSet.ts';
import { WASM_FILES } from '../../model/wasmFiles.ts';
import { createTrainingPool } from '../../train/trainingPool.ts';
import type { EngineSpec } from './spec.ts';
import type { StepEngine } from './stepEngine.ts';
import { createPlan, drawDataset, firstParameters, knobsOf } from './workload.ts';

/** @throws Error when the backend does not start here, or our kernels are wrong on it */
export async function openArclab(spec: EngineSpec): Promise<StepEngine> {
  const { backend, detail } = await startBackend(spec.backend, WASM_FILES);
  if (backend !== spec.backend) throw new Error(`${spec.backend} does not run here: ${detail}`);
  const proof = await proveKernels(() => {});
  if (proof.kernels === 'loops') throw new Error(`our kernels did not load on ${backend} here: ${proof.detail}`);
  if (proof.kernels === 'distrusted') throw new Error(`our kernels are wrong on ${backend} here: ${proof.detail}`);

  const dataset = drawDataset(spec);
  const { source, pixels, labels } = dataset;
  const { identities, trainCount } = source;
  const pool = createTrainingPool(
    () => new Worker(new URL('../../train/worker.ts', import.meta.url), { type: 'module' }),
  );
  const set = await openTrainingSet(
    { identities, trainCount, inputs: { kind: 'images', pixels, orders: [patchOrder()] } },
    spec.losses.length,
    pool,
  );
  const firstBatch = createSampler(trainLabels(dataset), spec.seed).next(spec.batch);
  const { optimiser } = knobsOf(spec);
  const lanes = spec.losses.map(() => ({
    learner: set.open({ parameters: firstParameters(spec), firstBatch }),
    embeddings: new Float32Array(2 * trainCount),
  }));
  const nextStep = createPlan(spec, dataset);

  const train = (losses?: readonly LossName[]) => {
    const { samples, inForce } = nextStep(losses);
    const moves = new Uint8Array(samples.length); // drawn faces are read as they are
    const batch = { samples, moves, labels: Uint8Array.from(samples, (sample) => labels[sample]) };
    lanes.forEach(({ learner }, i) => {
      learner.learn(batch, { inForce: inForce[i], optimiser });
    });
  };
  return {
    async run(steps, losses) {
      for (let i = 0; i < steps; i++) train(losses);
      // What the page does for every picture it shows.
      const results = await Promise.all(lanes.map(({ learner, embeddings }) => learner.readBack(embeddings)));
      return results[0].losses.at(-1) ?? Number.NaN;
    },
    workers: set.workers,
    bytes: async () => tensorBytes() + ((await pool?.bytes()) ?? 0),
    dispose() {
      for (const { learner } of lanes) learner.dispose();
      set.dispose();
    },
  };
}
