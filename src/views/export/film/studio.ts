/** The page's end of the worker that makes films: each question has a worker of its own, which ends with the answer, or when
 *  the reader has enough. */
import type { Codecs, FromStudio, ToStudio } from './messages.ts';
import type { FilmOrder } from './order.ts';

export type Film = Extract<FromStudio, { type: 'film' }>;

export interface Pending<T> {
  readonly answer: Promise<T>;
  /** Ends it; the answer never comes. */
  cancel(): void;
}

export function probeCodecs(width: number, height: number): Pending<Codecs> {
  return ask({ type: 'probe', width, height }, (message) => (message.type === 'codecs' ? message.codecs : null));
}

/** @param onFrame how many frames of how many there are */
export function makeFilm(order: FilmOrder, onFrame: (done: number, frames: number) => void): Pending<Film> {
  return ask({ type: 'make', order }, (message) => {
    if (message.type === 'frame') onFrame(message.done, message.frames);
    return message.type === 'film' ? message : null;
  });
}

/** @param answerIn what of a message is the answer; null where it is none */
function ask<T>(question: ToStudio, answerIn: (message: FromStudio) => T | null): Pending<T> {
  const worker = new Worker(new URL('./filmWorker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<T>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromStudio>) => {
      const found = answerIn(data);
      if (found === null && data.type !== 'failed') return;
      worker.terminate();
      if (found !== null) resolve(found);
      else if (data.type === 'failed') reject(new Error(data.detail));
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      reject(new Error(message ?? 'Its code could not be fetched.'));
    };
  });
  worker.postMessage(question);
  return { answer, cancel: () => worker.terminate() };
}
