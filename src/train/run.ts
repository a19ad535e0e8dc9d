/** The worker's side of a run: obeys commands one at a time and owns the clock. Training takes a short slice, then looks
 *  for messages; it never waits for a frame, and the page never waits for it. */
import { type Dataset, isStill, isVectorSource, type Source } from '../core/dataset.ts';
import type { Knobs, Setup } from '../core/experiment.ts';
import type { Metrics } from '../core/snapshot.ts';
import { createDataset, drawUpTo } from '../data/dataset.ts';
import type { BackendReport } from '../model/backend.ts';
import { onDeviceLost } from '../model/gpuDevice.ts';
import type { Preparing } from '../model/kernels/gpu/pipelines.ts';
import type { KernelReport } from '../model/kernelTrust.ts';
import type { Failure, Report, RunCommand } from './messages.ts';
import { Pace } from './pace.ts';
import { toPicture } from './picture.ts';
import { Trainer, type TrainerState } from './trainer.ts';

/** What a run needs from outside. Times in milliseconds. */
export interface RunEnvironment {
  post(report: Report, transfer?: Transferable[]): void;
  now(): number;
  /** null where the setup's own data are not here. */
  openSource(setup: Setup): Promise<Source | null>;
  startBackend(preference: Setup['backend']): Promise<BackendReport>;
  proveKernels(onProgress: Preparing): Promise<KernelReport>;
}

/** Longest time spent training before looking for messages, and shortest between two snapshots. */
const SLICE_MS = 12;
const SNAPSHOT_MS = 45;
/** Held-out images are judged once their last judging took less than this share of the time since. */
const JUDGING_SHARE = 0.1;
/** Training images drawn before a run can begin, and in each idle slice after. */
const FIRST_IMAGES = 1024;
const IMAGES_A_SLICE = 64;
/** Embeddings looked at again in each idle slice. */
const REFRESHED_A_SLICE = 300;
const PORTRAIT_SIDE = 128;

/** One experiment from 'setup' to the next; `work` does the next slice of whatever there is to do. */
export class Run {
  readonly #environment: RunEnvironment;
  #dataset: Dataset | null = null;
  #trainer: Trainer | null = null;
  #start: TrainerState | null = null;
  #metrics: Metrics | null = null;
  #isPlaying = false;
  /** Ends the watch over the device that the trainer is on. */
  #unwatch = () => {};
  readonly #pace = new Pace();
  /** The slice before this one, which a GPU may still be at. */
  #before: Promise<void> = Promise.resolve();
  /** The snapshot on its way. */
  #showing: Promise<void> = Promise.resolve();
  #lastSnapshotAt = 0;
  #lastJudgedAt = 0;
  #judgingMs = 0;
  /** Training images whose embedding is up to date; below `available`, an idle slice refreshes some. */
  #refreshed = 0;

  constructor(environment: RunEnvironment) {
    this.#environment = environment;
  }

