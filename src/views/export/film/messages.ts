/** What the page and the worker that makes films say to each other. */
import type { FilmOrder } from './order.ts';

/** What each kind of film is encoded with here; null where this browser encodes none of that size. */
export type Codecs = Readonly<Record<'mp4' | 'webm', string | null>>;

export type ToStudio =
  /** Answered by 'codecs'. */
  | { type: 'probe'; width: number; height: number }
  /** Answered by 'frame' as it goes, then by 'film'. */
  | { type: 'make'; order: FilmOrder };

export type FromStudio =
  | { type: 'codecs'; codecs: Codecs }
  | { type: 'frame'; done: number; frames: number }
  /** @property codec as the encoder was asked for it; null where there is none */
  | { type: 'film'; bytes: ArrayBuffer; mime: string; codec: string | null }
  | { type: 'failed'; detail: string };
