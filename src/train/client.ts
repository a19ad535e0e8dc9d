/** The page's end of a training worker: commands out, reports in. It knows no React and keeps no state but the worker. */
import type { Alive, Command, Failure, Picture, Report } from './messages.ts';
import type { UploadReport } from './uploads/messages.ts';
import { OwedForget } from './uploads/owedForget.ts';

export type UploadPicture = Omit<Extract<UploadReport, { type: 'upload-picture' }>, 'type' | 'id'>;
export type UploadFile = Omit<Extract<UploadReport, { type: 'upload-file' }>, 'type' | 'id'>;

export interface TrainingClient {
  send(command: Command): void;
  /** @returns a function that ends the subscription */
  subscribe(listener: (report: Report) => void): () => void;
  /** One training sample's picture, side × side px; never settles if the worker ends first. */
  picture(sample: number, side: number): Promise<Picture>;
  /** One photo of the upload: its crop, or the whole of what can be cropped. Like those below, it never settles if the
   *  worker ends first or there is nothing to answer with. */
  uploadPicture(photo: string, isWhole: boolean): Promise<UploadPicture>;
  /** The upload as a file. */
  exportUpload(): Promise<UploadFile>;
  /** A small file of the expected form. */
  exampleFile(kind: 'photos' | 'vectors'): Promise<UploadFile>;
  dispose(): void;
}

/** A worker that the browser kills tells nobody. It is asked every PING_MS, and dead after so many pings without a word:
 *  pings and not seconds, since a laptop that slept has been silent for an hour. */
const PING_MS = 5000;
const PINGS_UNANSWERED = 6;

/** What ends the run and leaves its worker, and the upload in its hands, as they were. */
const HARMLESS: ReadonlySet<Failure['code']> = new Set<Failure['code']>(['data-failed', 'upload-missing']);

/** Whether the worker goes with the run. */
export function endsWorker({ code }: Failure): boolean {
  return !HARMLESS.has(code);
}

/** Starts a worker at the first 'setup' or upload. One that fails or dies is reported, ended, and replaced at the next.
 *  @param createWorker makes a fresh worker running ./worker.ts */
export function createTrainingClient(createWorker: () => Worker): TrainingClient {
  const listeners = new Set<(report: Report) => void>();
  const pictures = new Pending<Picture>();
  const uploadPictures = new Pending<UploadPicture>();
  const files = new Pending<UploadFile>();
  const owed = new OwedForget();
  let worker: Worker | null = null;
  let watch: ReturnType<typeof setInterval> | undefined;
  let unanswered = 0;

  const stop = () => {
    clearInterval(watch);
    worker?.terminate();
    worker = null;
    for (const pending of [pictures, uploadPictures, files]) pending.clear();
  };
  const report = (message: Report) => {
    for (const listener of listeners) listener(message);
  };
  const fail = (failure: Failure) => {
    // What failed may have taken its device along; the next setup gets a fresh worker.
    if (endsWorker(failure)) stop();
    report({ type: 'failed', failure });
    const forget = endsWorker(failure) ? owed.afterDeath() : null;
    if (forget) send(forget);
  };
  const receive = (message: Report | Alive) => {
    unanswered = 0;
    owed.heard(message);
    switch (message.type) {
      case 'alive':
        return;
      case 'failed':
        return fail(message.failure);
      case 'picture':
        return pictures.settle(message.id, message.picture);
      case 'upload-picture':
        return uploadPictures.settle(message.id, { picture: message.picture, hand: message.hand });
      case 'upload-file':
        return files.settle(message.id, { file: message.file, name: message.name });
      default:
        report(message);
    }
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

  const send = (command: Command) => {
    owed.sent(command);
    if (command.type === 'setup' || command.type.startsWith('upload')) worker ??= start();
    worker?.postMessage(command);
  };

  return {
    send,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    picture: (sample, side) => pictures.ask((id) => send({ type: 'picture', id, sample, side })),
    uploadPicture: (photo, isWhole) => uploadPictures.ask((id) => send({ type: 'upload-picture', id, photo, isWhole })),
    exportUpload: () => files.ask((id) => send({ type: 'upload-export', id })),
    exampleFile: (kind) => files.ask((id) => send({ type: 'upload-example-file', id, kind })),
    dispose() {
      stop();
      listeners.clear();
    },
  };
}

/** Questions to the worker that are not answered yet, by number. */
class Pending<T> {
  readonly #waiting = new Map<number, (answer: T) => void>();
  #nextId = 1;

  ask(send: (id: number) => void): Promise<T> {
    return new Promise((resolve) => {
      const id = this.#nextId++;
      this.#waiting.set(id, resolve);
      send(id);
    });
  }

  settle(id: number, answer: T): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }

  clear(): void {
    this.#waiting.clear();
  }
}
