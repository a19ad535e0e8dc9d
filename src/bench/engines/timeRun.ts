/** A run of the page's worker without a page: from play to the end of the schedule, as fast as this realm goes. */
import { DEFAULT_KNOBS, DEFAULT_SETUP } from '../../core/experiment.ts';
import { openSource } from '../../data/source.ts';
import { startBackend } from '../../model/backend.ts';
import { proveKernels } from '../../model/kernelTrust.ts';
import { WASM_FILES } from '../../model/wasmFiles.ts';
import { Run } from '../../train/run.ts';
import type { GapSeen } from '../separation.ts';
import type { EngineSpec } from './spec.ts';

/** @returns every held-out measurement that a page would have shown
 *  @throws Error when the run fails */
export async function timeRun({ backend, seed, identities, imagesPerIdentity }: EngineSpec): Promise<GapSeen[]> {
  const gaps: GapSeen[] = [];
  let startedAt = Number.NaN;
  let step = 0;
  let failure: string | null = null;
  const run = new Run({
    now: () => performance.now(),
    openSource,
    startBackend: (preference) => startBackend(preference, WASM_FILES),
    proveKernels,
    post(report) {
      if (report.type === 'failed') failure = report.failure.detail;
      if (report.type !== 'snapshot') return;
      const { metrics } = report.snapshot;
      step = report.snapshot.step;
      const seconds = (performance.now() - startedAt) / 1000;
      if (metrics.step !== gaps.at(-1)?.step) gaps.push({ seconds, step: metrics.step, minGap90: metrics.minGap90 });
    },
  });
  const setup = { ...DEFAULT_SETUP, backend, seed, identities, imagesPerIdentity };
  await run.obey({ type: 'setup', setup, knobs: DEFAULT_KNOBS });
  startedAt = performance.now();
  await run.obey({ type: 'play' });
  while (step < DEFAULT_KNOBS.scheduleSteps && failure === null) {
    await run.work();
    // Whoever tells of the GPU's work needs a turn.
    await new Promise((resolve) => setTimeout(resolve));
  }
  await run.obey({ type: 'pause' });
  if (failure !== null) throw new Error(failure);
  return gaps;
}
