/** The experiment in the element itself, in pages of another origin: whose styles undo everything, and whose policy forbids it. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { ArcLabElement } from '../../public/arc-lab.d.ts';
import { serveHost } from './hostPage.ts';

const OURS = `http://localhost:${process.env.ARCLAB_PORT}`;
const LAB = `${OURS}/embed.html#images=200&batch=64&steps=60&backend=wasm&lang=en`;
const SCRIPT = `<script type="module" src="${OURS}/arc-lab.js"></script>`;
const STILL = `<a href="${OURS}/">open the experiment</a>`;

const HOSTILE = `<!doctype html><html lang="en"><title>A page</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';
  script-src ${OURS} 'wasm-unsafe-eval'; worker-src data:; connect-src ${OURS}">
<style>
  * { all: unset !important } head, style, title, script { display: none !important } body { display: block !important }
</style>
<style id="more">
  :root { font-size: 10px !important; --ink: lime; --rim: 9px; --lesson: 50rem }
  body { letter-spacing: 9px !important; text-transform: uppercase !important; color: red !important }
</style>
<main><h1>A page</h1>
<arc-lab id="demo" engine="inline" src="${LAB}" panes="1" controls="all">${STILL}</arc-lab>
<p id="after">What follows</p>
<arc-lab id="beside" engine="inline" src="${LAB}" panes="1" theme="dark">${STILL}</arc-lab></main>
${SCRIPT}`;

const STRICT = `<!doctype html><html lang="en"><title>A strict page</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src ${OURS}; frame-src ${OURS}">
<arc-lab id="demo" engine="inline" src="${LAB}" panes="1">${STILL}</arc-lab>
<arc-lab id="beside" engine="inline" src="${LAB}" panes="1">${STILL}</arc-lab>
${SCRIPT}`;

async function open(page: Page, html: string) {
  const host = await serveHost(html);
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  await page.goto(host.address);
  return { ...host, trouble };
}

const whenReady = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate(async (lab: ArcLabElement) => {
    lab.scrollIntoView();
    await lab.whenReady();
  });
const stepOf = (page: Page, id: string) => page.locator(`#${id}`).evaluate((lab: ArcLabElement) => lab.now?.step);

test('in a page with styles that undo everything two labs share a worker, and neither page nor lab changes the other', async ({
  page,
}) => {
  const host = await open(page, HOSTILE);
  const styleOfPage = () =>
    page.evaluate(() => [
      ...['h1', '#after'].map((name) => JSON.stringify(document.querySelector(name)?.getBoundingClientRect().width)),
      document.styleSheets.length,
      document.adoptedStyleSheets.length,
      document.querySelectorAll('link').length,
    ]);
  const before = await styleOfPage();
  await whenReady(page, 'demo');
  await whenReady(page, 'beside');
  const demo = page.locator('#demo');
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(page.workers()).toHaveLength(2); // the host, and the one in which second lanes train: as for one lab

  const play = demo.getByRole('button', { name: 'Play' });
  const looks = await play.evaluate((its) => {
    const { fontSize, letterSpacing, textTransform, color } = getComputedStyle(its);
    return { fontSize, letterSpacing, textTransform, color };
  });
  expect(looks).toEqual({
    fontSize: '15px',
    letterSpacing: 'normal',
    textTransform: 'none',
    color: 'rgb(255, 255, 255)',
  });

  // What is fetched later has its styles with it, and brings none into the page.
  await demo.getByText('Instruments').click();
  const curves = demo.getByRole('button', { name: /Target logit/ });
  await expect(curves).toBeVisible();
  expect(await styleOfPage()).toEqual(before);

  // A link to one of our files is to ours.
  await expect(demo.getByRole('link', { name: /Licences/ })).toHaveAttribute('href', `${OURS}/licences.txt`);

  // A key is the lab's where the focus is in it.
  await page.locator('#after').click();
  await page.keyboard.press('3');
  await play.focus();
  await page.keyboard.press('1');
  const addressOf = (id: string) => page.locator(`#${id}`).evaluate((lab: ArcLabElement) => lab.address);
  await expect.poll(() => addressOf('demo')).toContain('loss=softmax');
  expect(await addressOf('beside')).not.toContain('loss=');

  // Moved in the page it goes on.
  await demo.evaluate((lab: ArcLabElement) => lab.seek(20));
  await expect.poll(() => stepOf(page, 'demo')).toBe(20);
  const isStillReady = await demo.evaluate((lab: ArcLabElement) => {
    document.querySelector('main')?.append(lab);
    return lab.isReady;
  });
  expect([isStillReady, await stepOf(page, 'demo')]).toEqual([true, 20]);

  const { violations } = await new AxeBuilder({ page }).include('#demo').include('#beside').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);

  // The last to leave the page ends the worker.
  await page.evaluate(() => {
    for (const lab of document.querySelectorAll('arc-lab')) lab.remove();
  });
  await expect.poll(() => page.workers().length).toBe(0);
  expect(host.trouble).toEqual([]);
  host.end();
});

test('where the policy of a page forbids its worker, frames take its place, and the console says once why', async ({
  page,
}) => {
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'info' && said.push(message.text()));
  const host = await open(page, STRICT);
  await whenReady(page, 'demo');
  await whenReady(page, 'beside');
  await expect(page.frameLocator('#demo iframe').getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(2);
  expect(said).toEqual([
    `<arc-lab> runs in a frame of ${OURS}, since this page's worker-src does not let it run here.`,
  ]);
  expect(host.trouble).toEqual([]);
  host.end();
});
