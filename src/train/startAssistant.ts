/** Starts the workers of a pool: the training worker's own script, in its other role. */
import type { StartWorker } from '../model/pool/workerPool.ts';
import type { ToWorker } from './messages.ts';
import { watchWorker } from './watchWorker.ts';

/** @param createWorker makes a fresh worker running ./worker.ts */
export function startAssistant(createWorker: () => Worker): StartWorker {
  return (onDeath) => {
    const worker = createWorker();
    const endWatch = watchWorker(worker, ({ detail }) => onDeath(detail));
    worker.postMessage({ type: 'assist' } satisfies ToWorker);
    return {
      connect: (port) => worker.postMessage({ type: 'share' } satisfies ToWorker, [port]),
      end() {
        endWatch();
        worker.terminate();
      },
    };
  };
}
