/** From a setup to a run at its step 0: starts the backend, draws the first images, opens the session. It can take seconds,
 *  and lets messages in all along, so that a newer setup can end it. */
import { type Dataset, isStill, isVectorSource, type Source } from '../core/dataset.ts';
import type { Setup } from '../core/experiment.ts';
import { createDataset, drawHeldOutUpTo, drawUpTo } from '../data/dataset.ts';
import type { BackendReport } from '../model/backend.ts';
import type { KernelReport } from '../model/kernelReport.ts';
import type { Preparing } from '../model/kernels/gpu/pipelines.ts';
import type { WorkerPool } from '../model/pool/workerPool.ts';
import type { Failure, SetupCommand } from './messages.ts';
import { toPicture } from './picture.ts';
import { Run, type RunEnvironment } from './run.ts';
import { Session } from './session.ts';

/** What opening a run needs from outside, beside what the run does. */
export interface OpeningEnvironment extends RunEnvironment {
  /** Lets messages in. */
  breathe(): Promise<void>;
  /** null where the setup's own data are not here. */
  openSource(setup: Setup): Promise<Source | null>;
  startBackend(preference: Setup['backend']): Promise<BackendReport>;
  proveKernels(onProgress: Preparing): Promise<KernelReport>;
  /** Workers that lanes may train in; null where there are none. */
  pool: WorkerPool | null;
}

/** Training images drawn before a run can begin: enough for a picture and the first steps. */
const FIRST_IMAGES = 2048;
/** Images drawn between two looks for messages. */
const IMAGES_A_BREATH = 128;
const PORTRAIT_SIDE = 128;

/** An error that the page has words for. */
export class RunError extends Error {
  readonly code: Failure['code'];

  constructor(code: Failure['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}

/** @param signal ends it: then it throws the signal's reason
 *  @throws RunError where there is nothing to train on, or nothing to train with */
export async function openRun(
  { setup, lanes }: SetupCommand,
  environment: OpeningEnvironment,
  signal: AbortSignal,
): Promise<Run> {
  const breathe = async () => {
    await environment.breathe();
    signal.throwIfAborted();
  };
  await breathe();
  await startBackend(setup, lanes.length, environment);
  await breathe();
  const source = await openSource(setup, environment);
  await breathe();
  const dataset = createDataset(source);
  tellDataset(dataset, environment);
  await drawFirst(dataset, Math.max(FIRST_IMAGES, lanes[0].batchSize), environment, breathe);
  const session = await Session.open(dataset, setup, lanes, environment.pool);
  try {
    await breathe();
    const run = await Run.begin(dataset, session, environment);
    await breathe();
    return run;
  } catch (error) {
    session.dispose();
    throw error;
  }
}

async function startBackend(
  { backend: preference }: Setup,
  lanes: number,
  environment: OpeningEnvironment,
): Promise<void> {
  try {
    const backend = await environment.startBackend(preference);
    // They start while the first images are drawn here.
    if (backend.backend === 'wasm') environment.pool?.prepare(lanes);
    const kernels = await environment.proveKernels((done, total) =>
      environment.post({ type: 'preparing', done, total }),
    );
    environment.post({ type: 'backend', backend, kernels });
  } catch (error) {
    throw new RunError('backend-failed', detailOf(error));
  }
}

async function openSource(setup: Setup, environment: OpeningEnvironment): Promise<Source> {
  try {
    const source = await environment.openSource(setup);
    if (source) return source;
  } catch (error) {
    throw new RunError('data-failed', detailOf(error));
  }
  throw new RunError('upload-missing', '');
}

function tellDataset({ source, labels }: Dataset, { post }: OpeningEnvironment): void {
  const { heldOutCount, names = null, trainCount, identities } = source;
  const isVectors = isVectorSource(source);
  const portraits = isVectors
    ? []
    : Array.from({ length: identities }, (_, label) => toPicture(source, { label }, PORTRAIT_SIDE));
  const trained = labels.slice(0, trainCount);
  const rows = isVectors ? Uint32Array.from(trained, (_, sample) => source.row(sample)) : null;
  post({ type: 'dataset', labels: trained, heldOutCount, names, portraits, rows, isStill: isStill(source) });
}

async function drawFirst(
  dataset: Dataset,
  count: number,
  { post }: OpeningEnvironment,
  breathe: () => Promise<void>,
): Promise<void> {
  const { trainCount: total, heldOutCount } = dataset.source;
  while (dataset.heldOutAvailable < heldOutCount) {
    drawHeldOutUpTo(dataset, dataset.heldOutAvailable + IMAGES_A_BREATH);
    await breathe();
  }
  while (dataset.available < Math.min(count, total)) {
    drawUpTo(dataset, Math.min(count, dataset.available + IMAGES_A_BREATH));
    await breathe();
  }
  post({ type: 'progress', drawn: dataset.available, total });
}

export function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
