/** The reader's own identities: photos, the camera and vectors become dots, and stay on this device. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Zippable, zipSync } from 'fflate';
import { findChromium, NO_GPU_FLAGS } from '../cli/chromium.ts';
import { npyBytes } from '../data/vectors/npyBytes.ts';
import { type OpenedLab, openLab, openSetup, SMALL } from './openLab.ts';
import {
  animatedGif,
  asJpegs,
  csvOf,
  drawPhotos,
  fileOf,
  heicHead,
  locked,
  mixture,
  pngOf,
  type TestFile,
} from './uploadFiles.ts';
import { openPanel, type Panel, panelOf, requestsOf, stored } from './uploadPanel.ts';

// A camera that shows a moving picture; whether a page may use it is another matter.
test.use({
  launchOptions: { executablePath: findChromium(), args: [...NO_GPU_FLAGS, '--use-fake-device-for-media-stream'] },
});

/** A run that separates a few identities in seconds. */
const STEPS = 200;
const QUICK = `ids=3&images=100&batch=64&steps=${STEPS}`;
const NAMES = ['ann', 'ben', 'cho', 'dee'];
const PHOTOS = 6;
/** [NAMES.length][PHOTOS] PNG files. */
const people = drawPhotos(NAMES.length, PHOTOS);
const SIX_EACH = Object.fromEntries(NAMES.map((name) => [name, PHOTOS]));

/** Trains on what is in the panel. @returns the state of the run after STEPS steps */
async function train(panel: Panel, lab: OpenedLab) {
  const started = Date.now();
  await panel.button('Train on these').click();
  await expect(panel.dialog).toBeHidden();
  const page = panel.dialog.page();
  await page.waitForFunction(
    (steps) => {
      const { setup, lanes } = globalThis.arclab.store.getState();
      const [, { snapshot }] = lanes;
      return setup.data === 'upload' && (snapshot?.metrics.step ?? 0) >= steps;
    },
    STEPS,
    { timeout: 60_000 },
  );
  const { metrics, embeddings, step } = await lab.snapshot();
  const { labels, names } = await page.evaluate(() => {
    const { people } = globalThis.arclab.store.getState();
    return { labels: [...(people?.labels ?? [])], names: people?.names };
  });
  const { heldOutAccuracy, minGap90, minCentreAngle } = metrics;
  tell(
    `step ${step} after ${((Date.now() - started) / 1000).toFixed(1)} s: accuracy ${heldOutAccuracy.toFixed(3)}, ` +
      `smallest gap ${degrees(minGap90).toFixed(1)}°, smallest angle ${degrees(minCentreAngle).toFixed(1)}°`,
  );
  return { metrics, embeddings, labels, names };
}

const degrees = (radians: number) => (180 / Math.PI) * radians;

function tell(figures: string): void {
  test.info().annotations.push({ type: 'figures', description: figures });
  console.log(`    ${figures}`);
}

/** The run that the panel hides goes on, whatever came in. */
async function expectToGoOn(page: Page, lab: OpenedLab): Promise<void> {
  const { step } = await lab.snapshot();
  await lab.snapshot(step + 1);
  expect(await lab.state()).toMatchObject({ phase: 'ready', isPlaying: true, setup: { data: 'faces' } });
  await expect(page.getByRole('button', { name: 'Pause' })).toBeAttached();
}

