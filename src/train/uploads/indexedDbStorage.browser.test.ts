import { createStore, set as put } from 'idb-keyval';
import { beforeEach, expect, test } from 'vitest';
import { STORED_BYTES } from '../../data/photos/crop.ts';
import type { PhotoSet } from '../../data/photos/photoSet.ts';
import { openIndexedDb } from './indexedDbStorage.ts';

const framing = { a: 1, b: 0, tx: 0, ty: 0 };
const photo = { name: '1.png', pixels: new Uint8Array(STORED_BYTES), framing, found: 'off' as const };
const setOf = (name: string): PhotoSet => ({
  kind: 'photos',
  name,
  identities: [{ id: 'A', name: 'ann', photos: [{ ...photo, id: 'a', print: '1:2' }] }],
});

/** Two tabs on one database. */
const [one, two] = [openIndexedDb(), openIndexedDb()];

beforeEach(() => one.clear(null));

test('what was saved is there, as it was, and once', async () => {
  expect(await one.load()).toBeNull();
  const stamp = await one.save(setOf('first'), null);
  expect(await two.load()).toEqual({ set: setOf('first'), stamp });
  const next = await one.save(setOf('second'), stamp);
  expect(await two.load()).toEqual({ set: setOf('second'), stamp: next });
});

test('what was made of something that is there no longer is not saved', async () => {
  const stamp = await one.save(setOf('first'), null);
  const changed = await two.save(setOf('theirs'), stamp);
  expect(await one.save(setOf('mine'), stamp)).toBeNull();
  expect((await one.load())?.set.name).toBe('theirs');
  await two.clear(null);
  expect(await one.save(setOf('mine'), changed)).toBeNull();
  expect(await one.load()).toBeNull();
  expect(await one.save(setOf('a set of its own'), null)).not.toBeNull();
});

test('only what is meant is cleared', async () => {
  const stamp = await one.save(setOf('first'), null);
  await two.clear('another');
  expect(await one.load()).not.toBeNull();
  await two.clear(stamp);
  expect(await one.load()).toBeNull();
});

test('a set that was saved before photos had ids is still there, with ids', async () => {
  const old = { kind: 'photos', name: 'old', identities: [{ name: 'ann', photos: [photo, photo] }] };
  await put('set', old, createStore('arclab', 'uploads'));
  const kept = await one.load();
  if (kept?.set.kind !== 'photos') throw new Error('no photos');
  const [ann] = kept.set.identities;
  expect(ann.id).not.toBe('');
  expect(new Set(ann.photos.map(({ id }) => id)).size).toBe(2);
  expect(await one.save(setOf('new'), kept.stamp)).not.toBeNull();
});
