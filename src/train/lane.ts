/** One network of a session: what learns in it, the knobs it obeys, and what it has seen of itself. Which samples a step
 *  takes is the session's to say. */
import { type Dataset, trainLabels } from '../core/dataset.ts';
import type { Knobs } from '../core/experiment.ts';
import { isOfTriplets } from '../core/losses/force.ts';
import { meanDirections } from '../core/meanDirections.ts';
import { measure } from '../core/metrics.ts';
import { lossInForce } from '../core/schedule.ts';
import type { LossInForce, Metrics, Move } from '../core/snapshot.ts';
import type { BatchSamples, Learner, LearnerState, ReadBack } from '../model/learner.ts';

/** Everything a lane needs to go on as if it had never stopped; the knobs are not part of it. */
export interface LaneState {
  embeddings: Float32Array;
  learner: LearnerState;
}

/** What a lane has come to: the part of a Snapshot that differs from lane to lane. */
export interface LaneMoment {
  inForce: LossInForce;
  trainedWith: Knobs | null;
  moves: readonly Move[];
  losses: Float32Array;
  latestLoss: number | null;
  targetLogit: number;
  pushingTriplets: number | null;
  embeddings: Float32Array;
  centres: Float32Array;
  classCentres: Float32Array | null;
}

/** Where a lane places what it is not trained on. */
export interface LaneLook {
  /** [c, 2] */
  centres: Float32Array;
  /** [heldOut, 2] the first held-out samples. */
  seen: Float32Array;
  /** [n, 2] */
  others: Float32Array;
}

export class Lane {
  readonly #dataset: Dataset;
  readonly #learner: Learner;
  readonly #embeddings: Float32Array;
  #knobs: Knobs;
  #inForce: LossInForce;
  #trainedWith: Knobs | null = null;
  #moves: Move[] = [];
  #losses: number[] = [];
  #latestLoss: number | null = null;
  #targetLogit = Number.NaN;

  constructor(dataset: Dataset, learner: Learner, knobs: Knobs) {
    this.#dataset = dataset;
    this.#learner = learner;
    this.#knobs = knobs;
    this.#inForce = lossInForce(knobs, 0);
    this.#embeddings = new Float32Array(2 * dataset.source.trainCount);
  }

  /** What a step asks of the GPU's queue; null where that is not known. */
  get queue(): Learner['queue'] {
    return this.#learner.queue;
  }

  get knobs(): Knobs {
    return this.#knobs;
  }

  /** Acts on the next step. @param step trained so far */
  set(knobs: Knobs, step: number): void {
    this.#knobs = knobs;
    if (step === 0) this.#inForce = lossInForce(knobs, 0);
  }

  /** Trains on one batch. Returns before a GPU has done it; `collect` waits for the result.
   *  @param step trained so far */
  learn(batch: BatchSamples, step: number): void {
    this.#inForce = lossInForce(this.#knobs, step);
    if (this.#trainedWith !== this.#knobs) this.#moves.push({ step, knobs: this.#knobs });
    this.#trainedWith = this.#knobs;
    this.#learner.learn(batch, { inForce: this.#inForce, optimiser: this.#knobs.optimiser });
  }

  /** Resolves when a GPU has done every step begun so far. */
  settle(): Promise<void> {
    return this.#learner.settle();
  }

  /** The lane as it stands at the call, with the losses and moves since the call before. Steps begun later do not show. */
  async moment(): Promise<LaneMoment> {
    const [inForce, trainedWith, moves] = [this.#inForce, this.#trainedWith, this.#moves];
    this.#moves = [];
    const { centres, classCentres } = await this.#read();
    const losses = Float32Array.from(this.#losses);
    this.#losses = [];
    const isTriplets = isOfTriplets(inForce);
    const told = this.#targetLogit;
    return {
      ...{ inForce, trainedWith, moves, losses, latestLoss: this.#latestLoss },
      targetLogit: isTriplets ? Number.NaN : told,
      pushingTriplets: isTriplets && !Number.isNaN(told) ? told : null,
      embeddings: this.#embeddings.slice(),
      centres: this.#judges(centres, inForce),
      classCentres,
    };
  }

  /** Judges every held-out sample with the network as it stands. @param step trained so far */
  async measureHeldOut(step: number): Promise<Metrics> {
    const { trainCount, heldOutCount } = this.#dataset.source;
    const inForce = this.#inForce;
    const { centres } = await this.#read();
    const embeddings = await this.#learner.judge(trainCount, heldOutCount);
    const labels = this.#dataset.labels.subarray(trainCount, trainCount + heldOutCount);
    return measure(embeddings, labels, this.#judges(centres, inForce), inForce, step);
  }

  /** Some held-out samples, and images that are no samples, as the network places them now.
   *  @param images [n, 3072] bytes */
  async look(heldOut: number, images: Uint8Array): Promise<LaneLook> {
    const inForce = this.#inForce;
    const { centres } = await this.#read();
    const { trainCount } = this.#dataset.source;
    const seen = heldOut > 0 ? await this.#learner.judge(trainCount, heldOut) : new Float32Array(0);
    const others = images.length > 0 ? await this.#learner.embed(images) : new Float32Array(0);
    return { centres: this.#judges(centres, inForce), seen, others };
  }

  /** Looks again at some training samples with the network as it stands, as a paused or fresh picture should. */
  async refresh(from: number, count: number): Promise<void> {
    await this.collect();
    this.#embeddings.set(await this.#learner.judge(from, count), 2 * from);
  }

  async save(): Promise<LaneState> {
    await this.collect();
    return { embeddings: this.#embeddings.slice(), learner: await this.#learner.save() };
  }

  /** Back to a saved state; the knobs stay as they are, and nothing counts as trained with them yet.
   *  @param step of that state */
  async restore(state: LaneState, step: number): Promise<void> {
    await this.collect();
    this.#trainedWith = null;
    this.#moves = [];
    this.#losses = [];
    this.#latestLoss = null;
    this.#targetLogit = Number.NaN;
    this.#inForce = lossInForce(this.#knobs, step);
    this.#embeddings.set(state.embeddings);
    this.#learner.restore(state.learner);
  }

  dispose(): void {
    this.#learner.dispose();
  }

  /** Waits for every step begun so far, keeps what came of it, and frees what the device held of it. */
  async collect(): Promise<void> {
    await this.#read();
  }

  async #read(): Promise<Pick<ReadBack, 'centres' | 'classCentres'>> {
    const { centres, classCentres, losses, targetLogit } = await this.#learner.readBack(this.#embeddings);
    if (losses.length > 0) {
      this.#losses.push(...losses);
      this.#latestLoss = losses[losses.length - 1];
      this.#targetLogit = targetLogit;
    }
    return { centres, classCentres };
  }

  /** What a loss judges by: W, or where it has none the classes' means. */
  #judges(centres: Float32Array, inForce: LossInForce): Float32Array {
    return isOfTriplets(inForce) ? meanDirections(this.#embeddings, trainLabels(this.#dataset), centres) : centres;
  }
}