test('the first visit fetches nothing of this; opening the panel does, and the detector waits for a photo', async ({
  page,
}) => {
  const requests = requestsOf(page);
  const fetched = (what: RegExp) => requests.filter((request) => what.test(request.url())).length;
  const lab = await openLab(page, SMALL, 'wasm');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await lab.snapshot(1);
  expect(fetched(/assets\/worker\//)).toBeGreaterThan(0);
  expect(fetched(/assets\/later\/|face-detector/)).toBe(0);
  const panel = await openPanel(page);
  await expect.poll(() => fetched(/assets\/later\//)).toBeGreaterThan(0);
  expect(fetched(/face-detector/)).toBe(0);
  await panel.give([fileOf('ann_1.png', people[0][0]), fileOf('ben_1.png', people[1][0])]);
  await panel.holds('2 identities, 2 photos');
  expect(fetched(/face-detector/)).toBe(1);
  expect(lab.messages).toEqual([]);
});

test('a folder of photos becomes identities that train and separate, and no request carries them', async ({
  page,
}, info) => {
  const folder = info.outputPath('team');
  for (const [person, name] of NAMES.entries()) {
    await mkdir(join(folder, name), { recursive: true });
    for (const [i, png] of people[person].entries()) await writeFile(join(folder, name, `${i + 1}.png`), png);
  }
  const requests = requestsOf(page);
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  const lab = await openLab(page, QUICK, 'wasm');
  const panel = await openPanel(page);
  await panel.give(folder);
  await panel.holds('4 identities, 24 photos');
  expect(await panel.identities()).toEqual(SIX_EACH);
  await expect(panel.dialog.getByRole('textbox', { name: 'Name of identity 1' })).toHaveValue('ann');
  await expect(panel.leftOut).toBeHidden();

  const { metrics, embeddings, labels, names } = await train(panel, lab);
  expect(metrics.heldOutAccuracy).toBeGreaterThanOrEqual(0.9);
  expect(Number.isFinite(metrics.minGap90)).toBe(true);
  expect(names).toEqual(NAMES);
  expect(new Set(labels).size).toBe(NAMES.length);
  expect(embeddings).toHaveLength(2 * labels.length);
  expect(embeddings.every(Number.isFinite)).toBe(true);

  const { origin } = new URL(page.url());
  const isHarmless = (url: string) => /^(data|blob):/.test(url) || new URL(url).origin === origin;
  expect(requests.filter((request) => !isHarmless(request.url())).map((request) => request.url())).toEqual([]);
  expect(
    requests
      .filter((request) => request.method() !== 'GET' || request.postData() !== null)
      .map((request) => `${request.method()} ${request.url()}`),
  ).toEqual([]);
  expect(sockets).toEqual([]);
  // Of the page, and of the worker, which obeys only the policy that it came with.
  const worker = requests.find((request) => /assets\/worker\/worker-/.test(request.url()))?.url();
  for (const url of [origin, worker ?? 'no worker']) {
    const policy = (await page.request.get(url)).headers()['content-security-policy'];
    expect(policy).toMatch(/(^|; *)connect-src 'self'(;|$)/);
  }
  expect(lab.messages).toEqual([]);
});

test('a zip of folders and single files by their names become the same identities', async ({ page }) => {
  const lab = await openLab(page, SMALL, 'wasm');
  const panel = await openPanel(page);
  await panel.findFaces(false);
  const zipped: Zippable = {};
  for (const [person, name] of NAMES.entries()) {
    for (const [i, png] of people[person].entries()) zipped[`${name}/${i + 1}.png`] = png;
  }
  await panel.give([fileOf('team.zip', zipSync(zipped, { level: 0 }))]);
  await panel.holds('4 identities, 24 photos');
  expect(await panel.identities()).toEqual(SIX_EACH);

  await panel.openOptions();
  await panel.dialog.getByRole('checkbox', { name: /^Add to what is here/ }).uncheck();
  const few = 3;
  const jpegs = await asJpegs(page, people.slice(0, few).flat());
  await panel.give(
    jpegs.map((jpeg, i) =>
      fileOf(`${NAMES[Math.floor(i / PHOTOS)]}_${String((i % PHOTOS) + 1).padStart(3, '0')}.jpg`, jpeg),
    ),
  );
  await panel.holds('3 identities, 18 photos');
  expect(await panel.identities()).toEqual(Object.fromEntries(NAMES.slice(0, few).map((name) => [name, PHOTOS])));
  await expect(panel.leftOut).toBeHidden();
  await expect(panel.worthKnowing).toBeHidden();
  await expect(panel.button('Train on these')).toBeEnabled();
  expect(lab.messages).toEqual([]);
});

test('files dropped anywhere on the page open the panel and are read', async ({ page }) => {
  const lab = await openLab(page, SMALL, 'wasm');
  const zip = zipSync({ 'ann/1.png': people[0][0], 'ben/1.png': people[1][0] }, { level: 0 });
  const dropped = await page.evaluateHandle((base64) => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([bytes], 'team.zip'));
    return transfer;
  }, Buffer.from(zip).toString('base64'));
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.locator('main').dispatchEvent(type, { dataTransfer: dropped });
  }
  const panel = await panelOf(page);
  await panel.holds('2 identities, 2 photos');
  expect(await panel.identities()).toEqual({ ann: 1, ben: 1 });
  expect(lab.messages).toEqual([]);
});

test('the camera takes a burst of each person', async ({ page, context }) => {
  await context.grantPermissions(['camera']);
  const lab = await openLab(page, SMALL, 'wasm');
  const panel = await openPanel(page);
  await panel.findFaces(false);
  await panel.button('Use the camera').click();
  const camera = page.getByRole('dialog', { name: 'Pictures from the camera' });
  for (const [i, name] of ['Ann', 'Ben'].entries()) {
    if (i > 0) await camera.getByRole('button', { name: 'Next person' }).click();
    await camera.getByRole('textbox', { name: 'Whose pictures these are' }).fill(name);
    await camera.getByRole('button', { name: 'Take 12 pictures' }).click();
    await expect(camera.getByRole('status')).toHaveText(`12 pictures of ${name} are taken.`);
  }
  await camera.getByRole('button', { name: 'Done' }).click();
  await panel.holds('2 identities, 24 photos');
  expect(await panel.identities()).toEqual({ Ann: 12, Ben: 12 });
  await expect(panel.leftOut).toBeHidden();
  await expect(panel.button('Train on these')).toBeEnabled();
  expect(lab.messages).toEqual([]);
});

for (const { what, error, sentence } of [
  { what: 'refused', error: null, sentence: 'The camera may not be used by this page.' },
  { what: 'absent', error: 'NotFoundError', sentence: 'No camera was found.' },
]) {
  test(`a camera that is ${what} is told, and photos can be chosen instead`, async ({ page, context }) => {
    await context.grantPermissions([]);
    if (error) {
      await page.addInitScript((name) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name));
      }, error);
    }
    const lab = await openLab(page, SMALL, 'wasm');
    const panel = await openPanel(page);
    await panel.button('Use the camera').click();
    const camera = page.getByRole('dialog', { name: 'Pictures from the camera' });
    await expect(camera.getByRole('alert')).toContainText(sentence);
    await expect(camera.getByRole('button', { name: 'Take 12 pictures' })).toBeDisabled();
    await camera.getByRole('button', { name: 'Cancel' }).click();
    await panel.findFaces(false);
    await panel.give([fileOf('ann_1.png', people[0][0]), fileOf('ben_1.png', people[1][0])]);
    await panel.holds('2 identities, 2 photos');
    expect(lab.messages).toEqual([]);
  });
}

