/** The worker's end of uploads: reads files into a set, keeps it, edits it, and opens it as a source of samples. One thing
 *  at a time, in the order asked; training and messages go on beside it. */
import type { Source } from '../../core/dataset.ts';
import type { Setup } from '../../core/experiment.ts';
import type { Locate } from '../../data/photos/build.ts';
import type { Candidate } from '../../data/photos/candidate.ts';
import { exampleZip } from '../../data/photos/example.ts';
import { packSet } from '../../data/photos/pack.ts';
import type { PhotoSet } from '../../data/photos/photoSet.ts';
import { photosSource } from '../../data/photos/source.ts';
import { exampleCsv } from '../../data/vectors/example.ts';
import { splitVectors } from '../../data/vectors/split.ts';
import { stillSource } from '../../data/vectors/still.ts';
import { toCsv } from '../../data/vectors/write.ts';
import { editSet, pictureOf } from './edit.ts';
import type { UploadCommand, UploadReport, UploadState, UploadSummary } from './messages.ts';
import { readUpload, type Upload } from './read.ts';
import type { Shelf, UploadedSet } from './shelf.ts';

/** What a desk needs from outside. */
export interface UploadDeskEnvironment {
  post(report: UploadReport, transfer?: Transferable[]): void;
  shelf: Shelf;
  /** Loads the face detector. @throws Error when it cannot be fetched */
  openDetector(): Promise<{ locate: Locate; dispose(): void }>;
}

/** Shortest time between two reports of progress. */
const PROGRESS_MS = 100;

const NOTHING: UploadState = { set: null, isKept: false, progress: null, troubles: [] };
/** The names of files on their way out. */
const EXPORTED = { photos: 'arclab-photos.zip', vectors: 'arclab-vectors.csv' };
const EXAMPLE = { photos: 'arclab-example.zip', vectors: 'arclab-example.csv' };

export class UploadDesk {
  readonly #environment: UploadDeskEnvironment;
  #state = NOTHING;
  #set: UploadedSet | null = null;
  /** The files behind the photos, while this page is open: a hand can then crop more than what was kept. */
  readonly #candidates = new Map<string, Candidate>();
  #isOpened = false;
  #toldAt = 0;
  #cancel = new AbortController();
  #last: Promise<void> = Promise.resolve();

  constructor(environment: UploadDeskEnvironment) {
    this.#environment = environment;
  }

  /** Takes a command; what it leads to is posted. */
  obey(command: UploadCommand): void {
    if (command.type === 'upload-cancel' || command.type === 'upload-forget') this.#cancelAll();
    const { signal } = this.#cancel;
    this.#last = this.#last
      .then(() => this.#do(command, signal))
      .catch((error: unknown) => {
        if (!signal.aborted) this.#tell(error);
      });
  }

  /** Resolves when everything asked so far is done. */
  idle(): Promise<void> {
    return this.#last;
  }

  /** The set as samples to train on; null when there is none, here or in the storage. */
  async openSource(setup: Setup): Promise<Source | null> {
    await this.#open();
    const set = this.#set;
    if (!set) return null;
    if (set.kind === 'photos') return { ...photosSource(set, setup), names: set.identities.map(({ name }) => name) };
    const source = { ...splitVectors(set, setup.seed), names: set.labelNames };
    return setup.network === 'trained' || set.dimensions !== 2 ? source : stillSource(source, set);
  }

  /** Ends what is being read, and what was asked to be. */
  #cancelAll(): void {
    this.#cancel.abort();
    this.#cancel = new AbortController();
  }

  /** @param signal ends the reading of files */
  async #do(command: UploadCommand, signal: AbortSignal): Promise<void> {
    await this.#open();
    switch (command.type) {
      case 'upload-open':
        return this.#show({});
      case 'upload': {
        const joined = command.isAdded && this.#set?.kind === 'photos' ? this.#set : null;
        return this.#read({ files: command.files, identity: command.identity, joined }, command.findsFaces, signal);
      }
      case 'upload-example':
        return this.#readExample(signal);
      case 'upload-cancel':
        return;
      case 'upload-edit':
        if (this.#set?.kind !== 'photos') return;
        return this.#keep(await editSet(this.#set, command.edit, (name) => this.#candidates.get(name)), []);
      case 'upload-picture': {
        const shown = this.#set?.kind === 'photos' ? await this.#picture(this.#set, command) : null;
        const { picture = null, hand = null } = shown ?? {};
        const transfer = picture ? [picture.rgba.buffer] : [];
        return this.#environment.post({ type: 'upload-picture', id: command.id, picture, hand }, transfer);
      }
      case 'upload-export':
        return this.#export(command.id);
      case 'upload-example-file': {
        const { id, kind } = command;
        const file = kind === 'photos' ? await exampleZip() : new Blob([exampleCsv()], { type: 'text/csv' });
        return this.#environment.post({ type: 'upload-file', id, file, name: EXAMPLE[kind] });
      }
      case 'upload-forget':
        return this.#forget();
      default:
        throw new Error(`command ${JSON.stringify(command satisfies never)}`);
    }
  }

