/** What trains: networks side by side on the device that runs them. Whoever drives them knows nothing of tensors or buffers. */
import type { Knobs } from '../core/experiment.ts';
import type { LossInForce } from '../core/snapshot.ts';
import type { EmbeddingChoices } from './architecture.ts';
import type { UpdateCount } from './optimiser.ts';

/** Images, drawn as they are needed, or vectors of a file. */
export type Inputs =
  | {
      kind: 'images';
      /** [n, 3072] row-major RGB; may be filled in later, but before their use: training images from the first on, and
       *  so the held-out ones. */
      pixels: Uint8Array;
      /** The ways in which a training image may be read, [3072] each; the first is the plain one. */
      orders: Uint16Array[];
    }
  | {
      kind: 'vectors';
      dimensions: number;
      /** Writes a sample's [dimensions] at `offset` of `out`; a move other than 0 varies it. */
      read(sample: number, out: Float32Array, offset: number, move: number): void;
    };

/** What learners train on side by side. */
export interface TrainingData {
  identities: number;
  inputs: Inputs;
  /** Samples 0 … trainCount − 1 are trained on, the rest only judged. */
  trainCount: number;
  /** Those of the default Setup when absent. */
  embedding?: EmbeddingChoices;
}

/** Where a learner starts. */
export interface LearnerStart {
  /** [p] initial values, laid out as parameterLayout says. */
  parameters: Float32Array;
  /** Samples whose statistics the running ones start from. */
  firstBatch: Int32Array;
}

/** What every learner of a step takes alike: [b] samples, the move each is read with, and their labels. Learners that are
 *  given the same object share what is made of it on the device. */
export interface BatchSamples {
  samples: Int32Array;
  moves: Uint8Array;
  labels: Uint8Array;
}

/** How one learner takes a step. */
export interface StepRule {
  inForce: LossInForce;
  /** Another one than the step before had starts with moments and a count of its own. */
  optimiser: Knobs['optimiser'];
}

/** What came of the steps since the read-back before. */
export interface ReadBack {
  /** [c, 2] */
  centres: Float32Array;
  /** [c, 2] the class centres that centre loss keeps beside W, NaN where a class has none yet; null under any other loss. */
  classCentres: Float32Array | null;
  losses: Float32Array;
  /** The latest step's, of triplets how many push; NaN when there was no step. */
  targetLogit: number;
}

/** Everything that learns, as plain data. */
export interface LearnerState extends UpdateCount {
  parameters: Float32Array;
  /** The optimiser's moments. */
  first: Float32Array;
  second: Float32Array;
  /** Running statistics of batch norm. */
  statistics: Float32Array;
  /** [c, 3] as core/losses/terms.ts keeps them; zeros under a loss without. */
  classCentres: Float32Array;
}

export interface Learner {
  /** What a step asks of the GPU's queue; null where there is none, or it is not known. */
  readonly queue: { dispatches: number; submits: number } | null;
  /** One step of training. Returns before a GPU has done it. */
  learn(batch: BatchSamples, rule: StepRule): void;
  /** Resolves when every step begun so far is done. */
  settle(): Promise<void>;
  /** The results as of this moment. Embeddings of the samples that were learnt from since the read-back before are
   *  written into `embeddings` [trainCount, 2]. */
  readBack(embeddings: Float32Array): Promise<ReadBack>;
  /** Embeddings [count, 2] of consecutive samples under the running statistics. */
  judge(from: number, count: number): Promise<Float32Array>;
  /** The same of images that are no samples. @param pixels [count, 3072] row-major RGB  @returns [count, 2]
   *  @throws Error (rejects) where samples are vectors */
  embed(pixels: Uint8Array): Promise<Float32Array>;
  save(): Promise<LearnerState>;
  /** Also forgets what was not read back. */
  restore(state: LearnerState): void;
  dispose(): void;
}

/** One copy of the samples on the device, for any number of learners; one in each worker where several train. */
export interface TrainingSet {
  /** How many workers, or pages, its learners train in. */
  readonly workers: number;
  open(start: LearnerStart): Learner;
  /** To be called after its learners are disposed. */
  dispose(): void;
}