test('a table of 128-D vectors trains until its labels stand apart', async ({ page }) => {
  const lab = await openLab(page, QUICK, 'wasm');
  const panel = await openPanel(page);
  const table = mixture({ labels: 8, rows: 250, dimensions: 128, scatter: 0.5 });
  await panel.give([fileOf('mixture.csv', csvOf(table))]);
  await panel.holds('8 labels, 2,000 rows of 128 numbers');
  const { metrics, labels, names } = await train(panel, lab);
  expect(metrics.heldOutAccuracy).toBeGreaterThanOrEqual(0.97);
  expect(degrees(metrics.minCentreAngle)).toBeGreaterThan(30);
  expect(names).toEqual(Array.from({ length: 8 }, (_, i) => `label ${i + 1}`));
  expect(new Set(labels).size).toBe(8);
  expect(lab.messages).toEqual([]);
  expect(lab.elsewhere).toEqual([]);
});

test('2-D vectors can be shown as they are, and then nothing plays', async ({ page }) => {
  const lab = await openLab(page, SMALL, 'wasm');
  const panel = await openPanel(page);
  const table = mixture({ labels: 3, rows: 40, dimensions: 2, scatter: 5 });
  await panel.give([fileOf('flat.csv', csvOf(table))]);
  await panel.holds('3 labels, 120 rows of 2 numbers');
  await panel.dialog.getByRole('radio', { name: 'as they are' }).check({ force: true });
  await panel.button('Show these').click();
  await page.waitForFunction(() => globalThis.arclab.store.getState().people?.isStill === true);
  await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');
  await expect(page.getByRole('button', { name: 'Play' })).toBeDisabled();
  const { embeddings, step } = await lab.snapshot();
  expect(step).toBe(0);
  // Every dot is a row of the table.
  const rows = new Set(table.map(([, x, y]) => `${Math.fround(Number(x))} ${Math.fround(Number(y))}`));
  const dots = Array.from({ length: embeddings.length / 2 }, (_, i) => `${embeddings[2 * i]} ${embeddings[2 * i + 1]}`);
  expect(dots.filter((dot) => !rows.has(dot))).toEqual([]);
  expect(lab.messages).toEqual([]);
});

