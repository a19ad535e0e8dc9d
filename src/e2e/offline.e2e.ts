/** Without a network, and with a newer version on the server: the page that a browser keeps. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { readPolicy } from '../cli/policy.ts';
import { SMALL } from './openLab.ts';

test.use({ serviceWorkers: 'allow' });

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

const FRAMES = `<iframe src="./#${SMALL}&backend=wasm"></iframe><iframe src="embed.html#${SMALL}&backend=wasm"></iframe>`;

/** The built page in a folder of a site, as a static host serves it, until it is closed. */
async function host() {
  const policy = readPolicy(await readFile('index.html', 'utf8'));
  let edit = (text: string) => text;
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname.replace(/^\/lab\//, '') || 'index.html';
    asked.push(path);
    const body = path === 'frames.html' ? Buffer.from(FRAMES) : await readFile(`dist/${path}`).catch(() => null);
    if (!body) return response.writeHead(404).end('Nothing is here.');
    const isEdited = path === 'index.html' || path === 'service-worker.js';
    response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
    if (path !== 'frames.html') response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', 'no-store'); // what comes without a network comes from what is kept
    response.end(isEdited ? edit(body.toString()) : body);
  });
  await new Promise<void>((settle) => server.listen(0, 'localhost', settle));
  const { port } = server.address() as AddressInfo; // a string only for a pipe
  return {
    address: `http://localhost:${port}/lab/`,
    asked,
    /** Another page, and the service worker that a build of it has. */
    deploy(version: string) {
      edit = (text) =>
        text
          .replace('<meta name="viewport"', `<meta name="version" content="${version}">$&`)
          .replace(/(url:"index\.html",revision:")\w+/, `$1${version}`);
    },
    close() {
      server.closeAllConnections();
      return new Promise((settle) => server.close(settle));
    },
  };
}

const versionOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('[name=version]')?.content);

const isReady = (page: Page | Frame) =>
  page.waitForFunction(() => globalThis.arclab?.store.getState().phase === 'ready');

/** Trains one step, and waits for it. */
const step = (page: Page | Frame) =>
  page.evaluate(async () => {
    const { store, step } = globalThis.arclab;
    const stepOf = () => store.getState().lanes[1].snapshot?.step ?? 0;
    const next = stepOf() + 1;
    const isDone = new Promise<void>((settle) => store.subscribe(() => stepOf() === next && settle()));
    step();
    await isDone;
  });

/** Opens the page and waits until the browser keeps it. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await isReady(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

async function trainToTheEnd(page: Page): Promise<void> {
  await page.evaluate(() => globalThis.arclab.play());
  await page.waitForFunction(() => {
    const { isPlaying, lanes } = globalThis.arclab.store.getState();
    return !isPlaying && lanes[1].snapshot?.step === 60;
  });
}

test('once visited, the page comes back and trains to the end without a network; in a frame nothing is kept', async ({
  context,
  page,
}) => {
  const site = await host();
  await page.goto(`${site.address}frames.html`);
  const [, inside, embedded] = page.frames();
  await isReady(inside);
  await embedded.getByRole('button').first().click();
  await embedded.locator('canvas').first().waitFor();
  await step(inside);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);

  const messages: string[] = [];
  page.on('pageerror', (error) => messages.push(String(error)));
  await visit(page, `${site.address}#${SMALL}&steps=60&backend=wasm&lang=en`);
  // What a first visit has no use for is not fetched.
  expect(site.asked.filter((path) => /digits|face-detector|threaded|later/.test(path))).toEqual([]);
  // What is not the page is not answered with it.
  const another = await context.newPage();
  await another.goto(`${site.address}embed.html`, { waitUntil: 'domcontentloaded' });
  await expect(another).toHaveTitle('ArcLab, in a frame');
  expect((await another.goto(`${site.address}nothing`))?.status()).toBe(404);
  await another.close();

  await context.setOffline(true);
  await site.close();
  await page.reload();
  await isReady(page);
  await trainToTheEnd(page);
  // A part of the page that has not been opened before.
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(messages).toEqual([]);
});

test('a newer version is offered, and waits until each page of the older one is asked to change', async ({
  context,
  page,
}) => {
  const site = await host();
  const address = `${site.address}#${SMALL}&m=0.3&backend=wasm&lang=en`;
  await visit(page, address);
  site.deploy('second');
  const before = site.asked.length;
  const other = await context.newPage();
  await visit(other, address);
  const [here, there] = [page, other].map((its) => its.getByRole('region', { name: 'A newer version' }));
  await expect(here).toBeVisible();
  await expect(there).toBeVisible();
  // Only what has changed is fetched.
  expect(site.asked.slice(before).filter((path) => path.startsWith('assets/'))).toEqual([]);
  await step(other);

  await here.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => versionOf(page).catch(() => null)).toBe('second');
  expect(new URL(page.url()).hash).toContain('m=0.3');
  // The run in the other page is not ended by what was pressed in this one.
  await step(other);
  expect(await other.evaluate(() => globalThis.arclab.store.getState().lanes[1].snapshot?.step)).toBe(2);
  expect(await versionOf(other)).toBeUndefined();
  await there.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => versionOf(other).catch(() => null)).toBe('second');
  await site.close();
});
