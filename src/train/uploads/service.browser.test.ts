import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETUP } from '../../core/experiment.ts';
import { encodePng } from '../../data/photos/picture.ts';
import type { UploadCommand } from './messages.ts';
import { ANNA, BENNO, CLARA, openPhotoService, photos, png, type Rgb } from './photos.testing.ts';

const to = (name: string, id: string | null = null) => ({ identity: { id, name } });

describe('nothing of one person stands under another’s name', () => {
  test('two people’s files of one name stay two, to see and to crop', async () => {
    const { ask, people, edit, colourOf } = openPhotoService();
    await ask(photos({ '1.png': await png(ANNA) }, to('Anna')));
    await ask(photos({ '1.png': await png(BENNO) }, to('Benno')));
    const [[anna], [benno]] = people().map((it) => it.photos);
    expect([anna.name, benno.name]).toEqual(['1.png', '1.png']);
    expect(await colourOf(anna.id, true)).toEqual({ width: 200, colour: ANNA });
    expect(await colourOf(benno.id, true)).toEqual({ width: 200, colour: BENNO });
    await edit({ type: 'reframe', photo: anna.id, hand: { centreX: 0.5, centreY: 0.5, zoom: 2, rotation: 0.1 } });
    expect((await colourOf(anna.id, false)).colour).toEqual(ANNA);
    expect(people().map((it) => it.photos[0].found)).toEqual(['hand', 'off']);
  });

  test('a file of the same name and zip that comes later is another photo', async () => {
    const { ask, people, colourOf } = openPhotoService();
    const zip = async (colour: Rgb) => zipSync({ 'Anna/1.png': await png(colour) }, { level: 0 });
    await ask(photos({ 'p.zip': await zip(ANNA) }));
    await ask(photos({ 'p.zip': await zip(CLARA) }));
    const [first, second] = people()[0].photos;
    expect((await colourOf(first.id, true)).colour).toEqual(ANNA);
    expect((await colourOf(second.id, true)).colour).toEqual(CLARA);
  });

  test('of two who are renamed alike, the second keeps what is added to it', async () => {
    const { ask, people, counts, edit, colourOf } = openPhotoService();
    await ask(photos({ 'Anna/1.png': await png(ANNA), 'Benno/1.png': await png(BENNO) }));
    const [, benno] = people();
    await edit({ type: 'rename', identity: benno.id, name: 'Anna' });
    await ask(photos({ '2.png': await png(CLARA) }, to('Anna', benno.id)));
    expect(counts()).toEqual(['Anna 1', 'Anna 2']);
    expect((await colourOf(people()[1].photos[1].id, true)).colour).toEqual(CLARA);
    // By name alone nobody could tell: a third stands beside them.
    await ask(photos({ 'Anna/3.png': await png([9, 9, 9]) }));
    expect(counts()).toEqual(['Anna 1', 'Anna 2', 'Anna 1']);
  });

  test('a folder joins the person of its name, in composed letters or not', async () => {
    const { ask, counts } = openPhotoService();
    await ask(photos({ '1.png': await png(ANNA) }, to('が'.normalize('NFD'))));
    await ask(photos({ 'が/1.png': await png(BENNO), [`${'が'.normalize('NFD')}/2.png`]: await png(CLARA) }));
    expect(counts()).toEqual(['が 3']);
  });

  test('names that agree in their first many letters are people of their own, dropped together or not', async () => {
    const { ask, counts } = openPhotoService();
    const long = 'x'.repeat(130);
    await ask(photos({ [`${long}A/1.png`]: await png(ANNA), [`${long}B/1.png`]: await png(BENNO) }));
    expect(counts()).toHaveLength(2);
    await ask(photos({ [`${long}C/1.png`]: await png(CLARA) }));
    expect(counts()).toHaveLength(3);
  });

  test('photos for somebody who was removed meanwhile are nobody else’s', async () => {
    const { ask, people, counts, edit } = openPhotoService();
    await ask(photos({ 'Anna/1.png': await png(ANNA), 'Benno/1.png': await png(BENNO) }));
    const [anna] = people();
    await edit({ type: 'remove', identity: anna.id });
    await edit({ type: 'remove', identity: anna.id });
    await ask(photos({ '2.png': await png(CLARA) }, to('Anna', anna.id)));
    expect(counts()).toEqual(['Benno 1', 'Anna 1']);
  });

  test('a set that goes out and comes in again keeps namesakes apart, and copies out', async () => {
    const { ask, people, counts, edit, reports, latest } = openPhotoService();
    await ask(photos({ 'Anna/1.png': await png(ANNA), 'Benno/1.png': await png(BENNO) }));
    await edit({ type: 'rename', identity: people()[1].id, name: 'Anna' });
    await ask({ type: 'upload-export', id: 1 });
    const answer = reports.at(-1);
    if (answer?.type !== 'upload-file') throw new Error('no file');
    const file: UploadCommand = {
      type: 'upload',
      files: [{ path: 'set.zip', blob: answer.file }],
      identity: null,
      isAdded: false,
      findsFaces: false,
    };
    await ask(file);
    expect(counts()).toEqual(['Anna 1', 'Anna 1']);
    await ask({ ...file, isAdded: true });
    expect(counts()).toEqual(['Anna 1', 'Anna 1']);
    expect(latest().troubles.map((it) => 'problem' in it && typeof it.problem === 'object' && it.problem.code)).toEqual(
      ['duplicate', 'duplicate'],
    );
  });
});