test('photos that are none are named with the cure, and the others are kept', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&speed=5`, 'wasm');
  await page.getByRole('button', { name: 'Play' }).click();
  const panel = await openPanel(page);
  const [jpeg] = await asJpegs(page, [people[0][1]]);
  const grey = pngOf(64, 64, new Uint8Array(64 * 64 * 3).fill(128));
  const refused: { name: string; content: string | Buffer; sentence: string }[] = [
    { name: 'ann_11.jpg', content: 'Dear diary', sentence: 'ann_11.jpg is no photo.' },
    { name: 'diary.txt', content: 'Dear diary', sentence: 'diary.txt is no photo.' },
    { name: 'ann_12.jpg', content: jpeg.subarray(0, jpeg.length / 2), sentence: 'ann_12.jpg breaks off' },
    { name: 'ann_13.png', content: people[0][1].subarray(0, 9000), sentence: 'ann_13.png breaks off' },
    { name: 'ann_14.heic', content: heicHead(), sentence: 'ann_14.heic is HEIC, which this browser cannot open.' },
    {
      name: 'ann_15.svg',
      content:
        '<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.wasRun = true"><script>globalThis.wasRun = true</script></svg>',
      sentence: 'ann_15.svg is an SVG drawing, which can hold programs and is never opened.',
    },
    { name: 'ann_16.png', content: '', sentence: 'ann_16.png is empty (0 bytes).' },
    { name: 'ann_17.png', content: pngOf(1, 1, new Uint8Array(3)), sentence: 'ann_17.png has 1 × 1 pixels' },
    { name: 'ann_18.png', content: pngOf(10_000, 10_000), sentence: 'ann_18.png has 10,000 × 10,000 pixels' },
  ];
  const noted: typeof refused = [
    { name: 'ben_11.gif', content: animatedGif(), sentence: 'ben_11.gif is animated; its first picture is used.' },
    { name: 'ben_12.png', content: jpeg, sentence: 'ben_12.png is really JPEG, and was read as such.' },
    { name: 'ben_13.png', content: grey, sentence: 'No face was found in ben_13.png; its middle is used.' },
  ];
  await panel.give([
    ...[...refused, ...noted].map(({ name, content }) => fileOf(name, content)),
    fileOf('ann_1.png', people[0][0]),
    fileOf('ann_2.png', people[0][2]),
    fileOf('ben_1.png', people[1][0]),
  ]);
  await panel.holds('2 identities, 6 photos');
  expect(await panel.identities()).toEqual({ ann: 2, ben: 4 });
  for (const { sentence } of refused) await expect.soft(panel.leftOut).toContainText(sentence);
  for (const { sentence } of noted) await expect.soft(panel.worthKnowing).toContainText(sentence);
  expect(await page.evaluate(() => 'wasRun' in globalThis)).toBe(false);
  await expectToGoOn(page, lab);

  // All of it bad: what is there stays.
  await panel.give(refused.map(({ name, content }) => fileOf(name, content)));
  await expect(panel.worthKnowing).toBeHidden();
  await expect(panel.leftOut).toContainText('ann_18.png');
  expect(await panel.identities()).toEqual({ ann: 2, ben: 4 });
  await expectToGoOn(page, lab);
  expect(lab.messages).toEqual([]);
});

test('photos of one identity only are kept, and cannot be trained on yet', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&speed=5`, 'wasm');
  await page.getByRole('button', { name: 'Play' }).click();
  const panel = await openPanel(page);
  await panel.findFaces(false);
  await panel.give([fileOf('ann_1.png', people[0][0]), fileOf('ann_2.png', people[0][1])]);
  await panel.holds('1 identity, 2 photos');
  await expect(panel.worthKnowing).toContainText('All photos are of one identity; at least 2 are needed.');
  await expect(panel.dialog.getByText('One identity is here; at least 2 are needed.')).toBeVisible();
  await expect(panel.button('Train on these')).toBeDisabled();

  // What joins them is judged together with them: ann is not lost, a copy of her photo is, and the rest can be trained on.
  await panel.give([fileOf('ben_1.png', people[1][0]), fileOf('ann_3.png', people[0][0])]);
  await panel.holds('2 identities, 3 photos');
  await expect(panel.leftOut).toBeHidden();
  await expect(panel.worthKnowing).toContainText('ann_3.png');
  await expect(panel.worthKnowing.getByRole('listitem')).toHaveCount(1);
  await expect(panel.button('Train on these')).toBeEnabled();
  await expectToGoOn(page, lab);
  expect(lab.messages).toEqual([]);
});

