/** What the page and a lab's end in the worker say to each other. Commands are parsed by schema where they arrive. Every
 *  message names the session it belongs to, so that what is left of an earlier one can be dropped. */
import * as v from 'valibot';
import { type Knobs, knobsSchema, setupSchema } from '../core/experiment.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { BackendReport } from '../model/backend.ts';
import type { KernelReport } from '../model/kernelReport.ts';
import { type OpenSetReport, openSetCommand } from './openSetMessages.ts';
import type { Picture } from './pixels.ts';
import { type UploadCommand, type UploadReport, uploadCommands } from './uploads/messages.ts';

export type { BackendReport, KernelReport, Picture };

/** More lanes than a page can show. */
const MOST_LANES = 8;

/** One lane's each. Every lane takes the first one's batch size. */
const lanes = v.pipe(v.array(knobsSchema), v.minLength(1), v.maxLength(MOST_LANES));

const commandSchema = v.variant('type', [
  /** Draw the data, build the networks, show step 0. Ends the session before it, under way or not. */
  v.object({ type: v.literal('setup'), setup: setupSchema, lanes }),
  v.object({ type: v.literal('knobs'), lanes }),
  /** To the end of the schedule, and past it where it stands there; or up to a step. */
  v.object({ type: v.literal('play'), until: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) }),
  v.object({ type: v.literal('pause') }),
  /** One step, then pause. */
  v.object({ type: v.literal('step') }),
  /** Back to step 0 with the same initial weights and the same batches; paused. */
  v.object({ type: v.literal('rewind') }),
  /** Back to the newest state that was kept at or before this step, with the knobs of then; paused. Answered by 'branched', or
   *  by 'branch-refused' where the run has not come so far. */
  v.object({ type: v.literal('branch'), step: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  /** Ends every lane but the first so many, which go on as they are. */
  v.object({ type: v.literal('keep'), lanes: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  /** At most this many steps a second; null is as fast as the machine goes. */
  v.object({
    type: v.literal('speed'),
    stepsPerSecond: v.nullable(v.pipe(v.number(), v.minValue(0.25), v.maxValue(1000))),
  }),
  /** Asks for one sample's picture; the answer is a 'picture' report with the same id. Vectors have none, and neither has
   *  a sample that does not exist. */
  v.object({
    type: v.literal('picture'),
    id: v.number(),
    sample: v.pipe(v.number(), v.integer(), v.minValue(0)),
    side: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(512)),
  }),
  /** Asks for one lane's numbers as they stand; the answer is a 'weights' report with the same id. */
  v.object({ type: v.literal('weights'), id: v.number(), lane: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  openSetCommand,
  /** The lab is gone: nothing of it stays. */
  v.object({ type: v.literal('close') }),
  ...uploadCommands,
]);
export type Command = v.InferOutput<typeof commandSchema>;
/** What an open run obeys. */
export type RunCommand = Exclude<Command, UploadCommand | { type: 'setup' | 'close' }>;

/** @property session the number of the setup that a command comes after; uploads outlive sessions and ignore it */
export const toHostSchema = v.object({ session: v.number(), command: commandSchema });
export type ToHost = v.InferOutput<typeof toHostSchema>;
export type SetupCommand = Extract<Command, { type: 'setup' }>;

/** @property session null where the report belongs to no session */
export interface FromHost {
  session: number | null;
  report: Report;
}

/** What broke; the page turns the code into a sentence with a way out. */
export interface Failure {
  /** 'unfetched' where the code of the worker did not arrive: the server or the connection is gone. */
  code:
    | 'backend-failed'
    | 'device-lost'
    | 'data-failed'
    | 'upload-missing'
    | 'worker-died'
    | 'unfetched'
    | 'bad-command';
  detail: string;
}

/** How fast the lanes train together. */
export interface Speed {
  /** Of a step of every lane, without the drawing of images; smoothed. */
  msPerStep: number;
  /** That the lanes train in. */
  workers: number;
  /** GPU dispatches and queue submits of the latest step of every lane; null where there is no GPU queue. */
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
  /** Told by no worker: the lab's own end waits until it may train (store/embed/turns.ts). */
  | { type: 'waiting'; isWaiting: boolean }
  /** Told by no worker: it went with another frame of the page, whose it was, and the run with it. The next setup finds another. */
  | { type: 'moved' }
  /** The step that was asked for, the one that the run stands at now, and one lane's knobs each; its snapshot comes next. */
  | { type: 'branched'; asked: number; step: number; lanes: readonly Knobs[] }
  /** Nothing has changed. @property trained steps so far */
  | { type: 'branch-refused'; asked: number; trained: number }
  /** One snapshot a lane, all of one step. */
  | { type: 'snapshot'; lanes: Snapshot[]; speed: Speed }
  | { type: 'picture'; id: number; picture: Picture }
  /** As LearnerState has them. */
  | { type: 'weights'; id: number; step: number; parameters: Float32Array; statistics: Float32Array }
  | OpenSetReport
  | UploadReport
  | { type: 'failed'; failure: Failure };

/** What is said to the worker itself, beside the ports of its labs. */
export const toWorkerSchema = v.variant('type', [
  /** Comes with the port of one more lab. */
  v.object({ type: v.literal('connect') }),
  /** From a worker that serves labs: become a worker of its pool. */
  v.object({ type: v.literal('join-pool') }),
  /** After 'join-pool': comes with the port of one more share of a training set. */
  v.object({ type: v.literal('share') }),
  /** Answered by the same message as soon as the worker looks for messages. */
  v.object({ type: v.literal('ping') }),
]);
export type ToWorker = v.InferOutput<typeof toWorkerSchema>;