  /** Fetches what was kept, the first time anything is asked. */
  async #open(): Promise<void> {
    if (this.#isOpened) return;
    this.#isOpened = true;
    try {
      this.#set = await this.#environment.shelf.load();
      this.#state = { ...NOTHING, set: this.#set && summaryOf(this.#set), isKept: this.#set !== null };
    } catch {
      // Nothing was kept where nothing can be.
    }
  }

  async #readExample(signal: AbortSignal): Promise<void> {
    const blob = await exampleZip(signal);
    await this.#read({ files: [{ path: 'example.zip', blob }], identity: null, joined: null }, false, signal);
  }

  async #read(upload: Upload, findsFaces: boolean, signal: AbortSignal): Promise<void> {
    let detector: Awaited<ReturnType<UploadDeskEnvironment['openDetector']>> | null = null;
    const openLocate = async () => {
      detector ??= await this.#environment.openDetector();
      return detector.locate;
    };
    this.#show({ progress: { unit: 'files', done: 0, total: 0 }, troubles: [] });
    try {
      const read = await readUpload(upload, {
        signal,
        onProgress: (progress) => this.#showProgress(progress),
        openLocate: findsFaces ? openLocate : null,
      });
      if (!upload.joined && read.set) this.#candidates.clear();
      for (const candidate of read.candidates) this.#candidates.set(candidate.path, candidate);
      if (read.set) await this.#keep(read.set, read.troubles);
      else this.#show({ progress: null, troubles: read.troubles });
    } catch (error) {
      if (!signal.aborted) throw error;
      this.#show({ progress: null });
    } finally {
      (detector as { dispose(): void } | null)?.dispose(); // narrowed to null, since it is set in a callback
    }
  }

  /** Makes a set the one in hand, and stores it where that is possible. */
  async #keep(set: UploadedSet, troubles: UploadState['troubles']): Promise<void> {
    this.#set = set;
    let isKept = true;
    try {
      await this.#environment.shelf.save(set);
    } catch (error) {
      isKept = false;
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      troubles = [...troubles, { about: 'storage', problem: isFull ? 'full' : 'none' }];
    }
    this.#show({ set: summaryOf(set), isKept, progress: null, troubles });
  }

  async #picture(set: PhotoSet, { label, photo, isWhole }: Extract<UploadCommand, { type: 'upload-picture' }>) {
    const chosen = set.identities[label]?.photos[photo];
    return chosen ? pictureOf(chosen, isWhole, this.#candidates.get(chosen.name)) : null;
  }

  async #export(id: number): Promise<void> {
    if (!this.#set) return;
    const file = this.#set.kind === 'photos' ? await packSet(this.#set) : toCsv(this.#set);
    this.#environment.post({ type: 'upload-file', id, file, name: EXPORTED[this.#set.kind] });
  }

  async #forget(): Promise<void> {
    this.#set = null;
    this.#candidates.clear();
    const wasKept = this.#state.isKept;
    this.#show(NOTHING);
    // Where nothing can be kept there is nothing to clear.
    await this.#environment.shelf.clear().catch((error: unknown) => {
      if (wasKept) throw error;
    });
  }

  /** Tells how far the reading is, now and then. */
  #showProgress(progress: UploadState['progress']): void {
    const now = Date.now();
    if (now - this.#toldAt < PROGRESS_MS) return;
    this.#toldAt = now;
    this.#show({ progress });
  }

  #tell(error: unknown): void {
    const detail = error instanceof Error ? error.message : String(error);
    this.#show({ progress: null, troubles: [...this.#state.troubles, { about: 'worker', detail }] });
  }

  #show(change: Partial<UploadState>): void {
    this.#state = { ...this.#state, ...change };
    this.#environment.post({ type: 'upload', state: this.#state });
  }
}

function summaryOf(set: UploadedSet): UploadSummary {
  if (set.kind === 'photos') {
    const identities = set.identities.map(({ name, photos }) => ({
      name,
      photos: photos.map((photo) => ({ name: photo.name, found: photo.found })),
    }));
    return { kind: 'photos', name: set.name, identities };
  }
  const rows = new Uint32Array(set.labelNames.length);
  for (const label of set.labels) rows[label]++;
  const identities = set.labelNames.map((name, label) => ({ name, rows: rows[label] }));
  return { kind: 'vectors', name: set.name, dimensions: set.dimensions, identities };
}
