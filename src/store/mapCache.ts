/** Maps in the browser's own database on this device, shared by all tabs: the newest few, in one entry. */
import { createStore, get, update } from 'idb-keyval';
import * as v from 'valibot';
import type { MapRows } from '../core/map.ts';

/** Where maps outlive the page. */
export interface MapCache {
  /** Rejects or stays silent where nothing can be kept. */
  save(key: string, rows: MapRows): Promise<void>;
  load(key: string): Promise<MapRows>;
}

const DATABASE = 'arclab-maps';
const STORE = 'maps';
/** What trains otherwise than it did is another version: its maps are no longer found. */
const ENTRY = 'maps of version 1';

/** Each takes some 60 kB. */
const MOST_KEPT = 12;

const azimuths = v.instance(Float32Array);
const cellSchema = v.object({
  minGap90: v.union([v.number(), v.nan()]),
  isMixed: v.boolean(),
  heldOutAccuracy: v.number(),
  minCentreAngle: v.union([v.number(), v.nan()]),
  centres: azimuths,
  arcs90: azimuths,
  dots: azimuths,
  labels: v.instance(Uint8Array),
});
const keptSchema = v.array(v.object({ key: v.string(), rows: v.record(v.string(), v.array(cellSchema)) }));

type Kept = { key: string; rows: MapRows }[];

/** Opened when it is first used. */
export function openMapCache(): MapCache {
  const open = createStore(DATABASE, STORE);
  return {
    async load(key) {
      return readKept(await get(ENTRY, open)).find((map) => map.key === key)?.rows ?? {};
    },
    async save(key, rows) {
      await update<unknown>(
        ENTRY,
        (kept) => {
          const others = readKept(kept).filter((map) => map.key !== key);
          return [...others, { key, rows }].slice(-MOST_KEPT) satisfies Kept;
        },
        open,
      );
    },
  };
}

/** What is there and is whole. */
function readKept(stored: unknown): Kept {
  const parsed = v.safeParse(keptSchema, stored ?? []);
  return parsed.success ? parsed.output : [];
}
