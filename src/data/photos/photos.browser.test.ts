import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { IMAGE_SIDE } from '../../core/dataset.ts';
import { type BuildOptions, buildSet } from './build.ts';
import type { Candidate } from './candidate.ts';
import { exampleZip } from './example.ts';
import { centreFraming } from './framing.ts';
import { groupByIdentity } from './group.ts';
import { SET_FILE, takeIn } from './intake.ts';
import { packSet, unpackSet } from './pack.ts';
import type { PhotoSet } from './photoSet.ts';
import { photosSource } from './source.ts';
import { readZipDirectory } from './zipDirectory.ts';

const example = await exampleZip();

async function grouped(...blobs: Blob[]) {
  const intake = await takeIn(blobs.map((blob, i) => ({ path: `${i || 'people'}.zip`, blob })));
  const { groups } = groupByIdentity(intake.candidates);
  return groups.map(({ name, items }) => ({ name: name ?? '?', items }));
}

const built = async (options?: BuildOptions) => buildSet('example', await grouped(example), options);

function fileOf(path: string, bytes: Uint8Array<ArrayBuffer>): Candidate {
  return { path, bytes: bytes.length, blob: new Blob([bytes]) };
}

describe('the example', () => {
  test('is six people of six photos', async () => {
    const { set, problems } = await built();
    expect(problems).toEqual([]);
    expect(set.identities.map(({ name, photos }) => `${name} ${photos.length}`)).toEqual(
      [...'abcdef'].map((letter) => `person-${letter} 6`),
    );
    expect(set.identities[0].photos[0]).toMatchObject({ name: 'people/person-a/1.png', found: 'off' });
    expect(set.identities[0].photos[0].framing).toEqual(centreFraming(256, 256));
  });

  test('becomes images that the nearest mean tells apart, in held-out photos too', async () => {
    const { set } = await built();
    const source = photosSource(set, { imagesPerIdentity: 100, variation: 0.3, seed: 1 });
    expect(source.heldOutPhotos).toBe(6);
    const draw = (sample: number) => {
      const out = new Uint8Array(IMAGE_SIDE * IMAGE_SIDE * 3);
      source.draw(sample, IMAGE_SIDE, out, 0);
      return out;
    };
    const means = set.identities.map(() => new Float64Array(IMAGE_SIDE * IMAGE_SIDE * 3));
    for (let sample = 0; sample < source.trainCount; sample++) {
      draw(sample).forEach((byte, i) => {
        means[source.label(sample)][i] += byte / 100;
      });
    }
    let right = 0;
    for (let sample = source.trainCount; sample < source.trainCount + 120; sample++) {
      const image = draw(sample);
      const distances = means.map((mean) => mean.reduce((sum, value, i) => sum + (value - image[i]) ** 2, 0));
      if (distances.indexOf(Math.min(...distances)) === source.label(sample)) right++;
    }
    // One in six by chance.
    expect(right / 120).toBeGreaterThan(0.5);
  });
});

