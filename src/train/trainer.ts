/** One training run: takes a step, changes its knobs, shows itself. It knows no worker and no clock; the worker, the
 *  command line and the tests drive the same class. Same dataset, seed, knobs and backend: the same numbers, bit for bit. */
import type { Dataset } from '../core/dataset.ts';
import type { Knobs } from '../core/experiment.ts';
import { measure } from '../core/metrics.ts';
import { mixSeed, randomStream } from '../core/random.ts';
import { createSampler, type Sampler } from '../core/sampler.ts';
import { lossInForce } from '../core/schedule.ts';
import type { LossInForce, Metrics, Snapshot } from '../core/snapshot.ts';
import { Learner, type LearnerState } from '../model/learner.ts';
import { initialParameters } from '../model/parameters.ts';
import { jitteredOrders } from '../model/patches.ts';
import { Pending } from './pending.ts';

/** Images judged at once: one shape for every judgement, so that a GPU's buffers are reused. */
const JUDGED_AT_ONCE = 300;

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
  readonly #learner: Learner;
  readonly #orders: Uint16Array[];
  readonly #embeddings: Float32Array;
  #knobs: Knobs;
  #sampler: Sampler;
  #step = 0;
  #seen = 0;
  #inForce: LossInForce;
  #targetLogit = Number.NaN;
  #losses: number[] = [];
  readonly #pending = new Pending();

  /** The tfjs backend must be running, and the dataset hold its held-out images and one batch. */
  constructor(dataset: Dataset, seed: number, knobs: Knobs) {
    const { identities, trainCount } = dataset.source;
    this.#dataset = dataset;
    this.#seed = seed;
    this.#knobs = knobs;
    this.#inForce = lossInForce(knobs, 0);
    this.#sampler = createSampler(trainCount, seed);
    this.#orders = jitteredOrders(dataset.source.jitterPx ?? 0);
    this.#embeddings = new Float32Array(2 * trainCount);
    const first = createSampler(trainCount, seed).next(knobs.batchSize);
    this.#learner = new Learner(identities, initialParameters(identities, seed), dataset.pixels, first);
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
    const orders = Array.from(samples, () => this.#orders[Math.floor(random() * this.#orders.length)]);
    this.#inForce = lossInForce(this.#knobs, this.#step);
    const labels = samples.map((sample) => this.#dataset.labels[sample]);
    const result = this.#learner.learn(
      this.#dataset.pixels,
      samples,
      orders,
      labels,
      this.#inForce,
      this.#knobs.optimiser,
      this.#step,
    );
    this.#pending.push(samples, result);
    this.#step++;
  }

  /** The run as it stands, after every step begun so far. @param metrics the newest held-out measurement */
  async snapshot(metrics: Metrics): Promise<Snapshot> {
    const centres = await this.#collect();
    const { trainCount } = this.#dataset.source;
    const losses = Float32Array.from(this.#losses);
    this.#losses = [];
    return {
      step: this.#step,
      images: this.#sampler.drawn,
      epoch: this.#sampler.drawn / trainCount,
      inForce: this.#inForce,
      losses,
      targetLogit: this.#targetLogit,
      seen: this.#seen,
      embeddings: this.#embeddings.slice(),
      centres,
      metrics,
    };
  }

  /** Waits for every step begun so far, and frees what it kept on the device. */
  async readBack(): Promise<void> {
    await this.#collect();
  }

  /** Judges every held-out image with the network as it stands. */
  async measureHeldOut(): Promise<Metrics> {
    const { trainCount, heldOutCount } = this.#dataset.source;
    const centres = await this.#collect();
    const embeddings = await this.#judge(trainCount, heldOutCount);
    const labels = this.#dataset.labels.subarray(trainCount, trainCount + heldOutCount);
    return measure(embeddings, labels, centres, this.#inForce, this.#step);
  }

  /** Looks again at some training images with the network as it stands, as a paused or fresh picture should. */
  async refresh(from: number, count: number): Promise<void> {
    await this.#collect();
    this.#embeddings.set(await this.#judge(from, count), 2 * from);
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
    this.#sampler = createSampler(this.#dataset.source.trainCount, this.#seed, state.samplesDrawn);
    this.#embeddings.set(state.embeddings);
    this.#learner.restore(state.learner);
  }

  dispose(): void {
    this.#pending.drop();
    this.#learner.dispose();
  }

  /** Waits for every step begun so far, and keeps what came of it. @returns the centres [c, 2] */
  async #collect(): Promise<Float32Array> {
    const { centres, batches, losses, targetLogit } = await this.#pending.read(() => this.#learner.centres);
    for (const { samples, embeddings } of batches) {
      samples.forEach((sample, i) => {
        this.#embeddings.set(embeddings.subarray(2 * i, 2 * i + 2), 2 * sample);
        this.#seen = Math.max(this.#seen, sample + 1);
      });
    }
    this.#losses.push(...losses);
    if (batches.length > 0) this.#targetLogit = targetLogit;
    return centres;
  }

  /** Embeddings [count, 2] of consecutive samples under the running statistics. */
  async #judge(from: number, count: number): Promise<Float32Array> {
    const embeddings = new Float32Array(2 * count);
    for (let done = 0; done < count; done += JUDGED_AT_ONCE) {
      const samples = Int32Array.from({ length: Math.min(JUDGED_AT_ONCE, count - done) }, (_, i) => from + done + i);
      const judged = this.#learner.judge(this.#dataset.pixels, samples);
      embeddings.set((await judged.data()) as Float32Array, 2 * done); // embeddings are float32
      judged.dispose();
    }
    return embeddings;
  }
}
