/** Training runs side by side: one dataset, one copy of its images on the device, one sampler, and lanes that differ in what
 *  they learn by. Every lane takes the same samples, moved alike, in the same step. It knows no worker and no clock: the
 *  worker, the command line and the tests drive the same class. Same dataset, setup, knobs and backend: the same numbers,
 *  bit for bit. */
import { type Dataset, isStill, isVectorSource, trainLabels } from '../core/dataset.ts';
import type { Knobs, Setup } from '../core/experiment.ts';
import { isOfTriplets } from '../core/losses/force.ts';
import { mixSeed, randomStream } from '../core/random.ts';
import { createSampler, type Sampler } from '../core/sampler.ts';
import type { Metrics, Snapshot } from '../core/snapshot.ts';
import { networkFor } from '../model/inputs.ts';
import type { BatchSamples, Inputs, TrainingSet } from '../model/learner.ts';
import { initialParameters } from '../model/parameters.ts';
import { jitteredOrders } from '../model/patches.ts';
import type { WorkerPool } from '../model/pool/workerPool.ts';
import { StillLearner } from '../model/stillLearner.ts';
import { openTrainingSet } from '../model/trainingSet.ts';
import { Lane, type LaneLook, type LaneState } from './lane.ts';

/** Ways in which a vector is varied, the plain one among them. */
const VISITS = 256;

/** Keeps the stream of random moves apart from the others of the same seed. */
const JITTER = 0x717e;

/** Samples whose statistics the running ones start from: a number of its own, so that a batch size chosen before the
 *  first step trains as the link that names it does. */
const FIRST_STATISTICS = 256;

/** What a session is opened with: the part of a Setup that decides its numbers. */
export type SessionSetup = Pick<Setup, 'seed' | 'embeddingNorm' | 'centres' | 'damping'>;

/** Everything a session needs to go on as if it had never stopped. */
export interface SessionState {
  step: number;
  samplesDrawn: number;
  seen: number;
  lanes: LaneState[];
}

export class Session {
  #lanes: readonly Lane[];
  readonly #dataset: Dataset;
  readonly #seed: number;
  readonly #trainingSet: TrainingSet | null;
  readonly #moves: number;
  #sampler: Sampler;
  #step = 0;
  #seen = 0;

  /** The backend must be running, and the dataset hold its held-out images and FIRST_STATISTICS others.
   *  @param knobs one lane's each; the batch size is the first one's
   *  @param pool workers that lanes may train in; null where there are none
   *  @throws Error when the backend cannot hold the data */
  static async open(
    dataset: Dataset,
    setup: SessionSetup,
    knobs: readonly Knobs[],
    pool: WorkerPool | null = null,
  ): Promise<Session> {
    const { identities, trainCount } = dataset.source;
    const { seed } = setup;
    const inputs = inputsOf(dataset);
    const data = { identities, inputs, trainCount, embedding: setup };
    if (isStill(dataset.source)) {
      const lanes = knobs.map((its) => new Lane(dataset, new StillLearner(data, dataset.labels), its));
      return new Session(dataset, seed, lanes, null, 1);
    }
    const trainingSet = await openTrainingSet(data, knobs.length, pool);
    const start = {
      parameters: initialParameters(identities, seed, networkFor(inputs), setup.centres),
      firstBatch: createSampler(trainLabels(dataset), seed).next(FIRST_STATISTICS),
    };
    const lanes = knobs.map((its) => new Lane(dataset, trainingSet.open(start), its));
    const moves = inputs.kind === 'images' ? inputs.orders.length : VISITS;
    return new Session(dataset, seed, lanes, trainingSet, moves);
  }

  private constructor(dataset: Dataset, seed: number, lanes: Lane[], trainingSet: TrainingSet | null, moves: number) {
    this.#dataset = dataset;
    this.#seed = seed;
    this.#lanes = lanes;
    this.#trainingSet = trainingSet;
    this.#moves = moves;
    this.#sampler = createSampler(trainLabels(dataset), seed);
  }

  get lanes(): readonly Lane[] {
    return this.#lanes;
  }

  /** How many workers the lanes train in. */
  get workers(): number {
    return this.#trainingSet?.workers ?? 1;
  }

  /** Steps trained. */
  get step(): number {
    return this.#step;
  }

