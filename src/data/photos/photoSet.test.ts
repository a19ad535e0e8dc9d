import { describe, expect, test } from 'vitest';
import { joinSets } from './joinSets.ts';
import {
  acceptMiddles,
  addIdentity,
  addPhotos,
  emptySet,
  type Identity,
  mergeIdentity,
  moveIdentity,
  movePhoto,
  type Photo,
  type PhotoSet,
  photoOf,
  removeIdentity,
  renameIdentity,
  replacePhoto,
} from './photoSet.ts';

const photo = (id: string, name = id): Photo => ({
  id,
  name,
  pixels: new Uint8Array(0),
  framing: { a: 1, b: 0, tx: 0, ty: 0 },
  found: 'off',
  print: '',
});
const identity = (id: string, name: string, ...photos: Photo[]): Identity => ({ id, name, photos });
const setOf = (...identities: Identity[]) => identities.reduce(addIdentity, emptySet('friends'));

const set = setOf(
  identity('A', 'ann', photo('a1'), photo('a2')),
  identity('B', 'bo', photo('b1'), photo('b2')),
  identity('C', 'cy', photo('c1'), photo('c2')),
);
const shown = ({ identities }: PhotoSet) =>
  identities.map(({ name, photos }) => `${name}: ${photos.map(({ id }) => id).join(' ')}`);
const many = (id: string, count: number) => Array.from({ length: count }, (_, i) => photo(`${id}${i}`));

describe('a photo set', () => {
  test('is left as it was by every edit', () => {
    const before = structuredClone(set);
    renameIdentity(set, 'A', 'x');
    moveIdentity(set, 'A', 2);
    mergeIdentity(set, 'A', 'B');
    removeIdentity(set, 'A');
    replacePhoto(set, 'a1', null);
    movePhoto(set, 'a1', 'B');
    addPhotos(set, 'A', [photo('new')]);
    acceptMiddles(set);
    expect(set).toEqual(before);
  });

  test('is the same where an edit means what is not there', () => {
    for (const same of [
      renameIdentity(set, 'gone', 'x'),
      moveIdentity(set, 'gone', 1),
      moveIdentity(set, 'A', 3),
      mergeIdentity(set, 'gone', 'A'),
      mergeIdentity(set, 'A', 'gone'),
      mergeIdentity(set, 'A', 'A'),
      removeIdentity(set, 'gone'),
      replacePhoto(set, 'gone', photo('x')),
      movePhoto(set, 'gone', 'A'),
      movePhoto(set, 'a1', 'gone'),
      movePhoto(set, 'a1', 'A'),
      addPhotos(set, 'gone', [photo('x')]),
    ]) {
      expect(same).toBe(set);
    }
    expect(photoOf(set, 'gone')).toBeNull();
  });

  test('renames, and never to nothing', () => {
    expect(renameIdentity(set, 'B', ' Bo_Li ').identities[1].name).toBe('Bo Li');
    expect(renameIdentity(set, 'B', '  ').identities[1].name).toBe('?');
  });

  test('reorders', () => {
    expect(shown(moveIdentity(set, 'A', 2))).toEqual(['bo: b1 b2', 'cy: c1 c2', 'ann: a1 a2']);
    expect(shown(moveIdentity(set, 'C', 0))).toEqual(['cy: c1 c2', 'ann: a1 a2', 'bo: b1 b2']);
  });

  test('merges in either direction', () => {
    expect(shown(mergeIdentity(set, 'A', 'C'))).toEqual(['bo: b1 b2', 'cy: c1 c2 a1 a2']);
    expect(shown(mergeIdentity(set, 'C', 'A'))).toEqual(['ann: a1 a2 c1 c2', 'bo: b1 b2']);
  });

  test('loses no photo to a merge or a move that has no room', () => {
    const full = setOf(identity('A', 'ann', ...many('a', 150)), identity('B', 'bo', ...many('b', 150)));
    expect(mergeIdentity(full, 'A', 'B').identities.map(({ photos }) => photos.length)).toEqual([100, 200]);
    const fuller = setOf(identity('A', 'ann', photo('a')), identity('B', 'bo', ...many('b', 200)));
    expect(movePhoto(fuller, 'a', 'B')).toBe(fuller);
  });

  test('removes and replaces photos, and moves them to another identity', () => {
    expect(shown(replacePhoto(set, 'a2', null))[0]).toBe('ann: a1');
    expect(replacePhoto(set, 'a1', photo('a1', 'new')).identities[0].photos[0].name).toBe('new');
    expect(shown(movePhoto(set, 'a1', 'C'))).toEqual(['ann: a2', 'bo: b1 b2', 'cy: c1 c2 a1']);
  });

  test('tells namesakes apart: what is added to the second, or done to it, is the second’s', () => {
    const namesakes = renameIdentity(set, 'B', 'ann');
    expect(shown(addPhotos(namesakes, 'B', [photo('new')]))).toEqual(['ann: a1 a2', 'ann: b1 b2 new', 'cy: c1 c2']);
    expect(shown(removeIdentity(namesakes, 'B'))).toEqual(['ann: a1 a2', 'cy: c1 c2']);
  });

  test('tells photos of one name apart', () => {
    const both = setOf(identity('A', 'ann', photo('a1', '1.png')), identity('B', 'bo', photo('b1', '1.png')));
    expect(photoOf(both, 'b1')).toBe(both.identities[1].photos[0]);
    expect(shown(replacePhoto(both, 'b1', null))).toEqual(['ann: a1', 'bo: ']);
  });

  test('takes up to 200 photos an identity and 16 identities', () => {
    expect(addPhotos(set, 'A', many('x', 300)).identities[0].photos).toHaveLength(200);
    const full = setOf(...Array.from({ length: 20 }, (_, i) => identity(`${i}`, `p${i}`, photo(`p${i}`))));
    expect(full.identities).toHaveLength(16);
  });

  test('takes middles for what was asked for where no face was found, and leaves other photos alone', () => {
    const mixed = setOf(identity('A', 'ann', { ...photo('1'), found: 'none' }, { ...photo('2'), found: 'hand' }));
    expect(acceptMiddles(mixed).identities[0].photos.map(({ found }) => found)).toEqual(['off', 'hand']);
  });
});