test('zips that are dangerous or shut are named with the cure, and what is good in them is kept', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&speed=5`, 'wasm');
  await page.getByRole('button', { name: 'Play' }).click();
  const panel = await openPanel(page);
  await panel.findFaces(false);
  const [ann, ben] = people;
  const bomb = new Uint8Array(20_000_000);
  const zips = [
    { name: 'outside.zip', content: zipSync({ '../../ann/1.png': ann[0], 'ben/1.png': ben[0] }, { level: 0 }) },
    { name: 'shut.zip', content: locked(zipSync({ 'ann/2.png': ann[1] }, { level: 0 })) },
    { name: 'nested.zip', content: zipSync({ 'ann/more.zip': zipSync({ 'x.png': ann[1] }), 'ben/3.png': ben[2] }) },
    { name: 'bomb.zip', content: zipSync({ 'ann/big.png': bomb, 'ben/4.png': ben[3] }) },
    { name: 'torn.zip', content: zipSync({ 'ann/5.png': ann[4] }).subarray(0, 5000) },
  ];
  await panel.give(zips.map(({ name, content }) => fileOf(name, content)));
  await panel.holds('2 identities, 4 photos');
  expect(await panel.identities()).toEqual({ ann: 1, ben: 3 });
  await expect(panel.worthKnowing).toContainText('outside.zip names a file outside of its folder.');
  for (const sentence of [
    'shut.zip locks 1 of its files with a password.',
    'nested/ann/more.zip is a .zip inside of a .zip.',
    'bomb/ann/big.png would unpack to',
    'torn.zip is damaged, or no .zip after all.',
  ]) {
    await expect.soft(panel.leftOut).toContainText(sentence);
  }
  await expectToGoOn(page, lab);
  expect(lab.messages).toEqual([]);
});

/** Three labels of eight rows of four numbers, as lines of CSV. */
const LINES = csvOf(mixture({ labels: 3, rows: 8, dimensions: 4, scatter: 2 }))
  .trim()
  .split('\n');
const ALL_ROWS = '3 labels, 24 rows of 4 numbers';
const lines = (...changed: string[]) => [...changed, ...LINES].join('\n');
const many = (labels: number, rows: number) => csvOf(mixture({ labels, rows, dimensions: 4, scatter: 2 }));

interface TableCase {
  what: string;
  file: TestFile;
  /** Whatever a table that is refused finds there, stays. */
  holds: string | 'what was there';
  leftOut?: string;
  worthKnowing?: string;
}

const TABLES: TableCase[] = [
  { what: 'a plain table', file: fileOf('plain.csv', lines()), holds: ALL_ROWS },
  {
    what: 'NaN',
    file: fileOf('nan.csv', lines('label 1,1,NaN,2,3')),
    holds: ALL_ROWS,
    worthKnowing: '1 row of nan.csv was left out: row 1 has “NaN” in column 3, which is no number.',
  },
  {
    what: 'ragged rows',
    file: fileOf('ragged.csv', lines('label 1,1,2,3', 'label 2,1,2,3,4,5')),
    holds: ALL_ROWS,
    worthKnowing: '2 rows of ragged.csv were left out: row 1 has 4 cells where others have 5.',
  },
  {
    what: 'a column of text',
    file: fileOf(
      'words.csv',
      ['label,a,b,remark', ...LINES.map((line) => line.replace(/,[^,]*,[^,]*$/, ',good'))].join('\n'),
    ),
    holds: '3 labels, 24 rows of 2 numbers',
    worthKnowing: 'words.csv: column remark is not numbers to train on, and ignored.',
  },
  { what: 'a byte order mark', file: fileOf('bom.csv', `\ufefflabel,a,b,c,d\n${lines()}`), holds: ALL_ROWS },
  {
    what: 'semicolons and decimal commas',
    file: fileOf('comma.csv', lines().replaceAll(',', ';').replaceAll('.', ',')),
    holds: ALL_ROWS,
  },
  {
    what: 'one label',
    file: fileOf('one.csv', many(1, 20)),
    holds: 'what was there',
    leftOut: 'one.csv has a single label, “label 1”; at least 2 are needed.',
  },
  {
    what: '300 labels',
    file: fileOf('many.csv', many(300, 2)),
    holds: '64 labels, 128 rows of 4 numbers',
    worthKnowing: 'many.csv has 300 labels; the 64 most frequent are used, and 472 rows left out.',
  },
  {
    what: '300 labels of one row',
    file: fileOf('ids.csv', many(300, 1)),
    holds: 'what was there',
    leftOut: 'ids.csv has 300 labels, hardly two rows alike; at most 64 are kept.',
  },
  {
    what: 'no bytes',
    file: fileOf('empty.csv', ''),
    holds: 'what was there',
    leftOut: 'empty.csv is empty.',
  },
  {
    what: 'a picture that calls itself a table',
    file: fileOf('picture.csv', people[0][0]),
    holds: 'what was there',
    leftOut: 'picture.csv is no table that can be read here.',
  },
  {
    what: 'NPY of text',
    file: fileOf('text.npy', npyBytes({ descr: '<U3', shape: [2, 3], items: ['a', 'b', 'c', 'd', 'e', 'f'] })),
    holds: 'what was there',
    leftOut: 'text.npy holds U3, which are no plain numbers.',
  },
  {
    what: 'NPY of a wrong shape',
    file: fileOf('cube.npy', npyBytes({ descr: '<f4', shape: [2, 2, 2], items: [0, 1, 2, 3, 4, 5, 6, 7] })),
    holds: 'what was there',
    leftOut: 'cube.npy has the shape (2, 2, 2).',
  },
  {
    what: 'NPY',
    file: fileOf('good.npy', npyBytes({ descr: '<f4', shape: [4, 3], items: [0, 1, 2, 0, 2, 1, 1, 5, 6, 1, 6, 5] })),
    holds: '2 labels, 4 rows of 2 numbers',
  },
];

test('tables in every state of repair are read, or named with the cure', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&speed=5`, 'wasm');
  await page.getByRole('button', { name: 'Play' }).click();
  const panel = await openPanel(page);
  let held = '';
  for (const { what, file, holds, leftOut, worthKnowing } of TABLES) {
    await test.step(what, async () => {
      await panel.give([file]);
      if (leftOut) await expect.soft(panel.leftOut).toContainText(leftOut);
      if (worthKnowing) await expect.soft(panel.worthKnowing).toContainText(worthKnowing);
      if (holds !== 'what was there') held = holds;
      // The new set, since its name is that of its file.
      if (!leftOut)
        await page.waitForFunction((name) => globalThis.arclab.store.getState().upload?.set?.name === name, file.name);
      await panel.holds(held);
      if (!leftOut) await expect.soft(panel.leftOut).toBeHidden();
      if (!worthKnowing) await expect.soft(panel.worthKnowing).toBeHidden();
    });
  }
  await expectToGoOn(page, lab);
  expect(lab.messages).toEqual([]);
});

