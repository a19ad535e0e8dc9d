import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETUP } from '../../core/experiment.ts';
import { encodePng } from '../../data/photos/picture.ts';
import { UploadDesk, type UploadDeskEnvironment } from './desk.ts';
import { memoryShelf, openTestTabs } from './memoryShelf.ts';
import type { Edit, UploadCommand, UploadReport, UploadState } from './messages.ts';

type Rgb = [number, number, number];
const ANNA: Rgb = [200, 40, 40];
const BENNO: Rgb = [40, 40, 200];
const CLARA: Rgb = [40, 200, 40];

const png = (colour: Rgb) =>
  encodePng({ width: 200, height: 180, rgb: Uint8Array.from({ length: 200 * 180 * 3 }, (_, i) => colour[i % 3]) });

function openDesk(openDetector: UploadDeskEnvironment['openDetector'] = () => Promise.reject(new Error('none'))) {
  const reports: UploadReport[] = [];
  const desk = new UploadDesk({
    post: (report) => {
      reports.push(report);
    },
    shelf: memoryShelf(),
    tabs: openTestTabs()(),
    openDetector,
  });
  const latest = (): UploadState => {
    const state = reports.flatMap((report) => (report.type === 'upload' ? [report.state] : [])).at(-1);
    if (!state) throw new Error('nothing was reported');
    return state;
  };
  const ask = async (command: UploadCommand) => {
    desk.obey(command);
    await desk.idle();
    return latest();
  };
  const people = () => {
    const { set } = latest();
    if (set?.kind !== 'photos') throw new Error('no photos');
    return set.identities;
  };
  const counts = () => people().map(({ name, photos }) => `${name} ${photos.length}`);
  const edit = (change: Edit) => ask({ type: 'upload-edit', edit: change });
  /** The colour in the middle of a photo. */
  const colourOf = async (photo: string, isWhole: boolean) => {
    await ask({ type: 'upload-picture', id: 1, photo, isWhole });
    const answer = reports.at(-1);
    if (answer?.type !== 'upload-picture' || !answer.picture) throw new Error('no picture');
    const { width, height, rgba } = answer.picture;
    const at = 4 * (width * (height >> 1) + (width >> 1));
    return { width, colour: [...rgba.subarray(at, at + 3)] };
  };
  return { desk, reports, latest, ask, people, counts, edit, colourOf };
}

function photos(
  files: Record<string, Uint8Array<ArrayBuffer>>,
  { identity = null, findsFaces = false, isAdded = true }: Partial<Extract<UploadCommand, { type: 'upload' }>> = {},
): UploadCommand {
  const list = Object.entries(files).map(([path, bytes]) => ({ path, blob: new Blob([bytes]) }));
  return { type: 'upload', files: list, identity, isAdded, findsFaces };
}

const to = (name: string, id: string | null = null) => ({ identity: { id, name } });

