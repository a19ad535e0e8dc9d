/** The pool of workers that train for this one: the training worker's own script, in its other role. */
import { WorkerPool } from '../model/pool/workerPool.ts';
import type { ToWorker } from './messages.ts';
import { watchWorker } from './watchWorker.ts';

/** @param createWorker makes a fresh worker running ./worker.ts
 *  @returns null where there is one core, or no worker can be started from here, as in Node and some browsers */
export function createTrainingPool(createWorker: () => Worker): WorkerPool | null {
  if (typeof Worker === 'undefined' || navigator.hardwareConcurrency < 2) return null;
  return new WorkerPool((onDeath) => {
    const worker = createWorker();
    const endWatch = watchWorker(worker, ({ detail }) => onDeath(detail));
    worker.postMessage({ type: 'join-pool' } satisfies ToWorker);
    return {
      connect: (port) => worker.postMessage({ type: 'share' } satisfies ToWorker, [port]),
      end() {
        endWatch();
        worker.terminate();
      },
    };
  }, navigator.hardwareConcurrency);
}
