/** A reader's own data in the browser's own database: one entry, whose key ends in the stamp of its save. */
import { createStore, promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { STORED_BYTES } from '../../data/photos/crop.ts';
import { newId } from '../../data/photos/newId.ts';
import { FOUND } from '../../data/photos/photoSet.ts';
import type { UploadStorage } from './storage.ts';

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
export function openIndexedDb(): UploadStorage {
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