describe('nothing of one person stands under another’s name', () => {
  test('two people’s files of one name stay two, to see and to crop', async () => {
    const { ask, people, edit, colourOf } = openDesk();
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
    const { ask, people, colourOf } = openDesk();
    const zip = async (colour: Rgb) => zipSync({ 'Anna/1.png': await png(colour) }, { level: 0 });
    await ask(photos({ 'p.zip': await zip(ANNA) }));
    await ask(photos({ 'p.zip': await zip(CLARA) }));
    const [first, second] = people()[0].photos;
    expect((await colourOf(first.id, true)).colour).toEqual(ANNA);
    expect((await colourOf(second.id, true)).colour).toEqual(CLARA);
  });

  test('of two who are renamed alike, the second keeps what is added to it', async () => {
    const { ask, people, counts, edit, colourOf } = openDesk();
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
    const { ask, counts } = openDesk();
    await ask(photos({ '1.png': await png(ANNA) }, to('が'.normalize('NFD'))));
    await ask(photos({ 'が/1.png': await png(BENNO), [`${'が'.normalize('NFD')}/2.png`]: await png(CLARA) }));
    expect(counts()).toEqual(['が 3']);
  });

  test('names that agree in their first many letters are people of their own, dropped together or not', async () => {
    const { ask, counts } = openDesk();
    const long = 'x'.repeat(130);
    await ask(photos({ [`${long}A/1.png`]: await png(ANNA), [`${long}B/1.png`]: await png(BENNO) }));
    expect(counts()).toHaveLength(2);
    await ask(photos({ [`${long}C/1.png`]: await png(CLARA) }));
    expect(counts()).toHaveLength(3);
  });

  test('photos for somebody who was removed meanwhile are nobody else’s', async () => {
    const { ask, people, counts, edit } = openDesk();
    await ask(photos({ 'Anna/1.png': await png(ANNA), 'Benno/1.png': await png(BENNO) }));
    const [anna] = people();
    await edit({ type: 'remove', identity: anna.id });
    await edit({ type: 'remove', identity: anna.id });
    await ask(photos({ '2.png': await png(CLARA) }, to('Anna', anna.id)));
    expect(counts()).toEqual(['Benno 1', 'Anna 1']);
  });

  test('a set that goes out and comes in again keeps namesakes apart, and copies out', async () => {
    const { ask, people, counts, edit, reports, latest } = openDesk();
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
    const { ask, counts, latest } = openDesk(async () => ({
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
    const { ask, counts, latest } = openDesk(() => Promise.reject(new TypeError('Failed to fetch')));
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
    const { desk, ask, counts, latest } = openDesk(async () => ({
      locate: () =>
        new Promise((resolve) => {
          looks++;
          goOn = () => resolve(null);
        }),
      dispose: () => {},
    }));
    await ask(photos({ 'Anna/0.png': await png([1, 1, 1]), 'Benno/0.png': await png([2, 2, 2]) }));
    desk.obey(photos({ 'Anna/1.png': await png(ANNA), 'Anna/2.png': await png(CLARA) }, { findsFaces: true }));
    await expect.poll(() => looks).toBe(1);
    const paused = desk.pause();
    goOn();
    await paused;
    // The setup: it takes the set as it is, and no photo is looked at meanwhile.
    expect(await desk.openSource({ ...DEFAULT_SETUP, data: 'upload' })).toMatchObject({ identities: 2 });
    expect(looks).toBe(1);
    expect(latest().progress).not.toBeNull();
    desk.resume();
    await expect.poll(() => looks).toBe(2);
    goOn();
    await desk.idle();
    expect(counts()).toEqual(['Anna 3', 'Benno 1']);
  });

  test('that finds nobody is answered for all photos at once', async () => {
    const { ask, people, edit } = openDesk(async () => ({ locate: async () => null, dispose: () => {} }));
    await ask(photos({ 'Anna/1.png': await png(ANNA), 'Benno/1.png': await png(BENNO) }, { findsFaces: true }));
    const found = () => people().flatMap((it) => it.photos.map((photo) => photo.found));
    expect(found()).toEqual(['none', 'none']);
    expect((await edit({ type: 'accept-middles' })).troubles).toEqual([]);
    expect(found()).toEqual(['off', 'off']);
  });
});

test('the sample says at once that it is on its way', async () => {
  const { desk, reports, counts } = openDesk();
  desk.obey({ type: 'upload-open' });
  await desk.idle();
  const start = performance.now();
  desk.obey({ type: 'upload-example' });
  await expect.poll(() => reports.at(-1)).toMatchObject({ state: { progress: { done: 0 } } });
  expect(performance.now() - start).toBeLessThan(500);
  await desk.idle();
  expect(counts()).toHaveLength(6);
});

test('an exported set of nobody, and no files at all, are told', async () => {
  const { ask } = openDesk();
  const list = JSON.stringify({ format: 'arclab-photos', version: 1, name: 'x', identities: [] });
  const zip = zipSync({ 'arclab-photos.json': new TextEncoder().encode(list) });
  expect((await ask(photos({ 'set.zip': zip }))).troubles).toMatchObject([{ problem: { code: 'set-empty' } }]);
  expect((await ask(photos({}))).troubles).toMatchObject([{ problem: { code: 'nothing-found' } }]);
});
