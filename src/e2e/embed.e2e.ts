/** The experiment in pages of another origin: as elements that the page drives, and as a frame in a sandbox. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { ArcLabElement } from '../../public/arc-lab.d.ts';
import { serveHost } from './hostPage.ts';
import { boxOf } from './layout.ts';

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

declare global {
  /** Of the layout, as the browser scores them. */
  var shifts: number[];
}

type LayoutShift = PerformanceEntry & { value: number };

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
  expect(beside).toMatchObject({ step: undefined, warnings: 0 });
  expect(beside.address).toContain('cosface.m=0.1');
  expect(beside.attributes).toEqual(['id', 'src', 'loss', 'margin', 'compare', 'autoplay']);

  // Moved in the page a frame loads anew, and comes to where it was.
  await demo.evaluate((lab) => document.body.append(lab));
  await demo.scrollIntoViewIfNeeded();
  await expect.poll(async () => (await figures(page, 'demo')).step).toBe(20);
  expect((await figures(page, 'demo')).address).toContain('m=0.3');
  await page.locator('#beside').scrollIntoViewIfNeeded();
  await page.locator('#beside').evaluate((lab: ArcLabElement) => lab.seek(1));
  await expect.poll(async () => (await figures(page, 'beside')).step).toBe(1);
  expect(page.workers()).toHaveLength(2); // one for both, and the one in which second lanes train
  expect(host.trouble).toEqual([]);
  host.end();
});

test('a frame is a still that fetches no lab until Play is pressed, then plays where the still stood', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) globalThis.shifts.push(entry.value); // asked for below
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(FRAME);
  const play = page.getByRole('button', { name: 'Play' });
  await expect(page.getByText('A still, of a run made earlier')).toBeVisible();
  const areDrawn = (all: HTMLImageElement[]) => all.map(({ complete, naturalWidth }) => complete && naturalWidth > 900);
  await expect.poll(() => page.locator('img').evaluateAll(areDrawn)).toEqual([true, true]);
  expect(fetched.filter((path) => /embedLab|page-|worker|wasm/.test(path))).toEqual([]);
  const place = (of: Locator) => Promise.all([of.first(), of.last()].map(boxOf));
  const before = [await place(page.locator('img')), [(await boxOf(play)).x, (await boxOf(play)).y]];

  // Where there is no connection, it says so and can be pressed again.
  await page.route('**/embedLab-*.js', (route) => route.abort());
  await play.click();
  await expect(page.getByText('could not be fetched')).toBeVisible();
  await page.unroute('**/embedLab-*.js');
  await page.getByRole('button', { name: 'Try again' }).click();

  const pause = page.getByRole('button', { name: /Pause|Run again/ });
  await expect(pause).toBeVisible();
  await expect(pause).toBeFocused();
  const [circles, [x, y]] = [await place(page.locator('canvas')), [(await boxOf(pause)).x, (await boxOf(pause)).y]];
  expect(circles).toEqual(before[0]);
  expect(Math.abs(x - Number(before[1][0])) + Math.abs(y - Number(before[1][1]))).toBeLessThan(3);
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible();
  expect(await page.evaluate(() => globalThis.shifts.reduce((sum, value) => sum + value, 0))).toBeLessThan(0.002);
});

test('a frame in a sandbox trains, without an origin or storage of its own, and hears nobody but its page', async ({
  page,
}) => {
  const host = await open(page, SANDBOX);
  const boxed = page.frameLocator('[name=boxed]');
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
  expect(await page.frame('boxed')?.evaluate(() => self.origin)).toBe('null');
  await boxed.getByRole('button', { name: 'Play' }).click();
  await expect(boxed.getByRole('button', { name: 'Run again' })).toBeVisible();
  await expect(boxed.getByText('step 60 of 60')).toBeVisible();
  expect(host.trouble).toEqual([]);
  host.end();
});

test('a frame in a sandbox where strangers may not fetch what trains says so, and where it would', async ({ page }) => {
  await page.route('**/training-worker.js', (route) => route.abort());
  const host = await open(page, SANDBOX);
  const boxed = page.frameLocator('[name=boxed]');
  await boxed.getByRole('button', { name: 'Play' }).click();
  await expect(boxed.getByText(/sandbox without an origin/)).toBeVisible();
  await expect(boxed.getByRole('link')).toHaveAttribute('href', `${OURS}/#${FRAME.split('#')[1]}`);
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