test('a reload brings the set back within two seconds; forgotten, it is in no storage', async ({ page }) => {
  const lab = await openLab(page, SMALL, 'wasm');
  const empty = { records: 0, cached: 0, files: 0, local: 0, session: 0, cookies: 0 };
  expect(await stored(page)).toEqual(empty);
  const panel = await openPanel(page);
  await panel.findFaces(false);
  await panel.give(people.flatMap((own, i) => own.map((png, k) => fileOf(`${NAMES[i]}_${k + 1}.png`, png))));
  await panel.holds('4 identities, 24 photos');
  await expect(panel.dialog.getByText('Kept in this browser')).toBeVisible();
  expect(await stored(page)).toEqual({ ...empty, records: 1 });
  await panel.button('Train on these').click();
  await page.waitForFunction(() => globalThis.arclab.store.getState().people?.names?.[0] === 'ann');
  await expect.poll(() => page.url()).toContain('data=upload');

  await page.reload();
  const back = await page.waitForFunction(() => {
    const { upload } = globalThis.arclab?.store.getState() ?? {};
    return upload?.set ? performance.now() : null;
  });
  const backAfter = Number(await back.jsonValue());
  const ready = await page.waitForFunction(() =>
    globalThis.arclab.store.getState().phase === 'ready' ? performance.now() : null,
  );
  const readyAfter = Number(await ready.jsonValue());
  tell(
    `after a reload: the set is back after ${backAfter.toFixed(0)} ms, its run is ready after ${readyAfter.toFixed(0)} ms`,
  );
  expect(backAfter).toBeLessThan(2000);
  expect((await lab.state()).setup.data).toBe('upload');
  await openSetup(page);
  await page.getByRole('button', { name: 'Your data…' }).click();
  const again = await panelOf(page);
  await again.holds('4 identities, 24 photos');
  expect(await again.identities()).toEqual(SIX_EACH);

  await again.button('Forget').click();
  await again.button('Erase it').click();
  await expect(again.dialog.getByRole('heading', { name: /identities, / })).toBeHidden();
  await expect.poll(() => stored(page)).toEqual(empty);
  await again.button('Close').click();
  await page.waitForFunction(() => {
    const { phase, setup } = globalThis.arclab.store.getState();
    return phase === 'ready' && setup.data === 'faces';
  });
  expect(lab.messages).toEqual([]);
});

