import { createStore, get, set } from 'idb-keyval';
import { beforeEach, expect, it } from 'vitest';
import type { MapRows } from '../core/map.ts';
import { openMapShelf } from './mapShelf.ts';

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
  await openMapShelf().save('one', ROWS);
  expect(await openMapShelf().load('one')).toEqual(ROWS);
  expect(await openMapShelf().load('another')).toEqual({});
});

it('keeps one of each, and of many the newest', async () => {
  const shelf = openMapShelf();
  for (let i = 0; i < 14; i++) await shelf.save(`map ${i}`, ROWS);
  await shelf.save('map 13', { ...ROWS, 4: ROWS[32] });
  expect(await shelf.load('map 0')).toEqual({});
  expect(await shelf.load('map 2')).toEqual(ROWS);
  expect(Object.keys(await shelf.load('map 13'))).toEqual(['4', '32']);
});

it('takes what is no map for none, and writes over it', async () => {
  const shelf = openMapShelf();
  for (const stored of ['nonsense', [{ key: 'one', rows: { 32: [{ minGap90: 'wide' }] } }]]) {
    await set(ENTRY, stored, database);
    expect(await shelf.load('one')).toEqual({});
  }
  await shelf.save('one', ROWS);
  expect(await get(ENTRY, database)).toHaveLength(1);
});
