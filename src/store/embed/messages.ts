/** What a page and the frame of embed.html say to each other. Each message is {arclab: 1, type, …}; a word that is not here, or
 *  has not this form, is ignored. Part of what other people's pages rely on: add, never rename. */
import * as v from 'valibot';

/** Longest patch that a host may send. */
const MAX_SET = 8000;

const message = <const T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
  v.object({ arclab: v.literal(1), type: v.literal(type), ...entries });

/** The first word, and the only one by window, is {arclab: 1, type: 'hello'} (greeting.ts): a MessagePort comes with it, and these
 *  go through that. */
export const fromHostSchema = v.variant('type', [
  message('play', {}),
  message('pause', {}),
  message('step', {}),
  message('rewind', {}),
  /** Shows a step of the run so far; trains up to it from the start where the run has not come so far. */
  message('seek', { step: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  /** Changes choices, in the keys of the address: 'm=0.3&vs.loss=cosface'. A key without a value goes back to its default. */
  message('set', { set: v.pipe(v.string(), v.maxLength(MAX_SET)) }),
  message('snapshot', { id: v.union([v.number(), v.string()]) }),
]);
export type FromHost = v.InferOutput<typeof fromHostSchema>;

/** How one circle stands. */
export interface CircleNow {
  loss: string;
  /** Smallest gap between the 90 % arcs of two neighbours, degrees; null where it means nothing. */
  gap: number | null;
  /** Share of held-out images that the loss itself decides rightly. */
  accuracy: number;
  /** [n, 2] and [classes, 2], not normalised. */
  embeddings: Float32Array;
  centres: Float32Array;
}

/** What a frame tells its host; gap and accuracy are the main circle's. */
export type ToPage =
  | { type: 'ready'; address: string }
  /** CSS pixels that the frame's content is high. */
  | { type: 'resize'; height: number }
  | { type: 'step'; step: number; gap: number | null; accuracy: number }
  | { type: 'change'; address: string }
  | { type: 'warning' | 'error'; code: string; detail: string }
  | { type: 'snapshot'; id: number | string; step: number; address: string; circles: CircleNow[] };