test('a link to a set that is not here says so, and takes the exported file', async ({ page }) => {
  const lab = await openLab(page, SMALL, 'wasm');
  const panel = await openPanel(page);
  await panel.findFaces(false);
  await panel.give(people.slice(0, 2).map(([png], i) => fileOf(`${NAMES[i]}_1.png`, png)));
  await panel.holds('2 identities, 2 photos');
  const downloading = page.waitForEvent('download');
  await panel.button('Export').click();
  const exported = await readFile(await (await downloading).path());
  await panel.button('Forget').click();
  await panel.button('Erase it').click();
  await expect.poll(async () => (await stored(page)).records).toBe(0);

  await page.goto(`/#${SMALL}&data=upload&backend=wasm`);
  await page.reload();
  const failure = page.getByRole('alert').filter({ hasText: 'This link needs a data set of its sender’s' });
  await expect(failure.getByRole('button', { name: 'Use the drawn faces' })).toBeVisible();
  await failure.getByRole('button', { name: 'Your data…' }).click();
  const again = await panelOf(page);
  await again.give([fileOf('from-a-friend.zip', exported)]);
  await again.holds('2 identities, 2 photos');
  expect(await again.identities()).toEqual({ ann: 1, ben: 1 });
  await again.button('Train on these').click();
  await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');
  expect((await lab.state()).setup.data).toBe('upload');
  expect(lab.messages).toEqual([]);
});
