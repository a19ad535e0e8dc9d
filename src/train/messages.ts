/** What the page and the training worker say to each other. Commands are parsed by schema where they arrive. */
import * as v from 'valibot';
import { knobsSchema, setupSchema } from '../core/experiment.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { BackendReport } from '../model/backend.ts';
import type { KernelReport } from '../model/kernelTrust.ts';

import { type UploadCommand, type UploadReport, uploadCommands } from './uploads/messages.ts';

export type { BackendReport, KernelReport };

export const commandSchema = v.variant('type', [
  /** Draw the data, build the network, show step 0. Ends any run before it. */
  v.object({ type: v.literal('setup'), setup: setupSchema, knobs: knobsSchema }),
  v.object({ type: v.literal('knobs'), knobs: knobsSchema }),
  v.object({ type: v.literal('play') }),
  v.object({ type: v.literal('pause') }),
  /** One step, then pause. */
  v.object({ type: v.literal('step') }),
  /** Back to step 0 with the same initial weights and the same batches; paused. */
  v.object({ type: v.literal('rewind') }),
  /** At most this many steps a second; null is as fast as the machine goes. */
  v.object({
    type: v.literal('speed'),
    stepsPerSecond: v.nullable(v.pipe(v.number(), v.minValue(0.25), v.maxValue(1000))),
  }),
  /** Asks for one sample's picture; the answer is a 'picture' report with the same id. Vectors have none. */
  v.object({
    type: v.literal('picture'),
    id: v.number(),
    sample: v.number(),
    side: v.pipe(v.number(), v.maxValue(512)),
  }),
  /** Answered by 'alive' as soon as the worker looks for messages. */
  v.object({ type: v.literal('ping') }),
  ...uploadCommands,
]);
export type Command = v.InferOutput<typeof commandSchema>;
/** What a run obeys. */
export type RunCommand = Exclude<Command, UploadCommand | { type: 'ping' }>;

/** What broke; the page turns the code into a sentence with a way out. */
export interface Failure {
  code: 'backend-failed' | 'device-lost' | 'data-failed' | 'upload-missing' | 'worker-died' | 'bad-command';
  detail: string;
}

/** Pixels of one picture, side × side × RGBA. */
export interface Picture {
  side: number;
  rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** How fast the run trains. */
export interface Speed {
  /** Smoothed. */
  msPerStep: number;
  /** GPU dispatches and queue submits of the latest step; null where there is no GPU queue. */
  dispatchesPerStep: number | null;
  submitsPerStep: number | null;
}

export type Report =
  /** Kernels that are compiled for the GPU, before 'backend'. */
  | { type: 'preparing'; done: number; total: number }
  | { type: 'backend'; backend: BackendReport; kernels: KernelReport }
  /** Labels of every training sample ([trainCount]); what the identities are called, where they are somebody; and a
   *  portrait of each, 128 px, where samples are images. */
  | {
      type: 'dataset';
      labels: Uint8Array;
      heldOutCount: number;
      names: readonly string[] | null;
      portraits: Picture[];
      /** The row of the table that each training sample is, from 0; null where samples are images. */
      rows: Uint32Array | null;
      /** Nothing can be trained: the samples are shown as they are. */
      isStill: boolean;
    }
  /** Training images drawn so far. */
  | { type: 'progress'; drawn: number; total: number }
  /** Step 0 is on the way or shown; play may be pressed. */
  | { type: 'ready' }
  | { type: 'playing'; isPlaying: boolean }
  | { type: 'snapshot'; snapshot: Snapshot; speed: Speed }
  | { type: 'picture'; id: number; picture: Picture }
  | UploadReport
  | { type: 'failed'; failure: Failure };

/** The answer to a ping; the client keeps it to itself. */
export type Alive = { type: 'alive' };
