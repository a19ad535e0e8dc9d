/** The page's end of the training worker: starts it when the first lab connects, gives each a port, watches that it lives,
 *  and ends it when the last lab has gone. */
import type { Failure, ToWorker } from './messages.ts';
import { watchWorker } from './watchWorker.ts';

export interface LabPort {
  readonly port: MessagePort;
  /** Lets the port go; the worker goes with the last one. */
  release(): void;
}

export interface WorkerLink {
  /** A port to a fresh connection. @param onDeath called once if the worker ends by itself or by `end` */
  connect(onDeath: (failure: Failure) => void): LabPort;
  /** Ends the worker for every lab, e.g. because its device is gone. */
  end(failure: Failure): void;
}

/** @param createWorker makes a fresh worker running ./worker.ts */
export function createWorkerLink(createWorker: () => Worker): WorkerLink {
  const labs = new Map<MessagePort, (failure: Failure) => void>();
  let worker: Worker | null = null;
  let endWatch = () => {};

  const stop = () => {
    endWatch();
    worker?.terminate();
    worker = null;
  };
  const end = (failure: Failure) => {
    stop();
    const told = [...labs];
    labs.clear();
    for (const [port, onDeath] of told) {
      port.close();
      onDeath(failure);
    }
  };
  const start = () => {
    const started = createWorker();
    endWatch = watchWorker(started, end);
    return started;
  };

  return {
    connect(onDeath) {
      worker ??= start();
      const { port1: port, port2 } = new MessageChannel();
      labs.set(port, onDeath);
      worker.postMessage({ type: 'connect' } satisfies ToWorker, [port2]);
      return {
        port,
        release() {
          if (!labs.delete(port)) return;
          port.close();
          if (labs.size === 0) stop();
        },
      };
    },
    end,
  };
}
