/** The worker's end of uploads: reads files into a set, keeps it, edits it, and opens it as a source of samples. One thing
 *  at a time, in the order asked; training and messages go on beside it. */
import type { Source } from '../../core/dataset.ts';
import type { Setup } from '../../core/experiment.ts';
import type { Candidate } from '../../data/photos/candidate.ts';
import { exampleZip } from '../../data/photos/example.ts';
import { packSet } from '../../data/photos/pack.ts';
import { photoOf } from '../../data/photos/photoSet.ts';
import { exampleCsv } from '../../data/vectors/example.ts';
import { toCsv } from '../../data/vectors/write.ts';
import { editSet, pictureOf } from './edit.ts';
import { isFetchFailure } from './fetchFailure.ts';
import { KeptSet } from './keptSet.ts';
import { LentDetector, type OpenDetector } from './lentDetector.ts';
import type { StorageProblem, UploadCommand, UploadReport, UploadState, UploadTrouble } from './messages.ts';
import { readUpload, type Upload } from './read.ts';
import type { Shelf, UploadedSet } from './shelf.ts';
import { sourceOf } from './sourceOf.ts';
import { summaryOf } from './summary.ts';
import type { News, Tabs } from './tabs.ts';
import { readVisitor } from './visitor.ts';

/** What a desk needs from outside. */
export interface UploadDeskEnvironment {
  post(report: UploadReport, transfer?: Transferable[]): void;
  shelf: Shelf;
  tabs: Tabs;
  /** Loads the face detector. @throws Error when it cannot be fetched */
  openDetector(): Promise<OpenDetector>;
}

/** Shortest time between two reports of progress. */
const PROGRESS_MS = 100;

const NOTHING: UploadState = { set: null, isKept: false, progress: null, troubles: [] };
/** Something has begun, and how much there is to do is not known yet. */
const BEGUN: Partial<UploadState> = { progress: { unit: 'files', done: 0, total: 0 }, troubles: [] };
/** The names of files on their way out. */
const EXPORTED = { photos: 'arclab-photos.zip', vectors: 'arclab-vectors.csv' };
const EXAMPLE = { photos: 'arclab-example.zip', vectors: 'arclab-example.csv' };

export class UploadDesk {
  readonly #environment: UploadDeskEnvironment;
  #state = NOTHING;
  readonly #kept: KeptSet;
  /** The files behind the photos, by the photos' ids, while this page is open: a hand can then crop more than what was
   *  kept. */
  readonly #files = new Map<string, Candidate>();
  readonly #detector: LentDetector;
  #opened: Promise<StorageProblem | null> | null = null;
  #isOpened = false;
  #toldAt = 0;
  #cancel = new AbortController();
  #last: Promise<void> = Promise.resolve();

  constructor(environment: UploadDeskEnvironment) {
    this.#environment = environment;
    this.#kept = new KeptSet(environment.shelf, environment.tabs);
    this.#detector = new LentDetector(() => environment.openDetector());
    environment.tabs.listen((news) => this.#hear(news));
  }

  /** Takes a command; what it leads to is posted. */
  obey(command: UploadCommand): void {
    if (command.type === 'upload-cancel' || command.type === 'upload-forget') this.#cancelAll();
    this.#queue((signal) => this.#do(command, signal));
  }

  /** Resolves when everything asked so far is done. */
  idle(): Promise<void> {
    return this.#last;
  }

  /** Gives the device to a run that is being set up: no face detector is at work on it, nor holds anything there, from
   *  when this resolves, at most one photo later, to `resume`, which every pause wants. Reading goes on after it. */
  pause(): Promise<void> {
    return this.#detector.pause();
  }

  resume(): void {
    this.#detector.resume();
  }

  /** Ends what is under way. */
  dispose(): void {
    this.#cancelAll();
    this.#environment.tabs.close();
    void this.#detector.dispose();
  }

  /** The set as samples to train on; null when there is none, here or in the storage. */
  async openSource(setup: Setup): Promise<Source | null> {
    await this.#open();
    return this.#kept.set && sourceOf(this.#kept.set, setup);
  }

  /** @param work its signal ends the reading of files */
  #queue(work: (signal: AbortSignal) => Promise<void>): void {
    const { signal } = this.#cancel;
    this.#last = this.#last
      .then(() => work(signal))
      .catch((error: unknown) => {
        if (!signal.aborted) this.#tell(error);
      });
  }

  /** Another tab has forgotten or changed what is kept. */
  #hear(news: News): void {
    if (!this.#opened) return;
    if (news === 'forgotten') this.#cancelAll();
    this.#queue(() => this.#follow(news));
  }

