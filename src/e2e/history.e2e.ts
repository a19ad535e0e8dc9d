/** Looking back at a run: the timeline, what it shows, replay, and going on from a past step. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { mainPane, openLab, SMALL } from './openLab.ts';

const RUN = 'batch=64&steps=60&images=150';

const timeline = (page: Page) => page.getByRole('slider', { name: 'Steps of this run' });
const backToNow = (page: Page) => page.getByRole('button', { name: 'Back to now' });
const verdict = (page: Page) => mainPane(page).locator('p').filter({ hasText: 'accuracy' });
const pictureOf = (page: Page) =>
  mainPane(page)
    .locator('canvas')
    .evaluate((it: HTMLCanvasElement) => it.toDataURL());

/** Where every part of the page stands that is not a circle's own. */
const places = (page: Page) =>
  page
    .locator('main :is(fieldset, canvas, details, input, button)')
    .evaluateAll((all) => all.map((it) => it.getBoundingClientRect()).map(({ x, y, width }) => [x, y, width]));

async function playToEnd(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Play|Run again)/ }).click();
  await page.waitForFunction(() => {
    const { isPlaying, lanes } = globalThis.arclab.store.getState();
    return !isPlaying && lanes.every(({ knobs, snapshot }) => snapshot?.step === knobs.scheduleSteps);
  });
}

test('a run is looked back at, as it was then, and left for now; then it goes on from a past step with another m', async ({
  page,
}) => {
  const lab = await openLab(page, RUN, 'wasm');
  await playToEnd(page);
  await lab.settled();
  const now = { verdict: await verdict(page).textContent(), lanes: await lab.lanes(), picture: await pictureOf(page) };
  const standing = await places(page);
  await timeline(page).fill('0');
  await expect(page.getByText('step 0 of 60, looking back')).toBeVisible();
  await expect(verdict(page)).toHaveText('–gap–accuracy');
  await expect.poll(() => pictureOf(page)).not.toBe(now.picture);
  expect(await places(page)).toEqual(standing);
  await timeline(page).press('ArrowRight');
  const walked = Number(await timeline(page).inputValue());
  expect(walked).toBeGreaterThan(0);
  expect(walked).toBeLessThan(60);
  expect(await lab.lanes()).toEqual(now.lanes);

  // Where nothing has happened on the way, the far keys lead to the ends.
  await timeline(page).press('PageDown');
  await expect(timeline(page)).toHaveValue('0');
  await backToNow(page).click();
  await expect(verdict(page)).toHaveText(now.verdict ?? '');
  await expect(backToNow(page)).toBeHidden();
  await expect(timeline(page)).toBeFocused();
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', 'newest step');

  await timeline(page).fill('55');
  const shown = Number(await timeline(page).inputValue());
  await mainPane(page)
    .getByRole('slider', { name: /Margin/ })
    .fill('20');
  const moved = (await lab.state()).knobs['arcface.m'];
  expect(moved).not.toBe(0.5);
  await page.getByRole('button', { name: 'Go on from here' }).click();
  // A slow machine may have shown nothing between 50, which is kept whole, and the end.
  if (shown !== 50) {
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText('Training goes on from step 50');
  }
  await page.waitForFunction(() => {
    const { isPlaying, lanes } = globalThis.arclab.store.getState();
    return !isPlaying && lanes[1].ghost !== null && lanes[1].snapshot?.step === 60;
  });
  const [compared, main] = await lab.lanes();
  expect(main.ghost?.['arcface.m']).toBe(0.5);
  expect((await lab.snapshot(60)).trainedWith?.['arcface.m']).toBe(moved);
  expect(main.past).toEqual([now.lanes[1].series]);
  expect(main.series.loss.steps).toEqual(now.lanes[1].series.loss.steps);
  expect(main.series.loss.values.slice(0, 50)).toEqual(now.lanes[1].series.loss.values.slice(0, 50));
  expect(main.series.loss.values.slice(50)).not.toEqual(now.lanes[1].series.loss.values.slice(50));
  // What was not moved went the same way again.
  expect(compared.series.loss).toEqual(now.lanes[0].series.loss);
  expect(lab.messages).toEqual([]);
});

test('training goes on under a past step, and a replay ends where the run is', async ({ page }) => {
  const lab = await openLab(page, 'batch=64&steps=200&images=150', 'wasm');
  await page.getByRole('button', { name: 'Play' }).click();
  await lab.snapshot(20);
  await timeline(page).fill('1');
  await expect(page.getByRole('main').getByText('training goes on underneath')).toBeVisible();
  const shown = await timeline(page).inputValue();
  await lab.snapshot(100);
  expect(await timeline(page).inputValue()).toBe(shown);
  await backToNow(page).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Watch again' }).click();
  const seen = await page.evaluate(
    () =>
      new Promise<number[]>((settle) => {
        const steps: number[] = [];
        const unsubscribe = globalThis.arclab.store.subscribe(
          ({ lookBack }) => lookBack,
          (lookBack) => {
            if (lookBack) steps.push(lookBack.moment.step);
            else {
              unsubscribe();
              settle(steps);
            }
          },
        );
      }),
  );
  expect(seen.length).toBeGreaterThan(10);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(lab.messages).toEqual([]);
});

test('while a reader looks back the page is as accessible as ever, on a phone too', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&steps=20&lang=ja&theme=dark`, 'wasm');
  await page.evaluate(() => globalThis.arclab.play());
  await lab.snapshot(20);
  await page.evaluate(() => globalThis.arclab.lookAt(5));
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expect(page.getByRole('button', { name: '最新に戻る' })).toBeVisible();
  }
});
