import { createStore, get, set } from 'idb-keyval';
import { beforeEach, expect, it } from 'vitest';
import type { MapRows } from '../core/map.ts';
import { openMapCache } from './mapCache.ts';

const ENTRY = 'maps of version 1';
const database = createStore('arclab-maps', 'maps');

const ROWS: MapRows = {
  32: [
    {
      minGap90: Number.NaN,
      isMixed: true,
      heldOutAccuracy: 0.5,
      minCentreAngle: 0.25,
      centres: Float32Array.of(0, 1),
      arcs90: Float32Array.of(0, 1, 2, 3),
      dots: Float32Array.of(1, Number.NaN),
      labels: Uint8Array.of(0, 1),
    },
  ],
};

beforeEach(() => set(ENTRY, [], database));

it('gives a map back as it was, to whoever asks next', async () => {
  await openMapCache().save('one', ROWS);
  expect(await openMapCache().load('one')).toEqual(ROWS);
  expect(await openMapCache().load('another')).toEqual({});
});

it('keeps one of each, and of many the newest', async () => {
  const cache = openMapCache();
  for (let i = 0; i < 14; i++) await cache.save(`map ${i}`, ROWS);
  await cache.save('map 13', { ...ROWS, 4: ROWS[32] });
  expect(await cache.load('map 0')).toEqual({});
  expect(await cache.load('map 2')).toEqual(ROWS);
  expect(Object.keys(await cache.load('map 13'))).toEqual(['4', '32']);
});

it('takes what is no map for none, and writes over it', async () => {
  const cache = openMapCache();
  for (const stored of ['nonsense', [{ key: 'one', rows: { 32: [{ minGap90: 'wide' }] } }]]) {
    await set(ENTRY, stored, database);
    expect(await cache.load('one')).toEqual({});
  }
  await cache.save('one', ROWS);
  expect(await get(ENTRY, database)).toHaveLength(1);
});
