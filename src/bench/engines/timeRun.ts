/** A run of the page's worker without a page: from play to the end of the schedule, as fast as this realm goes. */
import { DEFAULT_KNOBS, DEFAULT_SETUP } from '../../core/experiment.ts';
import { openSource } from '../../data/source.ts';
import { startBackend } from '../../model/backend.ts';
import { proveKernels } from '../../model/kernelTrust.ts';
import { WASM_FILES } from '../../model/wasmFiles.ts';
import { DEFAULT_LANE_KNOBS, MAIN_LANE } from '../../store/lanes.ts';
import { openRun } from '../../train/openRun.ts';
import type { GapSeen } from '../separation.ts';
import type { EngineSpec } from './spec.ts';

/** Both lanes train, as on the page. @returns every held-out measurement of the main one that a page would have shown
 *  @throws Error when the run fails, or a loss is no number */
export async function timeRun({ backend, seed, identities, imagesPerIdentity }: EngineSpec): Promise<GapSeen[]> {
  const gaps: GapSeen[] = [];
  let startedAt = Number.NaN;
  let step = 0;
  let isPlaying = false;
  /** Whoever tells of the GPU's work needs a turn. */
  const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));
  const setup = { ...DEFAULT_SETUP, backend, seed, identities, imagesPerIdentity };
  const run = await openRun(
    { type: 'setup', setup, lanes: [...DEFAULT_LANE_KNOBS] },
    {
      now: () => performance.now(),
      breathe,
      openSource,
      startBackend: (preference) => startBackend(preference, WASM_FILES),
      proveKernels,
      pool: null,
      post(report) {
        if (report.type === 'playing') isPlaying = report.isPlaying;
        if (report.type !== 'snapshot') return;
        const { metrics, ...main } = report.lanes[MAIN_LANE];
        step = main.step;
        const seconds = (performance.now() - startedAt) / 1000;
        if (metrics.step !== gaps.at(-1)?.step) gaps.push({ seconds, step: metrics.step, minGap90: metrics.minGap90 });
      },
    },
    new AbortController().signal,
  );
  try {
    startedAt = performance.now();
    await run.obey({ type: 'play' });
    while (isPlaying) {
      await run.work();
      await breathe();
    }
    if (step < DEFAULT_KNOBS.scheduleSteps) throw new Error(`a loss is no number at step ${step}`);
  } finally {
    await run.dispose();
  }
  return gaps;
}
