/** One training run: takes a step, changes its knobs, shows itself. It knows no worker and no clock; the worker, the
 *  command line and the tests drive the same class. Same dataset, seed, knobs and backend: the same numbers, bit for bit. */
import { type Dataset, isStill, isVectorSource, trainLabels } from '../core/dataset.ts';
import type { Knobs } from '../core/experiment.ts';
import { measure } from '../core/metrics.ts';
import { mixSeed, randomStream } from '../core/random.ts';
import { createSampler, type Sampler } from '../core/sampler.ts';
import { lossInForce } from '../core/schedule.ts';
import type { LossInForce, Metrics, Snapshot } from '../core/snapshot.ts';
import { networkFor } from '../model/inputs.ts';
import type { Inputs, Learner, LearnerState, TrainingSet } from '../model/learner.ts';
import { initialParameters } from '../model/parameters.ts';
import { jitteredOrders } from '../model/patches.ts';
import { StillLearner } from '../model/stillLearner.ts';
import { openTrainingSet } from '../model/trainingSet.ts';

/** Ways in which a vector is varied, the plain one among them. */
const VISITS = 256;

/** Keeps the stream of random moves apart from the others of the same seed. */
const JITTER = 0x717e;

/** Everything a run needs to go on as if it had never stopped. */
export interface TrainerState {
  step: number;
  samplesDrawn: number;
  embeddings: Float32Array;
  seen: number;
  learner: LearnerState;
}

export class Trainer {
  readonly #dataset: Dataset;
  readonly #seed: number;
  /** null where nothing learns. */
  readonly #set: TrainingSet | null;
  readonly #learner: Learner;
  readonly #moves: number;
  readonly #embeddings: Float32Array;
  #knobs: Knobs;
  #sampler: Sampler;
  #step = 0;
  #seen = 0;
  #inForce: LossInForce;
  #targetLogit = Number.NaN;
  #losses: number[] = [];

  /** The tfjs backend must be running, and the dataset hold its held-out images and one batch. */
  static async open(dataset: Dataset, seed: number, knobs: Knobs): Promise<Trainer> {
    const { identities, trainCount } = dataset.source;
    const inputs = inputsOf(dataset);
    const data = { identities, inputs, trainCount };
    const moves = inputs.kind === 'images' ? inputs.orders.length : VISITS;
    if (isStill(dataset.source)) {
      return new Trainer(dataset, seed, knobs, null, new StillLearner(data, dataset.labels), moves);
    }
    const set = await openTrainingSet(data);
    const learner = set.open({
      parameters: initialParameters(identities, seed, networkFor(inputs)),
      firstBatch: createSampler(trainLabels(dataset), seed).next(knobs.batchSize),
    });
    return new Trainer(dataset, seed, knobs, set, learner, moves);
  }

  private constructor(
    dataset: Dataset,
    seed: number,
    knobs: Knobs,
    set: TrainingSet | null,
    learner: Learner,
    moves: number,
  ) {
    const { trainCount } = dataset.source;
    this.#dataset = dataset;
    this.#set = set;
    this.#learner = learner;
    this.#moves = moves;
    this.#seed = seed;
    this.#knobs = knobs;
    this.#inForce = lossInForce(knobs, 0);
    this.#sampler = createSampler(trainLabels(dataset), seed);
    this.#embeddings = new Float32Array(2 * trainCount);
  }

  /** What a step asks of the GPU's queue; null where that is not known. */
  get queue(): Learner['queue'] {
    return this.#learner.queue;
  }

  get step(): number {
    return this.#step;
  }

  /** Training images seen, repeats counted. */
  get samplesDrawn(): number {
    return this.#sampler.drawn;
  }