describe('the search for faces', () => {
  const framing = { a: 1.2, b: 0, tx: 10, ty: 10 };

  test('finds the same photo with and without it to be one photo', async () => {
    const { ask, counts, latest } = openPhotoService(async () => ({
      locate: async () => ({ framing, faces: 1 }),
      dispose: () => {},
    }));
    const gradient = Uint8Array.from({ length: 200 * 180 * 3 }, (_, i) => (i >> 4) & 255);
    const file = { 'Anna/1.png': await encodePng({ width: 200, height: 180, rgb: gradient }) };
    await ask(photos(file, { findsFaces: true }));
    await ask(photos(file));
    expect(counts()).toEqual(['Anna 1']);
    expect(latest().troubles.at(-1)).toMatchObject({ problem: { code: 'duplicate' } });
  });

  test('that cannot be fetched is told once, and the middles are used', async () => {
    const { ask, counts, latest } = openPhotoService(() => Promise.reject(new TypeError('Failed to fetch')));
    const files = { 'Anna/1.png': await png(ANNA), 'Anna/2.png': await png(CLARA), 'Benno/1.png': await png(BENNO) };
    await ask(photos(files, { findsFaces: true }));
    expect(counts()).toEqual(['Anna 2', 'Benno 1']);
    expect(latest().troubles).toEqual([
      { about: 'photos', problem: { code: 'detector-missing', reason: 'Failed to fetch' } },
    ]);
  });

  test('waits while a run is set up, and holds no run up', async () => {
    let looks = 0;
    let goOn = () => {};
    const { service, ask, counts, latest } = openPhotoService(async () => ({
      locate: () =>
        new Promise((resolve) => {
          looks++;
          goOn = () => resolve(null);
        }),
      dispose: () => {},
    }));
    await ask(photos({ 'Anna/0.png': await png([1, 1, 1]), 'Benno/0.png': await png([2, 2, 2]) }));
    service.obey(photos({ 'Anna/1.png': await png(ANNA), 'Anna/2.png': await png(CLARA) }, { findsFaces: true }));
    await expect.poll(() => looks).toBe(1);
    const paused = service.pause();
    goOn();
    await paused;
    // The setup: it takes the set as it is, and no photo is looked at meanwhile.
    expect(await service.openSource({ ...DEFAULT_SETUP, data: 'upload' })).toMatchObject({ identities: 2 });
    expect(looks).toBe(1);
    expect(latest().progress).not.toBeNull();
    service.resume();
    await expect.poll(() => looks).toBe(2);
    goOn();
    await service.idle();
    expect(counts()).toEqual(['Anna 3', 'Benno 1']);
  });

  test('that finds nobody is answered for all photos at once', async () => {
    const { ask, people, edit } = openPhotoService(async () => ({ locate: async () => null, dispose: () => {} }));
    await ask(photos({ 'Anna/1.png': await png(ANNA), 'Benno/1.png': await png(BENNO) }, { findsFaces: true }));
    const found = () => people().flatMap((it) => it.photos.map((photo) => photo.found));
    expect(found()).toEqual(['none', 'none']);
    expect((await edit({ type: 'accept-middles' })).troubles).toEqual([]);
    expect(found()).toEqual(['off', 'off']);
  });
});

test('the sample says at once that it is on its way', async () => {
  const { service, reports, counts } = openPhotoService();
  service.obey({ type: 'upload-open' });
  await service.idle();
  const start = performance.now();
  service.obey({ type: 'upload-example' });
  await expect.poll(() => reports.at(-1)).toMatchObject({ state: { progress: { done: 0 } } });
  expect(performance.now() - start).toBeLessThan(500);
  await service.idle();
  expect(counts()).toHaveLength(6);
});

test('an exported set of nobody, and no files at all, are told', async () => {
  const { ask } = openPhotoService();
  const list = JSON.stringify({ format: 'arclab-photos', version: 1, name: 'x', identities: [] });
  const zip = zipSync({ 'arclab-photos.json': new TextEncoder().encode(list) });
  expect((await ask(photos({ 'set.zip': zip }))).troubles).toMatchObject([{ problem: { code: 'set-empty' } }]);
  expect((await ask(photos({}))).troubles).toMatchObject([{ problem: { code: 'nothing-found' } }]);
});
