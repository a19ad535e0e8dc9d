/** The set in hand, and the copy of it that the browser keeps and all tabs share. What another tab has done to that copy
 *  goes before what was made here of an older one. */
import type { StorageProblem } from './messages.ts';
import { StorageSilent, type StoredSet, type UploadedSet, type UploadStorage } from './storage.ts';
import type { Tabs } from './tabs.ts';

export class KeptSet {
  readonly #storage: UploadStorage;
  readonly #tabs: Tabs;
  #set: UploadedSet | null = null;
  #stamp: string | null = null;
  #isKept = false;

  constructor(storage: UploadStorage, tabs: Tabs) {
    this.#storage = storage;
    this.#tabs = tabs;
  }

  get set(): UploadedSet | null {
    return this.#set;
  }

  /** It will be there after a reload. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Of what the storage holds; null when that is nothing. What is made of the set is kept under it. */
  get stamp(): string | null {
    return this.#stamp;
  }

  /** Fetches what was kept. */
  async open(): Promise<StorageProblem | null> {
    try {
      this.#take(await this.#storage.load());
      return null;
    } catch (error) {
      // Nothing was kept where nothing can be; but what may be there, and is not shown, is told.
      return error instanceof StorageSilent ? 'silent' : null;
    }
  }

  /** Makes a set the one in hand, and stores it where that is possible. @param base the stamp of what it was made of;
   *  null for a set of its own */
  async keep(set: UploadedSet, base: string | null): Promise<StorageProblem | null> {
    this.#set = set;
    try {
      const stamp = await this.#storage.save(set, base);
      if (stamp === null) return await this.#giveWay();
      this.#stamp = stamp;
      this.#isKept = true;
      this.#tabs.tell('changed');
      return null;
    } catch (error) {
      this.#isKept = false;
      if (error instanceof StorageSilent) return 'silent';
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'none';
    }
  }

  /** Takes what another tab has kept, unless there is something here that is kept nowhere. @returns whether it did */
  async follow(): Promise<boolean> {
    if (this.#set && !this.#isKept) return false;
    const kept = await this.#storage.load();
    if (kept?.stamp === this.#stamp) return false;
    this.#take(kept);
    return true;
  }

  /** Leaves nothing here, in the storage, nor in any tab. */
  async forget(): Promise<StorageProblem | null> {
    const wasKept = this.#isKept;
    this.#take(null);
    let problem: StorageProblem | null = null;
    try {
      await this.#storage.clear(null);
    } catch (error) {
      // Where nothing can be kept there is nothing to clear.
      if (wasKept || error instanceof StorageSilent) problem = 'not-forgotten';
    }
    this.#tabs.tell('forgotten');
    return problem;
  }

  /** Forgets what another tab has forgotten, with what was kept here in the same moment. */
  async drop(): Promise<void> {
    const stamp = this.#stamp;
    this.#take(null);
    if (stamp !== null) await this.#storage.clear(stamp);
  }

  /** What a change was made of is no longer what is kept. */
  async #giveWay(): Promise<StorageProblem> {
    const kept = await this.#storage.load();
    this.#take(kept);
    return kept ? 'changed-elsewhere' : 'forgotten-elsewhere';
  }

  #take(kept: StoredSet | null): void {
    this.#set = kept?.set ?? null;
    this.#stamp = kept?.stamp ?? null;
    this.#isKept = kept !== null;
  }
}