  /** Training samples seen by each lane, repeats counted. */
  get samplesDrawn(): number {
    return this.#sampler.drawn;
  }

  /** Training samples that must have been drawn before the next step. */
  get samplesNeeded(): number {
    return this.#sampler.reach(this.#batchSize, this.#isGrouped);
  }

  /** Acts on the next step. @param knobs one lane's each */
  set(knobs: readonly Knobs[]): void {
    this.lanes.forEach((lane, i) => {
      lane.set(knobs[i], this.#step);
    });
  }

  /** Trains every lane on one batch. Returns before a GPU has done it; `snapshot` waits for the result. */
  train(): void {
    const batch = this.#nextBatch();
    for (const lane of this.lanes) lane.learn(batch, this.#step);
    for (const sample of batch.samples) this.#seen = Math.max(this.#seen, sample + 1);
    this.#step++;
  }

  /** Resolves when a GPU has done every step begun so far. */
  async settle(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.settle()));
  }

  /** Every lane as it stands at the call. Steps begun later do not show.
   *  @param metrics the newest held-out measurement of each lane */
  async snapshot(metrics: readonly Metrics[]): Promise<Snapshot[]> {
    const images = this.#sampler.drawn;
    const epoch = images / this.#dataset.source.trainCount;
    const shared = { step: this.#step, images, epoch, seen: this.#seen };
    const moments = await Promise.all(this.lanes.map((lane) => lane.moment()));
    return moments.map((moment, i) => ({ ...shared, ...moment, metrics: metrics[i] }));
  }

  /** Waits for every step begun so far, and frees what it kept on the device. */
  async readBack(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.collect()));
  }

  /** Judges every held-out sample with each network as it stands. */
  measureHeldOut(): Promise<Metrics[]> {
    return Promise.all(this.lanes.map((lane) => lane.measureHeldOut(this.#step)));
  }

  /** Some held-out samples, and images that are no samples, as each network places them now. It changes nothing.
   *  @param images [n, 3072] bytes */
  look(heldOut: number, images: Uint8Array): Promise<LaneLook[]> {
    return Promise.all(this.lanes.map((lane) => lane.look(heldOut, images)));
  }

  /** Looks again at some training samples, as a paused or fresh picture should. */
  async refresh(from: number, count: number): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.refresh(from, count)));
    if (from <= this.#seen) this.#seen = Math.max(this.#seen, from + count);
  }

  async save(): Promise<SessionState> {
    const lanes = await Promise.all(this.lanes.map((lane) => lane.save()));
    return { step: this.#step, samplesDrawn: this.#sampler.drawn, seen: this.#seen, lanes };
  }

  /** Back to a saved state; the knobs stay as they are. */
  async restore(state: SessionState): Promise<void> {
    await Promise.all(this.lanes.map((lane, i) => lane.restore(state.lanes[i], state.step)));
    this.#step = state.step;
    this.#seen = state.seen;
    this.#sampler = createSampler(trainLabels(this.#dataset), this.#seed, state.samplesDrawn);
  }

  /** Ends every lane but the first so many, whose steps must be settled; a state of all of them restores those. */
  keep(count: number): void {
    for (const lane of this.#lanes.slice(count)) lane.dispose();
    this.#lanes = this.#lanes.slice(0, count);
  }

  dispose(): void {
    for (const lane of this.lanes) lane.dispose();
    this.#trainingSet?.dispose();
  }

  get #batchSize(): number {
    return this.lanes[0].knobs.batchSize;
  }

  /** Every lane takes the batches of P × K that one of them needs. */
  get #isGrouped(): boolean {
    return this.lanes.some(({ knobs }) => isOfTriplets(knobs));
  }

  #nextBatch(): BatchSamples {
    const random = randomStream(mixSeed(this.#seed, JITTER, this.#sampler.drawn));
    const samples = this.#sampler.next(this.#batchSize, this.#isGrouped);
    const moves = Uint8Array.from(samples, () => Math.floor(random() * this.#moves));
    return { samples, moves, labels: Uint8Array.from(samples, (sample) => this.#dataset.labels[sample]) };
  }
}

function inputsOf({ source, pixels }: Dataset): Inputs {
  if (!isVectorSource(source)) return { kind: 'images', pixels, orders: jitteredOrders(source.jitterPx ?? 0) };
  return { kind: 'vectors', dimensions: source.dimensions, read: source.read };
}
