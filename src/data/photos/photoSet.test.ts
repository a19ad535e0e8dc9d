import { describe, expect, test } from 'vitest';
import {
  addPhotos,
  emptySet,
  mergeIdentity,
  moveIdentity,
  movePhoto,
  type Photo,
  type PhotoSet,
  removeIdentity,
  renameIdentity,
  replacePhoto,
} from './photoSet.ts';

const photo = (name: string): Photo => ({
  name,
  pixels: new Uint8Array(0),
  framing: { a: 1, b: 0, tx: 0, ty: 0 },
  found: 'off',
});

const set = ['ann', 'bo', 'cy'].reduce(
  (grown, name) => addPhotos(grown, name, [photo(`${name}1`), photo(`${name}2`)]),
  emptySet('friends'),
);
const shown = ({ identities }: PhotoSet) =>
  identities.map(({ name, photos }) => `${name}: ${photos.map((p) => p.name).join(' ')}`);

describe('a photo set', () => {
  test('is left as it was by every edit', () => {
    const before = structuredClone(set);
    renameIdentity(set, 0, 'x');
    moveIdentity(set, 0, 2);
    mergeIdentity(set, 0, 1);
    removeIdentity(set, 0);
    replacePhoto(set, 0, 0, null);
    movePhoto(set, 0, 0, 1);
    addPhotos(set, 'ann', [photo('new')]);
    expect(set).toEqual(before);
  });

  test('renames, and never to nothing', () => {
    expect(renameIdentity(set, 1, ' Bo_Li ').identities[1].name).toBe('Bo Li');
    expect(renameIdentity(set, 1, '  ').identities[1].name).toBe('?');
  });

  test('reorders', () => {
    expect(shown(moveIdentity(set, 0, 2))).toEqual(['bo: bo1 bo2', 'cy: cy1 cy2', 'ann: ann1 ann2']);
    expect(shown(moveIdentity(set, 2, 0))).toEqual(['cy: cy1 cy2', 'ann: ann1 ann2', 'bo: bo1 bo2']);
  });

  test('merges in either direction', () => {
    expect(shown(mergeIdentity(set, 0, 2))).toEqual(['bo: bo1 bo2', 'cy: cy1 cy2 ann1 ann2']);
    expect(shown(mergeIdentity(set, 2, 0))).toEqual(['ann: ann1 ann2 cy1 cy2', 'bo: bo1 bo2']);
    expect(mergeIdentity(set, 1, 1)).toBe(set);
  });

  test('removes and replaces photos, and moves them to another identity', () => {
    expect(shown(replacePhoto(set, 0, 1, null))[0]).toBe('ann: ann1');
    expect(shown(replacePhoto(set, 0, 0, photo('new')))[0]).toBe('ann: new ann2');
    expect(shown(movePhoto(set, 0, 0, 2))).toEqual(['ann: ann2', 'bo: bo1 bo2', 'cy: cy1 cy2 ann1']);
  });

  test('takes up to 200 photos an identity and 16 identities', () => {
    const many = Array.from({ length: 300 }, (_, i) => photo(`${i}`));
    expect(addPhotos(set, 'ann', many).identities[0].photos).toHaveLength(200);
    const full = Array.from({ length: 20 }, (_, i) => `p${i}`).reduce(
      (s, name) => addPhotos(s, name, [photo('a')]),
      set,
    );
    expect(full.identities).toHaveLength(16);
  });
});
