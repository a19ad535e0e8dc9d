/** Where a reader's own data outlives the page: one entry in the browser's own database on this device, shared by all
 *  tabs. Its key is stamped anew by every save, so that no tab writes over what it has not seen. */
import { createStore, promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { STORED_BYTES } from '../../data/photos/crop.ts';
import { newId } from '../../data/photos/newId.ts';
import { FOUND, type PhotoSet } from '../../data/photos/photoSet.ts';
import type { VectorSet } from '../../data/vectors/vectorSet.ts';

export type UploadedSet = PhotoSet | VectorSet;

/** A set as it was saved. */
export interface Kept {
  set: UploadedSet;
  stamp: string;
}

export interface Shelf {
  /** @param base the stamp of what the set was made of; null for one of its own, which replaces whatever is there
   *  @returns the new stamp; null when what it was made of is there no longer, and then nothing is saved
   *  @throws DOMException when there is no room or no storage, StorageSilent when it does not answer */
  save(set: UploadedSet, base: string | null): Promise<string | null>;
  /** What was saved; null when nothing was, or it is of another version. @throws as save does */
  load(): Promise<Kept | null>;
  /** @param only the stamp of what alone is to be erased; null for whatever is there. @throws as save does */
  clear(only: string | null): Promise<void>;
}

/** The browser's database has not answered in time. */
export class StorageSilent extends Error {}

const DATABASE = 'arclab';
const STORE = 'uploads';
/** 'set' and the stamp; sets of the first days have none. */
const KEY = 'set';

const id = v.optional(v.string(), newId);
const storedSchema = v.variant('kind', [
  v.object({
    kind: v.literal('photos'),
    name: v.string(),
    identities: v.array(
      v.object({
        id,
        name: v.string(),
        photos: v.array(
          v.object({
            id,
            name: v.string(),
            pixels: v.pipe(
              v.instance(Uint8Array),
              v.check(({ length }) => length === STORED_BYTES),
            ),
            framing: v.object({ a: v.number(), b: v.number(), tx: v.number(), ty: v.number() }),
            found: v.picklist(FOUND),
            print: v.optional(v.string(), ''),
          }),
        ),
      }),
    ),
  }),
  v.object({
    kind: v.literal('vectors'),
    name: v.string(),
    dimensions: v.number(),
    labelNames: v.array(v.string()),
    labels: v.instance(Uint8Array<ArrayBuffer>),
    values: v.instance(Float32Array<ArrayBuffer>),
  }),
]);

/** The browser's database; opened when it is first used. */
export function openShelf(): Shelf {
  const open = createStore(DATABASE, STORE);
  // Where there is no database at all, `open` throws: an answer like any other.
  const transact = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>) => open(mode, work);
  return {
    save: (set, base) =>
      transact('readwrite', async (store) => {
        const keys = await promisifyRequest(store.getAllKeys());
        if (base !== null && !keys.includes(KEY + base)) return null;
        const stamp = newId();
        store.clear();
        store.put(set, KEY + stamp);
        await promisifyRequest(store.transaction);
        return stamp;
      }),
    load: () =>
      transact('readonly', async (store) => {
        const [key] = await promisifyRequest(store.getAllKeys());
        if (typeof key !== 'string' || !key.startsWith(KEY)) return null;
        const parsed = v.safeParse(storedSchema, await promisifyRequest(store.get(key)));
        return parsed.success ? { set: parsed.output, stamp: key.slice(KEY.length) } : null;
      }),
    clear: (only) =>
      transact('readwrite', async (store) => {
        if (only === null) store.clear();
        else store.delete(KEY + only);
        await promisifyRequest(store.transaction);
      }),
  };
}

/** How long the database is waited for, ms. A large set takes its time; once silent, it hardly speaks again. */
const LOAD_MS = 4000;
const SAVE_MS = 60_000;
const SILENT_MS = 1000;

/** A shelf that always answers, if only by StorageSilent. @param shelf the one that may not */
export function answering(shelf: Shelf): Shelf {
  let isSilent = false;
  const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      const wait = isSilent ? SILENT_MS : milliseconds;
      timer = setTimeout(() => {
        isSilent = true;
        reject(new StorageSilent(`The browser's storage did not answer within ${wait} ms. Restart the browser.`));
      }, wait);
    });
    try {
      const answer = await Promise.race([work, silence]);
      isSilent = false;
      return answer;
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    save: (set, base) => within(SAVE_MS, shelf.save(set, base)),
    load: () => within(LOAD_MS, shelf.load()),
    clear: (only) => within(LOAD_MS, shelf.clear(only)),
  };
}