describe('joining sets', () => {
  const join = (a: PhotoSet, b: PhotoSet) => shown(joinSets(a, b).set);

  test('gives photos to the namesake, and to whom they are meant for', () => {
    expect(join(set, setOf(identity('X', 'bo', photo('x'))))).toEqual(['ann: a1 a2', 'bo: b1 b2 x', 'cy: c1 c2']);
    expect(join(set, setOf(identity('A', 'bo', photo('x'))))).toEqual(['ann: a1 a2 x', 'bo: b1 b2', 'cy: c1 c2']);
    expect(join(set, setOf(identity('X', 'di', photo('x'))))).toHaveLength(4);
  });

  test('never guesses between namesakes', () => {
    const twice = renameIdentity(set, 'B', 'ann');
    const one = setOf(identity('X', 'ann', photo('x')));
    expect(join(twice, one)).toEqual(['ann: a1 a2', 'ann: b1 b2', 'cy: c1 c2', 'ann: x']);
    const two = addIdentity(one, identity('Y', 'ann', photo('y')));
    expect(join(set, two)).toEqual(['ann: a1 a2', 'bo: b1 b2', 'cy: c1 c2', 'ann: x', 'ann: y']);
  });

  test('says what does not fit', () => {
    const full = setOf(...Array.from({ length: 15 }, (_, i) => identity(`${i}`, `p${i}`, photo(`p${i}`))));
    const more = setOf(identity('0', 'p0', ...many('x', 200)), identity('X', 'x', photo('x')), identity('Y', 'y'));
    const joined = joinSets(full, more);
    expect(joined.set.identities).toHaveLength(16);
    expect(joined.problems).toEqual([
      { code: 'too-many-photos', identity: 'p0', count: 201, kept: 200 },
      { code: 'too-many-identities', count: 17, kept: 16 },
    ]);
  });
});
