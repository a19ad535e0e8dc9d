/** Starts the training worker as one classic script from where no address is the own one: a frame without an origin of its own,
 *  or a page of another site. A browser starts a worker there from an address that holds it, and that one fetches ours. */
import type { ToWorker } from './messages.ts';

/** The script, in the folder of the built page. */
export const CLASSIC_WORKER = 'training-worker.js';

/** The global by which it is told that folder, since a script's own address is not where it was started from. */
export const CLASSIC_BASE = 'arclabBase';

/** What a browser refuses without a word never answers, ms. The script is some hundred kB and may come by a slow line. */
const SILENCE_MS = 60_000;

/** The same script where its address is an own one. */
export function createOwnWorker(base: string): Worker {
  return new Worker(new URL(CLASSIC_WORKER, base), { type: 'module' });
}

/** @param base the folder of the built page, absolute, '/' at its end
 *  @returns a worker that has answered; see workerLink.ts for what to say to it
 *  @throws Error with what the browser says where it starts none, as under a policy that has no `data:` in its worker-src */
export function startClassicWorker(base: string): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = createClassicWorker(base);
    const end = (act: () => void) => {
      clearTimeout(silence);
      worker.onmessage = worker.onerror = null;
      act();
    };
    const refuse = (reason: string) =>
      end(() => {
        worker.terminate();
        reject(new Error(reason));
      });
    const silence = setTimeout(() => refuse('the training worker does not answer'), SILENCE_MS);
    worker.onmessage = () => end(() => resolve(worker));
    worker.onerror = ({ message }) => refuse(message || 'the training worker was refused');
    worker.postMessage({ type: 'ping' } satisfies ToWorker);
  });
}

/** @returns makes workers at once, as workerLink.ts wants them, since a first one has been seen to start; that is what is made first
 *  @throws as startClassicWorker */
export async function classicWorkers(base: string): Promise<() => Worker> {
  let first: Worker | null = await startClassicWorker(base);
  return () => {
    const worker = first ?? createClassicWorker(base);
    first = null;
    return worker;
  };
}

/** @returns one that may yet be refused  @throws DOMException where the browser says so at once */
export function createClassicWorker(base: string): Worker {
  const [folder, script] = [base, new URL(CLASSIC_WORKER, base).href].map((address) => JSON.stringify(address));
  const source = `self.${CLASSIC_BASE}=${folder};importScripts(${script})`;
  // Not a blob's: of one of those a frame without an origin gets no GPU.
  return new Worker(`data:text/javascript,${encodeURIComponent(source)}`);
}
