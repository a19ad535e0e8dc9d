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
  /** A port to a fresh connection. @param onDeath called once if the worker ends by itself or by `end`; null: it went with
   *  another frame, whose it was, and the next connection is to another */
  connect(onDeath: (failure: Failure | null) => void): LabPort;
  /** Ends the worker for every lab, e.g. because its device is gone. */
  end(failure: Failure): void;
}

/** The link of a page that has the worker itself. */
export interface OwnLink extends WorkerLink {
  /** Gives the worker a port that it has not made. @returns as LabPort's release */
  serve(port: MessagePort, onDeath: (failure: Failure) => void): () => void;
}

/** @param createWorker makes a fresh worker running ./worker.ts */
export function createWorkerLink(createWorker: () => Worker): OwnLink {
  const labs = new Set<{ onDeath(failure: Failure): void }>();
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
    for (const lab of told) lab.onDeath(failure);
  };
  const start = () => {
    const started = createWorker();
    endWatch = watchWorker(started, end);
    return started;
  };
  const serve: OwnLink['serve'] = (port, onDeath) => {
    worker ??= start();
    const lab = { onDeath };
    labs.add(lab);
    worker.postMessage({ type: 'connect' } satisfies ToWorker, [port]);
    return () => {
      if (labs.delete(lab) && labs.size === 0) stop();
    };
  };

  return {
    connect(onDeath) {
      const { port1: port, port2 } = new MessageChannel();
      const leave = serve(port2, (failure) => {
        port.close();
        onDeath(failure);
      });
      return {
        port,
        release() {
          port.close();
          leave();
        },
      };
    },
    serve,
    end,
  };
}