  /** Training images that must have been drawn before the next step. */
  get samplesNeeded(): number {
    return Math.min(this.#sampler.drawn + this.#knobs.batchSize, this.#dataset.source.trainCount);
  }

  /** Acts on the next step. */
  set(knobs: Knobs): void {
    this.#knobs = knobs;
    if (this.#step === 0) this.#inForce = lossInForce(knobs, 0);
  }

  /** Trains on one batch. Returns before a GPU has done it; `snapshot` waits for the result. */
  train(): void {
    const random = randomStream(mixSeed(this.#seed, JITTER, this.#sampler.drawn));
    const samples = this.#sampler.next(this.#knobs.batchSize);
    const moves = Uint8Array.from(samples, () => Math.floor(random() * this.#moves));
    this.#inForce = lossInForce(this.#knobs, this.#step);
    const labels = Uint8Array.from(samples, (sample) => this.#dataset.labels[sample]);
    const { optimiser } = this.#knobs;
    this.#learner.learn({ samples, moves, labels }, { inForce: this.#inForce, optimiser });
    for (const sample of samples) this.#seen = Math.max(this.#seen, sample + 1);
    this.#step++;
  }

  /** Resolves when a GPU has done every step begun so far. */
  settle(): Promise<void> {
    return this.#learner.settle();
  }

  /** The run as it stands at the call. Steps begun later do not show. @param metrics the newest held-out measurement */
  async snapshot(metrics: Metrics): Promise<Snapshot> {
    const { trainCount } = this.#dataset.source;
    const images = this.#sampler.drawn;
    const moment = { step: this.#step, images, epoch: images / trainCount, inForce: this.#inForce, seen: this.#seen };
    const centres = await this.#collect();
    const losses = Float32Array.from(this.#losses);
    this.#losses = [];
    const targetLogit = this.#targetLogit;
    return { ...moment, losses, targetLogit, embeddings: this.#embeddings.slice(), centres, metrics };
  }

  /** Waits for every step begun so far, and frees what it kept on the device. */
  async readBack(): Promise<void> {
    await this.#collect();
  }

  /** Judges every held-out image with the network as it stands. */
  async measureHeldOut(): Promise<Metrics> {
    const { trainCount, heldOutCount } = this.#dataset.source;
    const centres = await this.#collect();
    const embeddings = await this.#learner.judge(trainCount, heldOutCount);
    const labels = this.#dataset.labels.subarray(trainCount, trainCount + heldOutCount);
    return measure(embeddings, labels, centres, this.#inForce, this.#step);
  }

  /** Looks again at some training images with the network as it stands, as a paused or fresh picture should. */
  async refresh(from: number, count: number): Promise<void> {
    await this.#collect();
    this.#embeddings.set(await this.#learner.judge(from, count), 2 * from);
    if (from <= this.#seen) this.#seen = Math.max(this.#seen, from + count);
  }

  async save(): Promise<TrainerState> {
    await this.#collect();
    return {
      step: this.#step,
      samplesDrawn: this.#sampler.drawn,
      embeddings: this.#embeddings.slice(),
      seen: this.#seen,
      learner: await this.#learner.save(),
    };
  }

  /** Back to a saved state; the knobs stay as they are. */
  async restore(state: TrainerState): Promise<void> {
    await this.#collect();
    this.#step = state.step;
    this.#seen = state.seen;
    this.#losses = [];
    this.#targetLogit = Number.NaN;
    this.#inForce = lossInForce(this.#knobs, state.step);
    this.#sampler = createSampler(trainLabels(this.#dataset), this.#seed, state.samplesDrawn);
    this.#embeddings.set(state.embeddings);
    this.#learner.restore(state.learner);
  }

  dispose(): void {
    this.#learner.dispose();
    this.#set?.dispose();
  }

  /** Waits for every step begun so far, and keeps what came of it. @returns the centres [c, 2] */
  async #collect(): Promise<Float32Array> {
    const { centres, losses, targetLogit } = await this.#learner.readBack(this.#embeddings);
    if (losses.length > 0) {
      this.#losses.push(...losses);
      this.#targetLogit = targetLogit;
    }
    return centres;
  }
}

function inputsOf({ source, pixels }: Dataset): Inputs {
  if (!isVectorSource(source)) return { kind: 'images', pixels, orders: jitteredOrders(source.jitterPx ?? 0) };
  return { kind: 'vectors', dimensions: source.dimensions, read: source.read };
}
