/** Two runs side by side from one start: what they show, what a reader moves in them, and what another run leaves. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { atRest } from './layout.ts';
import { firstLosses, mainPane, openLab, paneOf, SMALL } from './openLab.ts';

/** What a circle says of its smallest gap: '37°', '−4°' where arcs overlap, or a word. */
async function shownGap(pane: Locator): Promise<string> {
  const verdict = (await pane.locator('p').filter({ hasText: 'accuracy' }).textContent()) ?? '';
  const [, gap, label] = /^(\d+°|\D+?)(gap|overlap|)\d/.exec(verdict) ?? [];
  if (gap === undefined) throw new Error(`The circle says '${verdict}', which names no gap.`);
  return label === 'overlap' ? `−${gap}` : gap;
}

const degreesOf = (gap: string) => Number.parseInt(gap.replace('−', '-'), 10);

/** Presses the button that starts a run, and waits for the end of its schedule. */
async function runToEnd(page: Page, button: RegExp, margin = 0.5): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.waitForFunction(
    (m) => {
      const { isPlaying, lanes } = globalThis.arclab.store.getState();
      return (
        !isPlaying &&
        lanes.every(({ knobs, snapshot }) => snapshot?.step === knobs.scheduleSteps) &&
        lanes[1].snapshot?.trainedWith?.['arcface.m'] === m
      );
    },
    margin,
    { timeout: 150_000 },
  );
}

/** Times a circle from the next event of a kind anywhere to its next other picture.
 *  @returns a function that waits for that, ms */
async function watch(canvas: Locator, kind: 'input' | 'change'): Promise<() => Promise<number>> {
  await canvas.evaluate((element: HTMLCanvasElement, type) => {
    const shown = element.toDataURL();
    globalThis.changedAfterMs = new Promise((settle) => {
      const begin = () => {
        const movedAt = performance.now();
        const look = () => {
          if (element.toDataURL() === shown) requestAnimationFrame(look);
          else settle(performance.now() - movedAt);
        };
        requestAnimationFrame(look);
      };
      window.addEventListener(type, begin, { once: true });
    });
  }, kind);
  return () => canvas.page().evaluate(() => globalThis.changedAfterMs);
}

test('a first visit: one click, and both runs end at the same step of the same pictures, where “Train on” goes on', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const lab = await openLab(page, 'ids=3&images=100&batch=32&steps=60', 'wasm');
  const panes = [paneOf(page, 'Norm-Softmax'), paneOf(page, 'ArcFace')];
  await expect(page.getByRole('tree')).toHaveCount(2);
  // Each lane has a worker of its own where there is a core for it.
  expect(page.workers()).toHaveLength(Math.min(2, await page.evaluate(() => navigator.hardwareConcurrency)));
  await expect(page.getByRole('button', { name: 'Play' })).toBeInViewport({ ratio: 1 });
  await runToEnd(page, /^Play$/);
  const [compared, main] = await lab.lanes();
  expect([compared.step, main.step]).toEqual([60, 60]);
  expect([compared.images, main.images]).toEqual([60 * 32, 60 * 32]);
  const [left, right] = [await shownGap(panes[0]), await shownGap(panes[1])];
  await expect(page.getByRole('main').getByText(/^Same people, start and batches\./)).toHaveText(
    `Same people, start and batches. Norm-Softmax: ${left}. ArcFace, m = 0.50: ${right}.`,
  );

  await page.getByRole('button', { name: 'Train on' }).click();
  await lab.snapshot(65);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible();
  expect((await lab.lanes()).map(({ ghost }) => ghost)).toEqual([null, null]);
  expect(lab.messages).toEqual([]);
  expect(lab.elsewhere).toEqual([]);
});

