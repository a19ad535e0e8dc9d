/** The worker's end of uploads: reads files into a set, keeps it, edits it, and opens it as a source of samples. One thing
 *  at a time, in the order asked; training and messages go on beside it. */
import type { Source } from '../../core/dataset.ts';
import type { Setup } from '../../core/experiment.ts';
import type { Candidate } from '../../data/photos/candidate.ts';
import { exampleZip } from '../../data/photos/example.ts';
import { photoOf } from '../../data/photos/photoSet.ts';
import { exampleFile, exportSet } from './downloads.ts';
import { editSet, pictureOf } from './edit.ts';
import { KeptSet } from './keptSet.ts';
import type { StorageProblem, UploadCommand, UploadReport, UploadTrouble } from './messages.ts';
import { type OpenDetector, PausableDetector } from './pausableDetector.ts';
import { readUpload, type Upload } from './read.ts';
import { sourceOf } from './sourceOf.ts';
import { StateReporter, storageTroubles } from './stateReporter.ts';
import type { UploadedSet, UploadStorage } from './storage.ts';
import type { News, Tabs } from './tabs.ts';
import { TaskQueue } from './taskQueue.ts';
import { readVisitor } from './visitor.ts';

/** What the service needs from outside. */
export interface UploadServiceEnvironment {
  post(report: UploadReport, transfer?: Transferable[]): void;
  storage: UploadStorage;
  tabs: Tabs;
  /** Loads the face detector. @throws Error when it cannot be fetched */
  openDetector(): Promise<OpenDetector>;
}

export class UploadService {
  readonly #environment: UploadServiceEnvironment;
  readonly #kept: KeptSet;
  readonly #reporter: StateReporter;
  readonly #queue: TaskQueue;
  /** The files behind the photos, by the photos' ids, while this page is open: a hand can then crop more than what was
   *  kept. */
  readonly #files = new Map<string, Candidate>();
  readonly #detector: PausableDetector;
  #opened: Promise<StorageProblem | null> | null = null;
  #isOpened = false;

  constructor(environment: UploadServiceEnvironment) {
    this.#environment = environment;
    this.#kept = new KeptSet(environment.storage, environment.tabs);
    this.#reporter = new StateReporter(this.#kept, (report) => environment.post(report));
    this.#queue = new TaskQueue((error) => this.#reporter.showError(error));
    this.#detector = new PausableDetector(() => environment.openDetector());
    environment.tabs.listen((news) => this.#hear(news));
  }

  /** Takes a command; what it leads to is posted. */
  obey(command: UploadCommand): void {
    if (command.type === 'upload-cancel' || command.type === 'upload-forget') this.#queue.cancelAll();
    this.#queue.add((signal) => this.#do(command, signal));
  }

  /** Resolves when everything asked so far is done. */
  idle(): Promise<void> {
    return this.#queue.idle();
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
    this.#queue.cancelAll();
    this.#environment.tabs.close();
    void this.#detector.dispose();
  }

  /** The set as samples to train on; null when there is none, here or in the storage. */
  async openSource(setup: Setup): Promise<Source | null> {
    await this.#open();
    return this.#kept.set && sourceOf(this.#kept.set, setup);
  }

  /** Another tab has forgotten or changed what is kept. */
  #hear(news: News): void {
    if (!this.#opened) return;
    if (news === 'forgotten') this.#queue.cancelAll();
    this.#queue.add(() => this.#follow(news));
  }

  /** @param signal ends the reading of files */
  async #do(command: UploadCommand, signal: AbortSignal): Promise<void> {
    await this.#open();
    const { set, stamp } = this.#kept;
    const photos = set?.kind === 'photos' ? set : null;
    switch (command.type) {
      case 'upload-open':
        return this.#reporter.show({});
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
      case 'upload-export':
        if (set) this.#environment.post({ type: 'upload-file', id: command.id, ...(await exportSet(set)) });
        return;
      case 'upload-example-file':
        this.#environment.post({ type: 'upload-file', id: command.id, ...(await exampleFile(command.kind)) });
        return;
      case 'upload-visitor':
        return this.#environment.post(await readVisitor(command, this.#detector, signal));
      case 'upload-forget':
        this.#files.clear();
        return this.#reporter.showKept(storageTroubles(await this.#kept.forget()));
      default:
        throw new Error(`command ${JSON.stringify(command satisfies never)}`);
    }
  }

  /** Fetches what was kept, the first time anything is asked. */
  async #open(): Promise<void> {
    this.#opened ??= this.#kept.open();
    const troubles = storageTroubles(await this.#opened);
    if (!this.#isOpened) this.#reporter.take(troubles);
    this.#isOpened = true;
  }

  async #readExample(signal: AbortSignal): Promise<void> {
    this.#reporter.showBegun();
    const blob = await exampleZip(signal).catch((error: unknown) => {
      this.#reporter.show({ progress: null });
      throw error;
    });
    await this.#read({ files: [{ path: 'example.zip', blob }], identity: null, joined: null }, false, signal);
  }

  async #read(upload: Upload, findsFaces: boolean, signal: AbortSignal): Promise<void> {
    this.#reporter.showBegun();
    const base = upload.joined && this.#kept.stamp;
    try {
      const read = await readUpload(upload, {
        signal,
        onProgress: (progress) => this.#reporter.showProgress(progress),
        locate: findsFaces ? this.#detector.locate : null,
      });
      if (!upload.joined && read.set) this.#files.clear();
      for (const [photo, file] of read.files) this.#files.set(photo, file);
      if (read.set) await this.#keep(read.set, base, read.troubles);
      else this.#reporter.show({ progress: null, troubles: read.troubles });
    } catch (error) {
      if (!signal.aborted) throw error;
      this.#reporter.show({ progress: null });
    } finally {
      await this.#detector.dispose();
    }
  }

  async #keep(set: UploadedSet, base: string | null, troubles: UploadTrouble[]): Promise<void> {
    const problem = await this.#kept.keep(set, base);
    const isOwn = this.#kept.set === set;
    if (!this.#kept.set) this.#files.clear();
    this.#reporter.showKept([...(isOwn ? troubles : []), ...storageTroubles(problem)]);
  }

  /** Shows what another tab has kept, or forgotten. */
  async #follow(news: News): Promise<void> {
    if (news === 'changed') {
      if (await this.#kept.follow()) this.#reporter.showKept([]);
      return;
    }
    this.#files.clear();
    const dropped = this.#kept.drop();
    this.#reporter.showKept([]);
    await dropped;
  }
}
