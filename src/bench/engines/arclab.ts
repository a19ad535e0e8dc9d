/** Our own step: the Trainer of the page, on the backend as the page starts it. */
import { startBackend } from '../../model/backend.ts';
import { proveKernels } from '../../model/kernelTrust.ts';
import { WASM_FILES } from '../../model/wasmFiles.ts';
import { Trainer } from '../../train/trainer.ts';
import type { EngineSpec } from './spec.ts';
import type { StepEngine } from './stepEngine.ts';
import { tensorBytes } from './tensorBytes.ts';
import { drawDataset, knobsOf } from './workload.ts';

/** @throws Error when the backend does not start here, or our kernels are wrong on it */
export async function openArclab(spec: EngineSpec): Promise<StepEngine> {
  const { backend, detail } = await startBackend(spec.backend, WASM_FILES);
  if (backend !== spec.backend) throw new Error(`${spec.backend} does not run here: ${detail}`);
  const proof = await proveKernels(() => {});
  if (proof.kernels === 'loops') throw new Error(`our kernels did not load on ${backend} here: ${proof.detail}`);
  if (proof.kernels === 'distrusted') throw new Error(`our kernels are wrong on ${backend} here: ${proof.detail}`);
  const trainer = await Trainer.open(drawDataset(spec), spec.seed, knobsOf(spec));
  const metrics = await trainer.measureHeldOut();
  return {
    async run(steps) {
      for (let i = 0; i < steps; i++) trainer.train();
      // What the page does for every picture it shows.
      const { losses } = await trainer.snapshot(metrics);
      return losses.at(-1) ?? Number.NaN;
    },
    bytes: tensorBytes,
    dispose: () => trainer.dispose(),
  };
}