describe('building a set', () => {
  test('counts its files, and stops when the reader cancels', async () => {
    const counts: string[] = [];
    await built({ onProgress: (done, total) => counts.push(`${done}/${total}`) });
    expect([counts.length, counts[0], counts[35]]).toEqual([36, '1/36', '36/36']);
    const cancel = new AbortController();
    let done = 0;
    const cancelled = built({
      signal: cancel.signal,
      onProgress: (count) => {
        done = count;
        if (count === 3) cancel.abort(new Error('cancelled'));
      },
    });
    await expect(cancelled).rejects.toThrow('cancelled');
    expect(done).toBe(3);
  });

  test('loses a bad file and no other, and an identity only when nothing is left of it', async () => {
    const [ann, bo] = await grouped(example);
    const bad = fileOf('ann/bad.jpg', Uint8Array.of(1, 2, 3));
    const groups = [
      { name: 'ann', items: [bad, ...ann.items.slice(0, 2)] },
      { name: 'cy', items: [bad] },
      { name: 'bo', items: bo.items.slice(0, 1) },
    ];
    const { set, problems } = await buildSet('x', groups);
    expect(set.identities.map(({ name, photos }) => [name, photos.length])).toEqual([
      ['ann', 2],
      ['bo', 1],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['not-an-image', 'not-an-image', 'identity-empty']);
  });

  test('takes the same photo once', async () => {
    const [ann, bo] = await grouped(example);
    const copy = { ...ann.items[0], path: 'copy.png' };
    const { set, problems } = await buildSet('x', [ann, { ...bo, items: [copy, ...bo.items] }]);
    expect(set.identities[1].photos).toHaveLength(6);
    expect(problems).toEqual([{ code: 'duplicate', file: 'copy.png', of: 'people/person-a/1.png' }]);
  });

  test('frames the face it is told of, and the middle when there is none or the search fails', async () => {
    const [ann] = await grouped(example);
    const framing = { a: 1, b: 0.1, tx: 70, ty: 60 };
    const answers = [{ framing, faces: 1 }, { framing, faces: 3 }, null];
    const locate = async () => {
      if (answers.length === 0) throw new Error('out of memory');
      return answers.shift() ?? null;
    };
    const { set, problems } = await buildSet('x', [{ ...ann, items: ann.items.slice(0, 4) }], { locate });
    const { photos } = set.identities[0];
    expect(photos.map(({ found }) => found)).toEqual(['face', 'several', 'none', 'none']);
    expect(photos.map((photo) => photo.framing)).toEqual([framing, framing, ...Array(2).fill(centreFraming(256, 256))]);
    const file = (n: number) => `people/person-a/${n}.png`;
    expect(problems).toEqual([
      { code: 'several-faces', file: file(2), count: 3 },
      { code: 'no-face', file: file(3) },
      { code: 'detector-failed', file: file(4), reason: 'out of memory' },
    ]);
  });
});

describe('an exported set', () => {
  test('is the same when it is taken in again, pixel for pixel', async () => {
    const { set } = await built();
    const named: PhotoSet = {
      ...set,
      identities: set.identities.with(0, { ...set.identities[0], name: '花子/..\\ ?' }),
    };
    const blob = await packSet(named);
    const { sets, candidates } = await takeIn([{ path: 'mine.zip', blob }]);
    expect(candidates).toEqual([]);
    const { set: got, problems } = await unpackSet(sets[0]);
    expect(problems).toEqual([]);
    // Ids are new: the same set may come in twice.
    const withoutIds = ({ identities, ...rest }: PhotoSet) => ({
      ...rest,
      identities: identities.map(({ name, photos }) => ({ name, photos: photos.map(({ id: _, ...photo }) => photo) })),
    });
    expect(got && withoutIds(got)).toEqual(withoutIds(named));
    expect((await readZipDirectory(blob))?.[0].name).toBe('01 花子/001.png');
  });

  test('without its list is photos in folders', async () => {
    const { set } = await built();
    const blob = await packSet(set);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const entries = await readZipDirectory(blob);
    expect(entries?.at(-1)?.name).toBe(SET_FILE);
    expect(await readZipDirectory(new Blob([bytes.subarray(0, -1)]))).toBeNull();
    const groups = await grouped(zipWithout(entries?.slice(0, -1).map(({ name }) => name) ?? []));
    expect(groups.map(({ name }) => name)).toEqual([...'123456'].map((n, i) => `0${n} person-${'abcdef'[i]}`));
  });

  test('loses its damaged photos only', async () => {
    const { set } = await built();
    const bytes = new Uint8Array(await (await packSet(set)).arrayBuffer());
    bytes.fill(0, 60, 90);
    const { set: got, problems } = await unpackSet({ path: 'mine.zip', blob: new Blob([bytes]) });
    expect(problems).toEqual([{ code: 'zip-entry-damaged', file: 'mine.zip/01 person-a/001.png' }]);
    expect(got?.identities.map(({ photos }) => photos.length)).toEqual([5, 6, 6, 6, 6, 6]);
  });

  test('whose list is not ours is refused with the reason', async () => {
    const listed = async (list: string) => {
      const blob = new Blob([zipSync({ [SET_FILE]: new TextEncoder().encode(list) })]);
      return unpackSet({ path: 'mine.zip', blob });
    };
    const photo = { name: 'a', file: 'a.png', framing: { a: 'x', b: 0, tx: 0, ty: 0 }, found: 'off' };
    const list = { format: 'arclab-photos', version: 1, name: 'x', identities: [{ name: 'a', photos: [photo] }] };
    const identities = Array(17).fill({ name: 'a', photos: [] });
    for (const bad of ['', '{}', 'null', JSON.stringify(list), JSON.stringify({ ...list, identities })]) {
      const { set, problems } = await listed(bad);
      expect(set).toBeNull();
      expect(problems).toMatchObject([{ code: 'set-unreadable', file: 'mine.zip' }]);
    }
    const gone = await unpackSet({ path: 'mine.zip', blob: new Blob(['no zip']) });
    expect(gone.problems).toMatchObject([{ code: 'set-unreadable' }]);
  });
});

/** A zip of empty files of these names. */
function zipWithout(names: string[]): Blob {
  return new Blob([zipSync(Object.fromEntries(names.map((name) => [name, Uint8Array.of(1)])))]);
}
