/** The runs of the figure from a seed to their numbers, side by side: the same code in Node and in the browser that
 *  `--browser` starts. */
import { type Diagnosis, diagnose, mergedAngle } from '../../core/diagnosis.ts';
import type { Knobs, Setup } from '../../core/experiment.ts';
import type { Parameters } from '../../core/losses/loss.ts';
import type { LossName } from '../../core/losses/registry.ts';
import { settledForce } from '../../core/schedule.ts';
import type { Metrics } from '../../core/snapshot.ts';
import { createDataset, drawUpTo } from '../../data/dataset.ts';
import { openSource } from '../../data/source.ts';
import { startBackend } from '../../model/backend.ts';
import { WASM_FILES } from '../../model/wasmFiles.ts';
import { Session } from '../../train/session.ts';

/** One row of the result; its keys are the keys of `--json`. Angles in degrees; `parameters` are the loss's own knobs, and a loss without a scale
 *  has scale 1. */
export interface FigureRow {
  seed: number;
  loss: LossName;
  parameters: Parameters;
  scale: number;
  steps: number;
  images: number;
  heldOutAccuracy: number;
  marginAccuracy: number;
  minCentreAngleDeg: number;
  minGap90Deg: number;
  /** Classes lie among each other, and the gap means nothing. */
  isMixed: boolean;
  /** Two centres point almost the same way. */
  isMerged: boolean;
  intraDeg: number;
  centreToMeanDeg: number;
  tarAtFar1e2: number;
  /** What the page would find wrong with the run as it ends. */
  found: Diagnosis['code'][];
  /** From the first image drawn to the last step trained, of all rows of the seed together. */
  seconds: number;
  backend: string;
}

/** Steps between two read-backs: often enough to keep little on the device. */
const STEPS_A_READ = 20;

/** Trains `steps` steps of every choice of knobs, side by side on the same batches, on the backend that the Setup names.
 *  @param knobs one row's each; the batch size is the first one's
 *  @throws Error when that backend does not start here */
export async function trainSeed(setup: Setup, knobs: readonly Knobs[], steps: number): Promise<FigureRow[]> {
  const { backend, detail } = await startBackend(setup.backend, WASM_FILES);
  if (setup.backend !== 'auto' && backend !== setup.backend) {
    throw new Error(`${setup.backend} does not run here (${detail}). Try another --backend, or --browser.`);
  }
  const startedAt = performance.now();
  const dataset = createDataset(await openSource(setup));
  drawUpTo(dataset, dataset.source.trainCount);
  const session = await Session.open(dataset, setup, knobs);
  while (session.step < steps) {
    session.train();
    if (session.step % STEPS_A_READ === 0) await session.readBack();
  }
  const measured = await session.measureHeldOut();
  const snapshots = await session.snapshot(measured);
  const seconds = (performance.now() - startedAt) / 1000;
  const images = session.samplesDrawn;
  session.dispose();
  const { identities } = dataset.source;
  return knobs.map((its, i) => ({
    seed: setup.seed,
    ...settledForce(its),
    steps,
    images,
    ...figuresOf(measured[i], identities),
    found: diagnose(its, snapshots[i]).map(({ code }) => code),
    seconds,
    backend,
  }));
}

function figuresOf(metrics: Metrics, identities: number) {
  const degrees = (radians: number) => (radians * 180) / Math.PI;
  return {
    heldOutAccuracy: metrics.heldOutAccuracy,
    marginAccuracy: metrics.marginAccuracy,
    minCentreAngleDeg: degrees(metrics.minCentreAngle),
    minGap90Deg: degrees(metrics.minGap90),
    isMixed: metrics.isMixed,
    isMerged: metrics.minCentreAngle < mergedAngle(identities),
    intraDeg: degrees(metrics.intra),
    centreToMeanDeg: degrees(metrics.centreToMean),
    tarAtFar1e2: metrics.tarAtFar1e2,
  };
}
