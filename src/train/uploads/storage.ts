/** Where a reader's own data outlives the page, on this device. Its one entry is stamped anew by every save, so that no tab
 *  writes over what it has not seen. */
import type { PhotoSet } from '../../data/photos/photoSet.ts';
import type { VectorSet } from '../../data/vectors/vectorSet.ts';

export type UploadedSet = PhotoSet | VectorSet;

/** A set as it was saved. */
export interface StoredSet {
  set: UploadedSet;
  stamp: string;
}

/** One entry, shared by all tabs. */
export interface UploadStorage {
  /** @param base the stamp of what the set was made of; null for one of its own, which replaces whatever is there
   *  @returns the new stamp; null when what it was made of is there no longer, and then nothing is saved
   *  @throws DOMException when there is no room or no storage, StorageSilent when it does not answer */
  save(set: UploadedSet, base: string | null): Promise<string | null>;
  /** What was saved; null when nothing was, or it is of another version. @throws as save does */
  load(): Promise<StoredSet | null>;
  /** @param only the stamp of what alone is to be erased; null for whatever is there. @throws as save does */
  clear(only: string | null): Promise<void>;
}

/** The browser's database has not answered in time. */
export class StorageSilent extends Error {}