test('on a phone the loss switch glides between the two runs, and their gaps are far apart', async ({ page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, 'images=300&batch=64&steps=150', 'wasm');
  await expect(page.getByRole('tree')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Play' })).toBeInViewport({ ratio: 1 });
  await runToEnd(page, /^Play$/);
  const canvas = mainPane(page).locator('canvas');
  let before = await shownGap(mainPane(page));
  for (const loss of ['Norm-Softmax', 'ArcFace'] as const) {
    await atRest(canvas);
    const changed = await watch(canvas, 'change');
    await mainPane(page).getByRole('radio', { name: loss, exact: true }).check({ force: true });
    expect(await changed()).toBeLessThan(1000);
    await expect(paneOf(page, loss)).toBeVisible();
    const gap = await shownGap(paneOf(page, loss));
    test.info().annotations.push({ type: 'figures', description: `${before} to ${gap} for ${loss}` });
    console.log(`    ${before} to ${gap} for ${loss}`);
    expect(Math.abs(degreesOf(gap) - degreesOf(before))).toBeGreaterThanOrEqual(10);
    before = gap;
  }
});

test('after the schedule a moved m asks for another run, repaints the pull at once, and leaves a ghost', async ({
  page,
}) => {
  const lab = await openLab(page, `${SMALL}&steps=20`, 'wasm');
  await runToEnd(page, /^Play$/);
  await expect(page.getByRole('button', { name: 'Train on' })).toBeVisible();
  await lab.settled();
  const pane = paneOf(page, 'ArcFace');
  const slider = pane.getByRole('slider', { name: /Margin/ });
  await atRest(pane.locator('canvas'));
  const first = await firstLosses(lab);
  const snapshotBefore = await lab.snapshot();

  const placeOfScale = () => page.getByRole('slider', { name: /Scale/ }).boundingBox();
  const scaleBefore = await placeOfScale();
  const changed = await watch(pane.locator('canvas'), 'input');
  await page.evaluate(() => {
    globalThis.timesShown = 0;
  });
  await slider.fill('30');
  expect(await changed()).toBeLessThan(250);
  await expect(page.getByRole('button', { name: 'Run again with m = 0.30', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Train on', exact: true })).toBeVisible();
  expect(await page.evaluate(() => globalThis.timesShown)).toBe(0);
  expect(await lab.snapshot()).toEqual(snapshotBefore);
  await expect(pane.getByText('trained with m = 0.50')).toBeVisible();
  expect(await placeOfScale(), 'what the button names moves no slider').toEqual(scaleBefore);

  await runToEnd(page, /^Run again with/, 0.3);
  const again = await lab.lanes();
  expect(again.map(({ ghost }) => ghost?.['arcface.m'])).toEqual([0.5, 0.5]);
  await expect(pane.getByText('behind, in grey: ArcFace, m = 0.50')).toBeVisible();
  // The loss of a first step tells the people, the weights and the batch; m is in it where there is one.
  const second = await firstLosses(lab);
  expect(second[0]).toBe(first[0]);
  expect(second[1]).not.toBe(first[1]);
  await slider.fill('50');
  await runToEnd(page, /^Run again with m = 0\.50$/);
  expect(await firstLosses(lab)).toEqual(first);

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  expect(lab.messages).toEqual([]);
});

declare global {
  /** From what a reader moved to another picture, kept by `watch`. */
  var changedAfterMs: Promise<number>;
}

test('a wall of six on a phone on its side: six circles start together, Play is at hand, and tables have their order', async ({
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await openLab(page, `${SMALL}&panes=6`, 'wasm');
  await expect(page.getByRole('tree')).toHaveCount(6);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => globalThis.arclab.store.getState().lanes.length)).toBe(6);
  await page.evaluate(() => globalThis.arclab.setView({ instruments: ['tables'] }));
  const heads = page.getByRole('table', { name: /^Angles by Table 3/ }).getByRole('columnheader');
  const circles = ['Softmax', 'Norm-Softmax', 'SphereFace', 'CosFace', 'Combined', 'ArcFace'];
  await expect(heads).toHaveText(circles);
  expect(await heads.evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth))).toEqual([]);
});
