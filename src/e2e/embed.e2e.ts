/** The experiment in pages of another origin: as elements that the page drives, and as a frame in a sandbox. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { ArcLabElement } from '../../public/arc-lab.d.ts';
import { serveHost } from './hostPage.ts';

const OURS = `http://localhost:${process.env.ARCLAB_PORT}`;
const FRAME = `${OURS}/embed.html#images=200&batch=64&steps=60&backend=wasm&lang=en`;

const ARTICLE = `<!doctype html><html lang="en"><title>An article</title>
<style>* { all: unset !important } head, style, title, script { display: none !important } body { display: block !important }</style>
<arc-lab id="demo" src="${FRAME}" panes="1" controls="play,m"><img alt="the still"><a href="${OURS}/">open the experiment</a></arc-lab>
<p><a id="prose" href="${OURS}/#m=0.3" data-arc-lab="demo" data-set="m=0.3">with a smaller margin</a></p>
<arc-lab id="beside" src="${FRAME}" loss="cosface" margin="0.1" compare="softmax" autoplay="false"></arc-lab>
<script type="module" src="${OURS}/arc-lab.js"></script>
<script type="module" src="${OURS}/arc-lab.js?again"></script>`;

const SANDBOX = `<!doctype html><html lang="en"><title>A sandbox</title>
<iframe name="boxed" sandbox="allow-scripts" src="${FRAME}"></iframe><iframe name="stranger" src="about:blank"></iframe>`;

const STRICT = `<!doctype html><html lang="en"><title>A strict page</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${OURS}">
<arc-lab id="demo" src="${FRAME}"><a href="${OURS}/">open the experiment</a></arc-lab>
<script type="module" src="${OURS}/arc-lab.js"></script>`;

async function open(page: Page, html: string) {
  const host = await serveHost(html);
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  await page.goto(host.address);
  return { ...host, trouble };
}

const figures = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((lab: ArcLabElement) => ({
    isReady: lab.isReady,
    step: lab.now?.step,
    address: lab.address,
    warnings: lab.warnings.length,
    attributes: lab.getAttributeNames(),
  }));

test('an article with styles that undo everything holds two experiments, and its prose drives one', async ({
  page,
}) => {
  await page.setViewportSize({ width: 480, height: 900 });
  const host = await open(page, ARTICLE);
  const demo = page.locator('#demo');
  const still = page.getByText('open the experiment');
  await expect(still).toBeVisible();
  await demo.evaluate((lab: ArcLabElement) => lab.whenReady().then(() => {}));
  await expect(still).toBeHidden();
  const frame = page.frameLocator('#demo iframe');
  await expect(frame.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(frame.getByRole('button', { name: 'New seed' })).toBeHidden();
  const { width, height } = (await demo.boundingBox()) ?? { width: 0, height: 0 };
  const content = await frame.locator('#lab').boundingBox();
  expect(width).toBe(480);
  expect({ width: content?.width, height: Math.ceil(content?.height ?? 0) }).toEqual({ width, height });

  // Of a page that is not ours only the frames are ours, and each is a document with landmarks of its own.
  const { violations } = await new AxeBuilder({ page }).disableRules(['region', 'landmark-unique']).analyze();
  expect(violations.filter(({ nodes }) => nodes.some(({ target }) => target.length > 1))).toEqual([]);

  await page.locator('#prose').focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await figures(page, 'demo')).address).toContain('m=0.3');
  expect(new URL(page.url()).hash).toBe('');
  await expect(frame.getByRole('slider', { name: /margin/i })).toHaveAttribute('aria-valuetext', /^0.30 radians/);
  await demo.evaluate((lab: ArcLabElement) => lab.seek(20));
  await expect.poll(async () => (await figures(page, 'demo')).step).toBe(20);
  const shot = await demo.evaluate(async (lab: ArcLabElement) => {
    const { step, circles } = await lab.snapshot();
    return { step, losses: circles.map(({ loss }) => loss), points: circles[1].embeddings.length > 0 };
  });
  expect(shot).toEqual({ step: 20, losses: ['norm-softmax', 'arcface'], points: true });

  await page.locator('#beside').scrollIntoViewIfNeeded();
  await page.locator('#beside').evaluate((lab: ArcLabElement) => lab.whenReady().then(() => {}));
  const beside = await figures(page, 'beside');
  expect(beside).toMatchObject({ step: 0, warnings: 0 });
  expect(beside.address).toContain('loss=cosface&cosface.m=0.1');
  expect(beside.attributes).toEqual(['id', 'src', 'loss', 'margin', 'compare', 'autoplay']);

  // Moved in the page a frame loads anew, and comes to where it was.
  await demo.evaluate((lab) => document.body.append(lab));
  await demo.scrollIntoViewIfNeeded();
  await expect.poll(async () => (await figures(page, 'demo')).step).toBe(20);
  expect((await figures(page, 'demo')).address).toContain('m=0.3');
  expect(host.trouble).toEqual([]);
  host.end();
});

test('a frame in a sandbox says why it does not train and where it would, and hears nobody but its page', async ({
  page,
}) => {
  const host = await open(page, SANDBOX);
  const boxed = page.frameLocator('[name=boxed]');
  await expect(boxed.getByText(/sandbox without an origin/)).toBeVisible();
  await expect(boxed.getByRole('link')).toHaveAttribute('href', `${OURS}/#${FRAME.split('#')[1]}`);
  const answers = await page.evaluate(async () => {
    const boxedWindow = frames[0];
    const stranger = frames[1] as Window & typeof globalThis; // its realm has the names of every realm
    const hello = (from: { postMessage: Window['postMessage'] }, data: unknown) =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = (event) => resolve(event.data.type);
        setTimeout(() => resolve('silence'), 500);
        from.postMessage(data, '*', [port2]);
      });
    Object.assign(stranger, { boxedWindow });
    const asStranger = {
      postMessage: stranger.Function('...all', 'boxedWindow.postMessage(...all)') as Window['postMessage'], // its realm's, so that it is the source
    };
    const good = { arclab: 1, type: 'hello' };
    return [
      await hello(asStranger, good),
      await hello(boxedWindow, { ...good, arclab: 2 }),
      await hello(boxedWindow, good),
    ];
  });
  expect(answers).toEqual(['silence', 'silence', 'resize']);
  expect(host.trouble).toEqual([]);
  host.end();
});

test('a page whose policy forbids the frame keeps the still, and is told which directive it was', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const host = await open(page, STRICT);
  const why = await page
    .locator('#demo')
    .evaluate((lab: ArcLabElement) => lab.whenReady().catch(() => ({ ...lab.failure })));
  expect(why).toEqual({ code: 'refused', detail: 'frame-src' });
  await expect(page.getByText('open the experiment')).toBeVisible();
  expect(said.filter((text) => text.includes(`Add "frame-src ${OURS}"`))).toHaveLength(1);
  expect(host.trouble).toEqual([]);
  host.end();
});
