/** Watches that a worker lives, whoever started it. */
import type { Failure, ToWorker } from './messages.ts';

/** A worker that the browser kills tells nobody. It is asked every PING_MS, and dead after so many pings without a word:
 *  pings and not seconds, since a laptop that slept has been silent for an hour. */
const PING_MS = 5000;
const PINGS_UNANSWERED = 6;

/** @param worker runs ./worker.ts  @param onDeath called once if it ends by itself, or does not start
 *  @returns ends the watch */
export function watchWorker(worker: Worker, onDeath: (failure: Failure) => void): () => void {
  let unanswered = 0;
  const die = (code: Failure['code'], detail = '') => {
    end();
    onDeath({ code, detail });
  };
  const onMessage = () => {
    unanswered = 0;
  };
  // A script that cannot be fetched has an event without a message; what it throws once it runs has one.
  const onError = ({ message }: Event & { message?: string }) =>
    message === undefined ? die('unfetched') : die('worker-died', message);
  const watch = setInterval(() => {
    if (unanswered >= PINGS_UNANSWERED) return die('worker-died');
    unanswered++;
    worker.postMessage({ type: 'ping' } satisfies ToWorker);
  }, PING_MS);
  const end = () => {
    clearInterval(watch);
    worker.removeEventListener('message', onMessage);
    worker.removeEventListener('error', onError);
  };
  worker.addEventListener('message', onMessage);
  worker.addEventListener('error', onError);
  return end;
}