  async obey(command: RunCommand): Promise<void> {
    await this.#showing;
    switch (command.type) {
      case 'setup':
        return this.#setUp(command.setup, command.knobs);
      case 'knobs':
        this.#trainer?.set(command.knobs);
        // A fresh run shows at once what its first step will use.
        if (this.#trainer?.step === 0) await this.#show();
        return;
      case 'play':
        return this.#setPlaying(!this.#isStill);
      case 'pause':
        return this.#setPlaying(false);
      case 'step':
        this.#setPlaying(false);
        return this.#stepOnce();
      case 'rewind':
        return this.#rewind();
      case 'speed':
        this.#pace.stepsPerSecond = command.stepsPerSecond;
        return;
      case 'picture':
        return this.#showPicture(command);
      default:
        throw new Error(`command ${JSON.stringify(command satisfies never)}`);
    }
  }

  /** Does one slice. @returns how long to wait for the next, ms; null when there is nothing left to do */
  async work(): Promise<number | null> {
    const trainer = this.#trainer;
    const dataset = this.#dataset;
    if (!trainer || !dataset) return null;
    if (this.#isPlaying) return this.#trainSlice(trainer, dataset);
    if (dataset.available < dataset.source.trainCount) {
      this.#draw(dataset, dataset.available + IMAGES_A_SLICE);
      return 0;
    }
    if (this.#refreshed < dataset.available) {
      const count = Math.min(REFRESHED_A_SLICE, dataset.available - this.#refreshed);
      await trainer.refresh(this.#refreshed, count);
      this.#refreshed += count;
      const isDone = this.#refreshed === dataset.available;
      if (isDone && this.#metrics?.step !== trainer.step) await this.#judge(trainer);
      if (isDone || this.#isDue()) await this.#show();
      return 0;
    }
    return null;
  }

  /** Ends the run and tells why. */
  fail(failure: Failure): void {
    this.#setPlaying(false);
    this.#trainer = null;
    this.#environment.post({ type: 'failed', failure });
  }

  async #setUp(setup: Setup, knobs: Knobs): Promise<void> {
    this.#setPlaying(false);
    this.#unwatch();
    this.#trainer?.dispose();
    this.#trainer = null;
    const backend = await this.#environment.startBackend(setup.backend);
    const kernels = await this.#environment.proveKernels((done, total) =>
      this.#environment.post({ type: 'preparing', done, total }),
    );
    this.#environment.post({ type: 'backend', backend, kernels });

    const source = await this.#openSource(setup);
    if (!source) return;
    const portraits = isVectorSource(source)
      ? []
      : Array.from({ length: source.identities }, (_, label) => toPicture(source, { label }, PORTRAIT_SIDE));
    const dataset = createDataset(source);
    const labels = dataset.labels.slice(0, source.trainCount);
    const { heldOutCount, names = null } = source;
    const rows = isVectorSource(source) ? Uint32Array.from(labels, (_, sample) => source.row(sample)) : null;
    this.#environment.post({ type: 'dataset', labels, heldOutCount, names, portraits, rows, isStill: isStill(source) });
    this.#draw(dataset, Math.max(FIRST_IMAGES, knobs.batchSize));

    const trainer = await Trainer.open(dataset, setup.seed, knobs, setup);
    this.#dataset = dataset;
    this.#trainer = trainer;
    this.#unwatch = onDeviceLost((detail) => this.fail({ code: 'device-lost', detail }));
    this.#start = await trainer.save();
    await this.#begin(trainer);
    this.#environment.post({ type: 'ready' });
  }

  /** The images of a setup; null after telling why there are none. */
  async #openSource(setup: Setup): Promise<Source | null> {
    try {
      const source = await this.#environment.openSource(setup);
      if (!source) this.fail({ code: 'upload-missing', detail: '' });
      return source;
    } catch (error) {
      this.fail({ code: 'data-failed', detail: error instanceof Error ? error.message : String(error) });
      return null;
    }
  }

  #showPicture({ id, sample, side }: Extract<RunCommand, { type: 'picture' }>): void {
    const source = this.#dataset?.source;
    if (!source || isVectorSource(source)) return;
    const picture = toPicture(source, sample, side);
    this.#environment.post({ type: 'picture', id, picture }, [picture.rgba.buffer]);
  }

  async #rewind(): Promise<void> {
    this.#setPlaying(false);
    if (!this.#trainer || !this.#start) return;
    await this.#trainer.restore(this.#start);
    await this.#begin(this.#trainer);
  }

  /** Shows a run at its step 0. */
  async #begin(trainer: Trainer): Promise<void> {
    this.#refreshed = 0;
    this.#pace.forget();
    await this.#judge(trainer);
    await this.#show();
  }

  #setPlaying(isPlaying: boolean): void {
    if (this.#isPlaying === isPlaying) return;
    this.#isPlaying = isPlaying;
    this.#environment.post({ type: 'playing', isPlaying });
    if (!isPlaying) this.#refreshed = 0;
    this.#pace.restart(this.#environment.now());
  }

  /** Begins the steps of one slice while a GPU may be at those of the one before; so it is never idle, and never has more
   *  to do than two slices, between which it can also draw the page. */
  async #trainSlice(trainer: Trainer, dataset: Dataset): Promise<number> {
    const { now } = this.#environment;
    const wait = this.#pace.wait(now());
    if (wait > 0) return wait;
    const startedAt = now();
    let steps = 0;
    do {
      this.#draw(dataset, trainer.samplesNeeded);
      trainer.train();
      this.#pace.stepped(now());
      steps++;
    } while (steps < this.#pace.stepsAtOnce && now() - startedAt < SLICE_MS && this.#pace.wait(now()) <= 0);
    await this.#before;
    this.#before = trainer.settle();
    this.#pace.took(now() - startedAt, steps, SLICE_MS);
    if (this.#isDue()) {
      await this.#showing;
      this.#showing = this.#show();
      this.#showing.catch(() => {}); // told when it is waited for
      if (now() - this.#lastJudgedAt > this.#judgingMs / JUDGING_SHARE) await this.#judge(trainer);
    }
    return 0;
  }

  async #stepOnce(): Promise<void> {
    if (!this.#trainer || !this.#dataset || this.#isStill) return;
    this.#draw(this.#dataset, this.#trainer.samplesNeeded);
    this.#trainer.train();
    await this.#judge(this.#trainer);
    await this.#show();
    this.#refreshed = 0;
  }

  get #isStill(): boolean {
    return this.#dataset !== null && isStill(this.#dataset.source);
  }

  #isDue(): boolean {
    return this.#environment.now() - this.#lastSnapshotAt >= SNAPSHOT_MS;
  }

  async #judge(trainer: Trainer): Promise<void> {
    const startedAt = this.#environment.now();
    this.#metrics = await trainer.measureHeldOut();
    this.#lastJudgedAt = this.#environment.now();
    this.#judgingMs = this.#lastJudgedAt - startedAt;
  }

  /** Posts a snapshot; pauses a run whose loss is no longer a number. */
  async #show(): Promise<void> {
    const { now, post } = this.#environment;
    if (!this.#trainer || !this.#metrics) return;
    this.#lastSnapshotAt = now();
    const snapshot = await this.#trainer.snapshot(this.#metrics);
    if (snapshot.losses.some((loss) => !Number.isFinite(loss))) this.#setPlaying(false);
    const transfer = [snapshot.embeddings.buffer, snapshot.centres.buffer, snapshot.losses.buffer] as ArrayBuffer[]; // none is shared
    const { queue } = this.#trainer;
    const { dispatches = null, submits = null } = queue ?? {};
    const speed = { msPerStep: this.#pace.msPerStep, dispatchesPerStep: dispatches, submitsPerStep: submits };
    post({ type: 'snapshot', snapshot, speed }, transfer);
  }

  #draw(dataset: Dataset, count: number): void {
    const before = dataset.available;
    drawUpTo(dataset, count);
    if (dataset.available > before) {
      this.#environment.post({ type: 'progress', drawn: dataset.available, total: dataset.source.trainCount });
    }
  }
}
