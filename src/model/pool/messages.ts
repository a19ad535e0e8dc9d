/** What a training set and its share in another worker say to each other over a port. Orders are obeyed and questions
 *  answered one after the other, in the order in which they were sent. */
import type { KernelReport } from '../kernelReport.ts';
import type { BatchSamples, LearnerStart, LearnerState, ReadBack, StepRule, TrainingData } from '../learner.ts';

/** A TrainingData but its pixels, which come later. */
export interface ShareData extends Omit<TrainingData, 'inputs'> {
  /** Images, the held-out ones among them. */
  sampleCount: number;
  orders: Uint16Array[];
}

/** Not answered. `learner` is its number in the share. */
export type Order =
  /** Images of consecutive samples, before they are needed. */
  | { type: 'pixels'; from: number; pixels: Uint8Array }
  | { type: 'open'; learner: number; start: LearnerStart }
  /** What the steps that follow are taken on, until the next batch. */
  | { type: 'batch'; batch: BatchSamples }
  | { type: 'learn'; learner: number; rule: StepRule }
  | { type: 'restore'; learner: number; state: LearnerState }
  | { type: 'dispose'; learner: number }
  /** Nothing of the share stays, and nothing more is answered. */
  | { type: 'close' };

export type Question =
  /** The first message: whose kernels train in that worker?  @property found what this one has found of ours */
  | { type: 'share'; data: ShareData; found: KernelReport }
  | { type: 'settle' }
  /** @property samples those whose embeddings are wanted */
  | { type: 'readBack'; learner: number; samples: Int32Array }
  | { type: 'judge'; learner: number; from: number; count: number }
  | { type: 'embed'; learner: number; pixels: Uint8Array }
  | { type: 'save'; learner: number }
  | { type: 'bytes' };

/** By the type of the question. */
export interface Answers {
  share: KernelReport['kernels'];
  settle: null;
  /** @property embeddings [samples, 2] */
  readBack: ReadBack & { embeddings: Float32Array };
  judge: Float32Array;
  embed: Float32Array;
  save: LearnerState;
  /** The worker's heap, and this share's images. */
  bytes: { heap: number; images: number };
}

export type ToShare = { order: Order } | { question: Question };

/** In the order of the questions. A share that has failed answers so from then on. */
export type FromShare = { answer: Answers[keyof Answers] } | { error: string };
