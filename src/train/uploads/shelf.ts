/** Where a reader's own data outlives the page: one entry in the browser's own database on this device. */
import { createStore, del, get, set } from 'idb-keyval';
import * as v from 'valibot';
import { STORED_BYTES } from '../../data/photos/crop.ts';
import { FOUND, type PhotoSet } from '../../data/photos/photoSet.ts';
import type { VectorSet } from '../../data/vectors/vectorSet.ts';

export type UploadedSet = PhotoSet | VectorSet;

export interface Shelf {
  /** @throws DOMException when there is no room or no storage */
  save(uploaded: UploadedSet): Promise<void>;
  /** What was saved; null when nothing was, or it is of another version. */
  load(): Promise<UploadedSet | null>;
  clear(): Promise<void>;
}

const DATABASE = 'arclab';
const STORE = 'uploads';
const KEY = 'set';

const storedSchema = v.variant('kind', [
  v.object({
    kind: v.literal('photos'),
    name: v.string(),
    identities: v.array(
      v.object({
        name: v.string(),
        photos: v.array(
          v.object({
            name: v.string(),
            pixels: v.pipe(
              v.instance(Uint8Array),
              v.check(({ length }) => length === STORED_BYTES),
            ),
            framing: v.object({ a: v.number(), b: v.number(), tx: v.number(), ty: v.number() }),
            found: v.picklist(FOUND),
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
  const store = () => createStore(DATABASE, STORE);
  return {
    save: (uploaded) => set(KEY, uploaded, store()),
    async load() {
      const parsed = v.safeParse(storedSchema, await get(KEY, store()));
      return parsed.success ? parsed.output : null;
    },
    clear: () => del(KEY, store()),
  };
}
