/** The page's end of a training worker: commands out, reports in. It knows no React and keeps no state but the worker. */
import type { Alive, Command, Failure, Picture, Report } from './messages.ts';

export interface TrainingClient {
  send(command: Command): void;
  /** @returns a function that ends the subscription */
  subscribe(listener: (report: Report) => void): () => void;
  /** One training sample's picture, side × side px; never settles if the worker ends first. */
  picture(sample: number, side: number): Promise<Picture>;
  dispose(): void;
}

/** A worker that the browser kills tells nobody. It is asked every PING_MS, and dead after so many pings without a word:
 *  pings and not seconds, since a laptop that slept has been silent for an hour. */
const PING_MS = 5000;
const PINGS_UNANSWERED = 6;

/** Starts a worker at the first 'setup'. One that fails or dies is reported, ended, and replaced at the next 'setup'.
 *  @param createWorker makes a fresh worker running ./worker.ts */
export function createTrainingClient(createWorker: () => Worker): TrainingClient {
  const listeners = new Set<(report: Report) => void>();
  const pending = new Map<number, (picture: Picture) => void>();
  let worker: Worker | null = null;
  let watch: ReturnType<typeof setInterval> | undefined;
  let unanswered = 0;
  let nextId = 1;

  const stop = () => {
    clearInterval(watch);
    worker?.terminate();
    worker = null;
    pending.clear();
  };
  const report = (message: Report) => {
    for (const listener of listeners) listener(message);
  };
  const fail = (failure: Failure) => {
    // What failed may have taken its device along; the next setup gets a fresh worker.
    stop();
    report({ type: 'failed', failure });
  };
  const receive = (message: Report | Alive) => {
    unanswered = 0;
    if (message.type === 'alive') return;
    if (message.type === 'failed') return fail(message.failure);
    if (message.type !== 'picture') return report(message);
    pending.get(message.id)?.(message.picture);
    pending.delete(message.id);
  };
  const start = () => {
    const started = createWorker();
    started.addEventListener('message', ({ data }: MessageEvent<Report | Alive>) => {
      if (started === worker) receive(data);
    });
    started.addEventListener('error', (event) => {
      if (started === worker) fail({ code: 'worker-died', detail: event.message ?? '' });
    });
    unanswered = 0;
    watch = setInterval(() => {
      if (unanswered >= PINGS_UNANSWERED) fail({ code: 'worker-died', detail: '' });
      else {
        unanswered++;
        started.postMessage({ type: 'ping' } satisfies Command);
      }
    }, PING_MS);
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
