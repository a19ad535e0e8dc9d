import { expect, test } from 'vitest';
import { IMAGE_BYTES, IMAGE_SIDE } from '../../core/dataset.ts';
import { STORED_BYTES } from './crop.ts';
import { keptOutOf } from './keptOut.ts';
import type { PhotoSet } from './photoSet.ts';
import { sourceWithUnseen } from './sourceWithUnseen.ts';

const SETUP = { imagesPerIdentity: 50, variation: 0.6, seed: 1 };

/** Each identity's photos are of one grey, so that a picture tells whose it is. */
const grey = (label: number) => 20 + 30 * label;
const setOf = (count: number): PhotoSet => ({
  kind: 'photos',
  name: 'test',
  identities: Array.from({ length: count }, (_, label) => ({
    id: `id ${label}`,
    name: `person ${label}`,
    photos: Array.from({ length: 6 }, (_, i) => ({
      id: `${label} ${i}`,
      name: `${i}`,
      print: '',
      pixels: new Uint8Array(STORED_BYTES).fill(grey(label)),
      framing: { a: 1, b: 0, tx: 0, ty: 0 },
      found: 'face',
    })),
  })),
});

test('two at least are kept out, and two at least are trained on', () => {
  expect([0, 1, 2, 3, 9].map((wished) => keptOutOf(5, wished))).toEqual([0, 0, 2, 3, 3]);
  expect([2, 3, 4].map((identities) => keptOutOf(identities, 14))).toEqual([0, 0, 2]);
});

test('the last people of a set are unseen, by name and by picture, and no sample is of them', () => {
  const source = sourceWithUnseen(setOf(5), { ...SETUP, keptOut: 2 });
  expect(source).toMatchObject({ identities: 3, names: ['person 0', 'person 1', 'person 2'], trainCount: 150 });
  const labels = Array.from({ length: source.trainCount + source.heldOutCount }, (_, i) => source.label(i));
  expect(new Set(labels)).toEqual(new Set([0, 1, 2]));
  const { unseen } = source;
  expect(unseen).toMatchObject({ identities: 2, names: ['person 3', 'person 4'] });
  const out = new Uint8Array(IMAGE_BYTES);
  for (const [label, person] of [
    [0, 3],
    [1, 4],
  ]) {
    unseen?.draw(label, 0, IMAGE_SIDE, out, 0);
    expect(new Set(out)).toEqual(new Set([grey(person)]));
    unseen?.drawPortrait(label, IMAGE_SIDE, out);
    expect(new Set(out)).toEqual(new Set([grey(person)]));
  }
});

test('with nobody kept out the source is as it was, and nobody is unseen', () => {
  expect(sourceWithUnseen(setOf(5), { ...SETUP, keptOut: 0 })).toMatchObject({ identities: 5, trainCount: 250 });
  expect(sourceWithUnseen(setOf(3), { ...SETUP, keptOut: 2 }).unseen).toBeUndefined();
});
