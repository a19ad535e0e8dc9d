/** A lab's end of its connection to the training worker: commands out, reports in. It knows no React and keeps no state but
 *  the connection and the number of the session. */
import type { Command, Failure, FromHost, Picture, Report, ToHost } from './messages.ts';
import { PlayAnswers } from './playAnswers.ts';
import type { UploadReport } from './uploads/messages.ts';
import { PendingForget } from './uploads/pendingForget.ts';
import type { LabPort, WorkerLink } from './workerLink.ts';

export type UploadPicture = Omit<Extract<UploadReport, { type: 'upload-picture' }>, 'type' | 'id'>;
export type UploadFile = Omit<Extract<UploadReport, { type: 'upload-file' }>, 'type' | 'id'>;

export type Weights = Omit<Extract<Report, { type: 'weights' }>, 'type' | 'id'>;

export interface TrainingClient {
  send(command: Command): void;
  /** @returns a function that ends the subscription */
  subscribe(listener: (report: Report) => void): () => void;
  /** One training sample's picture, side × side px; never settles if the session ends first. */
  picture(sample: number, side: number): Promise<Picture>;
  /** One lane's numbers as they stand; never settles if the session ends first. */
  weights(lane: number): Promise<Weights>;
  /** One photo of the upload: its crop, or the whole of what can be cropped. Like those below, it never settles if the
   *  worker ends first or there is nothing to answer with. */
  uploadPicture(photo: string, isWhole: boolean): Promise<UploadPicture>;
  /** The upload as a file. */
  exportUpload(): Promise<UploadFile>;
  /** A small file of the expected form. */
  exampleFile(kind: 'photos' | 'vectors'): Promise<UploadFile>;
  dispose(): void;
}

/** What ends the run and leaves the connection, and the upload at its other end, as they were. */
const HARMLESS: ReadonlySet<Failure['code']> = new Set<Failure['code']>(['data-failed', 'upload-missing']);

/** Whether the connection goes with the run. */
export function endsConnection({ code }: Failure): boolean {
  return !HARMLESS.has(code);
}

/** Connects at the first 'setup' or upload. A connection that fails is reported, ended, and replaced at the next. */
export function createTrainingClient(link: WorkerLink): TrainingClient {
  const listeners = new Set<(report: Report) => void>();
  const pictures = new Pending<Picture>();
  const uploadPictures = new Pending<UploadPicture>();
  const files = new Pending<UploadFile>();
  const weights = new Pending<Weights>();
  const pendingForget = new PendingForget();
  const playAnswers = new PlayAnswers();
  let lab: LabPort | null = null;
  let session = 0;

  const report = (message: Report) => {
    for (const listener of listeners) listener(message);
  };
  const drop = () => {
    lab = null;
    for (const pending of [pictures, weights, uploadPictures, files]) pending.clear();
  };
  /** Its end in the worker goes too, where the worker stays for other labs. */
  const leave = () => {
    if (lab) send({ type: 'close' });
    lab?.release();
  };
  const tellEnd = (failure: Failure | null) => {
    report(failure ? { type: 'failed', failure } : { type: 'moved' });
    const forget = !failure || endsConnection(failure) ? pendingForget.afterDeath() : null;
    if (forget) send(forget);
  };
  const fail = (failure: Failure) => {
    // What failed may have left its realm in disorder: the next setup gets a fresh connection, and a fresh worker where
    // no other lab uses this one. Without its device a worker is of no use to anybody.
    if (failure.code === 'device-lost') return link.end(failure);
    if (endsConnection(failure)) {
      leave();
      drop();
    }
    tellEnd(failure);
  };
  const receive = (message: FromHost) => {
    pendingForget.heard(message.report);
    if (message.session !== null && message.session !== session) return;
    const { report: told } = message;
    switch (told.type) {
      case 'failed':
        return fail(told.failure);
      case 'picture':
        return pictures.settle(told.id, told.picture);
      case 'weights':
        return weights.settle(told.id, told);
      case 'upload-picture':
        return uploadPictures.settle(told.id, { picture: told.picture, hand: told.hand });
      case 'upload-file':
        return files.settle(told.id, { file: told.file, name: told.name });
      default:
        if (!playAnswers.isLate(told)) report(told);
    }
  };
  const connect = () => {
    const connected = link.connect((failure) => {
      drop();
      tellEnd(failure);
    });
    connected.port.onmessage = ({ data }: MessageEvent<FromHost>) => {
      if (connected === lab) receive(data);
    };
    return connected;
  };

  const send = (command: Command) => {
    pendingForget.sent(command);
    playAnswers.sent(command);
    if (command.type === 'setup') session++;
    if (command.type === 'setup' || command.type.startsWith('upload')) lab ??= connect();
    lab?.port.postMessage({ session, command } satisfies ToHost);
  };

  return {
    send,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    picture: (sample, side) => pictures.ask((id) => send({ type: 'picture', id, sample, side })),
    weights: (lane) => weights.ask((id) => send({ type: 'weights', id, lane })),
    uploadPicture: (photo, isWhole) => uploadPictures.ask((id) => send({ type: 'upload-picture', id, photo, isWhole })),
    exportUpload: () => files.ask((id) => send({ type: 'upload-export', id })),
    exampleFile: (kind) => files.ask((id) => send({ type: 'upload-example-file', id, kind })),
    dispose() {
      leave();
      drop();
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
