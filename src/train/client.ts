/** The page's end of a training worker: commands out, reports in. It knows no React and keeps no state but the worker. */
import type { Command, Picture, Report } from './messages.ts';

export interface TrainingClient {
  send(command: Command): void;
  /** @returns a function that ends the subscription */
  subscribe(listener: (report: Report) => void): () => void;
  /** One training sample's picture, side × side px. */
  picture(sample: number, side: number): Promise<Picture>;
  dispose(): void;
}

/** Starts a worker at the first 'setup'. One that fails or dies is reported, ended, and replaced at the next 'setup'.
 *  @param createWorker makes a fresh worker running ./worker.ts */
export function createTrainingClient(createWorker: () => Worker): TrainingClient {
  const listeners = new Set<(report: Report) => void>();
  const pending = new Map<number, (picture: Picture) => void>();
  let worker: Worker | null = null;
  let nextId = 1;

  const report = (message: Report) => {
    for (const listener of listeners) listener(message);
  };
  const receive = (message: Report) => {
    if (message.type === 'picture') {
      pending.get(message.id)?.(message.picture);
      pending.delete(message.id);
      return;
    }
    // What failed may have taken its device along; the next setup gets a fresh worker.
    if (message.type === 'failed') stop();
    report(message);
  };
  const stop = () => {
    worker?.terminate();
    worker = null;
    pending.clear();
  };
  const start = () => {
    const started = createWorker();
    started.addEventListener('message', ({ data }: MessageEvent<Report>) => receive(data));
    started.addEventListener('error', (event) => {
      stop();
      report({ type: 'failed', failure: { code: 'worker-died', detail: event.message ?? '' } });
    });
    return started;
  };

  return {
    send(command) {
      if (command.type === 'setup') worker ??= start();
      worker?.postMessage(command);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    picture(sample, side) {
      return new Promise((resolve) => {
        const id = nextId++;
        pending.set(id, resolve);
        worker?.postMessage({ type: 'picture', id, sample, side } satisfies Command);
      });
    },
    dispose() {
      stop();
      listeners.clear();
    },
  };
}