  /** Ends what is being read, and what was asked to be. */
  #cancelAll(): void {
    this.#cancel.abort();
    this.#cancel = new AbortController();
  }

  /** @param signal ends the reading of files */
  async #do(command: UploadCommand, signal: AbortSignal): Promise<void> {
    await this.#open();
    const { set, stamp } = this.#kept;
    const photos = set?.kind === 'photos' ? set : null;
    switch (command.type) {
      case 'upload-open':
        return this.#show({});
      case 'upload': {
        const joined = command.isAdded ? photos : null;
        return this.#read({ files: command.files, identity: command.identity, joined }, command.findsFaces, signal);
      }
      case 'upload-example':
        return this.#readExample(signal);
      case 'upload-cancel':
        return;
      case 'upload-edit': {
        if (!photos) return;
        const edited = await editSet(photos, command.edit, (photo) => this.#files.get(photo));
        return this.#keep(edited, stamp, []);
      }
      case 'upload-picture': {
        const photo = photos && photoOf(photos, command.photo);
        const shown = photo && (await pictureOf(photo, command.isWhole, this.#files.get(photo.id)));
        const { picture = null, hand = null } = shown ?? {};
        const transfer = picture ? [picture.rgba.buffer] : [];
        return this.#environment.post({ type: 'upload-picture', id: command.id, picture, hand }, transfer);
      }
      case 'upload-export': {
        if (!set) return;
        const file = set.kind === 'photos' ? await packSet(set) : toCsv(set);
        return this.#environment.post({ type: 'upload-file', id: command.id, file, name: EXPORTED[set.kind] });
      }
      case 'upload-example-file': {
        const { id, kind } = command;
        const file = kind === 'photos' ? await exampleZip() : new Blob([exampleCsv()], { type: 'text/csv' });
        return this.#environment.post({ type: 'upload-file', id, file, name: EXAMPLE[kind] });
      }
      case 'upload-visitor':
        return this.#environment.post(await readVisitor(command, this.#detector, signal));
      case 'upload-forget':
        this.#files.clear();
        return this.#showKept(storageTroubles(await this.#kept.forget()));
      default:
        throw new Error(`command ${JSON.stringify(command satisfies never)}`);
    }
  }

  /** Fetches what was kept, the first time anything is asked. */
  async #open(): Promise<void> {
    this.#opened ??= this.#kept.open();
    const troubles = storageTroubles(await this.#opened);
    if (!this.#isOpened) this.#state = { ...this.#stateOfKept(), troubles };
    this.#isOpened = true;
  }

  async #readExample(signal: AbortSignal): Promise<void> {
    this.#show(BEGUN);
    const blob = await exampleZip(signal).catch((error: unknown) => {
      this.#show({ progress: null });
      throw error;
    });
    await this.#read({ files: [{ path: 'example.zip', blob }], identity: null, joined: null }, false, signal);
  }

  async #read(upload: Upload, findsFaces: boolean, signal: AbortSignal): Promise<void> {
    this.#show(BEGUN);
    const base = upload.joined && this.#kept.stamp;
    try {
      const read = await readUpload(upload, {
        signal,
        onProgress: (progress) => this.#showProgress(progress),
        locate: findsFaces ? this.#detector.locate : null,
      });
      if (!upload.joined && read.set) this.#files.clear();
      for (const [photo, file] of read.files) this.#files.set(photo, file);
      if (read.set) await this.#keep(read.set, base, read.troubles);
      else this.#show({ progress: null, troubles: read.troubles });
    } catch (error) {
      if (!signal.aborted) throw error;
      this.#show({ progress: null });
    } finally {
      await this.#detector.dispose();
    }
  }

  async #keep(set: UploadedSet, base: string | null, troubles: UploadTrouble[]): Promise<void> {
    const problem = await this.#kept.keep(set, base);
    const isOwn = this.#kept.set === set;
    if (!this.#kept.set) this.#files.clear();
    this.#showKept([...(isOwn ? troubles : []), ...storageTroubles(problem)]);
  }

  /** Shows what another tab has kept, or forgotten. */
  async #follow(news: News): Promise<void> {
    if (news === 'changed') {
      if (await this.#kept.follow()) this.#showKept([]);
      return;
    }
    this.#files.clear();
    const dropped = this.#kept.drop();
    this.#showKept([]);
    await dropped;
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
    this.#show({
      progress: null,
      troubles: [...this.#state.troubles, { about: isFetchFailure(error) ? 'fetch' : 'worker', detail }],
    });
  }

  #showKept(troubles: UploadTrouble[]): void {
    this.#show({ ...this.#stateOfKept(), troubles });
  }

  #stateOfKept(): UploadState {
    const { set, isKept } = this.#kept;
    return { ...NOTHING, set: set && summaryOf(set), isKept };
  }

  #show(change: Partial<UploadState>): void {
    this.#state = { ...this.#state, ...change };
    this.#environment.post({ type: 'upload', state: this.#state });
  }
}

function storageTroubles(problem: StorageProblem | null): UploadTrouble[] {
  return problem ? [{ about: 'storage', problem }] : [];
}
