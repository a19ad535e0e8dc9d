/** The reader's own identities: photos become dots, and stay on this device. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Zippable, zipSync } from 'fflate';
import { openLab, SMALL } from './openLab.ts';
import { asJpegs, fileOf } from './uploadFiles.ts';
import { openPanel, panelOf, requestsOf } from './uploadPanel.ts';
import { NAMES, PHOTOS, people, QUICK, SIX_EACH, train } from './uploadRuns.ts';

test('a folder of photos, for which alone the detector is fetched, becomes identities that train, and no request carries them', async ({
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
  const fetched = (what: RegExp) => requests.filter((request) => what.test(request.url())).length;
  const lab = await openLab(page, QUICK, 'wasm');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await lab.snapshot(1);
  expect(fetched(/assets\/worker\//)).toBeGreaterThan(0);
  expect(fetched(/assets\/later\/|face-detector/)).toBe(0);
  const panel = await openPanel(page);
  await expect.poll(() => fetched(/assets\/later\//)).toBeGreaterThan(0);
  expect(fetched(/face-detector/)).toBe(0);
  await panel.give(folder);
  await panel.holds('4 identities, 24 photos');
  expect(fetched(/face-detector/)).toBe(1);
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

test('files dropped anywhere open the panel; a zip of folders and files by their names become the same identities', async ({
  page,
}) => {
  const lab = await openLab(page, SMALL, 'wasm');
  const zip = zipSync({ 'eva/1.png': people[0][0], 'fay/1.png': people[1][0] }, { level: 0 });
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
  expect(await panel.identities()).toEqual({ eva: 1, fay: 1 });

  await panel.openOptions();
  await panel.findFaces(false);
  await panel.dialog.getByRole('checkbox', { name: /^Add to what is here/ }).uncheck();
  const zipped: Zippable = {};
  for (const [person, name] of NAMES.entries()) {
    for (const [i, png] of people[person].entries()) zipped[`${name}/${i + 1}.png`] = png;
  }
  await panel.give([fileOf('team.zip', zipSync(zipped, { level: 0 }))]);
  await panel.holds('4 identities, 24 photos');
  expect(await panel.identities()).toEqual(SIX_EACH);

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
