/** Nothing jumps under the reader's hand: while it trains, where it ends, and where another run leaves its traces. */
import { expect, type Page, test } from '@playwright/test';
import type { Lane } from '../store/state.ts';
import { boxOf, play, speak } from './layout.ts';
import { mainPane, type OpenedLab, openLab, SMALL } from './openLab.ts';

/** Back to a page on which nothing has been trained. */
async function rewind(page: Page, lab: OpenedLab): Promise<void> {
  await page.evaluate(() => globalThis.arclab.rewind());
  await page.waitForFunction(() => globalThis.arclab.store.getState().lanes[1].snapshot?.step === 0);
  await lab.settled();
}

test('nothing moves while it trains, however wide the page, in either language', async ({ page }) => {
  const lab = await openLab(page, SMALL, 'wasm');
  const { ends, speed } = await page.evaluate(() => {
    const { lanes, speed } = globalThis.arclab.store.getState();
    return { ends: lanes.map(({ knobs }) => knobs.scheduleSteps), speed };
  });
  const endAt = (steps: number[]) =>
    page.evaluate((all) => {
      const { store } = globalThis.arclab;
      const end = (lane: Lane, i: number) => ({ ...lane, knobs: { ...lane.knobs, scheduleSteps: all[i] } });
      store.setState({ lanes: store.getState().lanes.map(end) });
    }, steps);
  const measure = (of: typeof speed) => page.evaluate((it) => globalThis.arclab.store.setState({ speed: it }), of);
  const places = () =>
    Promise.all(
      [
        play(page).or(page.getByRole('button', { name: /^(Pause|一時停止)/ })),
        page.getByRole('slider').first(),
        page.getByRole('slider').last(), // below the row of Play on a phone
      ].map(boxOf),
    );
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    for (const language of ['en', 'ja'] as const) {
      const where = `${width} px, ${language}`;
      await speak(page, language);
      const before = await places();
      await play(page).click();
      await lab.snapshot(2);
      expect(await places(), where).toEqual(before);
      await page.keyboard.press('Space');
      await measure({ ...speed, msPerStep: 1234 });
      expect(await places(), where).toEqual(before);
      await endAt([1, 1]);
      // “Run again” is wider than “Play”; where it begins, and all else, stays.
      expect((await places()).map(({ x, y }) => [x, y])).toEqual(before.map(({ x, y }) => [x, y]));
      const choice = await boxOf(page.getByRole('combobox', { name: /Speed|速さ/ }));
      expect(choice.width, where).toBeGreaterThan(40);
      expect(choice.x + choice.width, where).toBeLessThanOrEqual(width);
      await endAt(ends);
      await rewind(page, lab);
      await measure(speed);
    }
  }
});

test('circles, controls and drawers fill a laptop’s first screen and keep their places, in either language', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const lab = await openLab(page, 'ids=3&images=50&batch=16&steps=20', 'wasm');
  for (const language of ['en', 'ja'] as const) {
    await speak(page, language);
    for (const canvas of await page.locator('canvas').all()) {
      expect((await boxOf(canvas)).width).toBeGreaterThanOrEqual(470);
    }
    for (const summary of await page.locator('main summary').all()) {
      await expect(summary).toBeInViewport({ ratio: 1 });
    }
    // The number of s is shorter once its ramp has ended.
    const scale = page.getByRole('slider', { name: /^(Scale|スケール)/ });
    const before = await boxOf(scale);
    await play(page).click();
    await lab.snapshot(20);
    expect(await boxOf(scale)).toEqual(before);
    await rewind(page, lab);
  }
});

test('what another run leaves behind moves nothing, however wide the page', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&steps=20`, 'wasm');
  const ended = () => page.waitForFunction(() => !globalThis.arclab.store.getState().isPlaying);
  await play(page).click();
  await lab.snapshot(20);
  await ended();
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.waitForFunction(() => globalThis.arclab.store.getState().lanes[1].snapshot?.step === 20);
  await ended();
  await lab.settled();
  const behind = mainPane(page).getByText(/behind, in grey|灰色は前回/);
  const places = () =>
    page
      .locator('canvas, input[type=range], summary')
      .filter({ visible: true })
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().y));
  for (const [width, height, circles] of [
    [320, 844, 1],
    [390, 844, 1],
    [844, 390, 1],
    [768, 1024, 2],
    [1280, 800, 2],
    [1920, 1080, 2],
  ]) {
    await page.setViewportSize({ width, height });
    await expect(page.getByRole('application')).toHaveCount(circles);
    for (const language of ['en', 'ja'] as const) {
      await speak(page, language);
      await expect(behind).toBeVisible();
      const withIt = await places();
      const lanes = await page.evaluateHandle(() => globalThis.arclab.store.getState().lanes);
      await page.evaluate((all) => {
        globalThis.arclab.store.setState({ lanes: all.map((lane) => ({ ...lane, ghost: null })) });
      }, lanes);
      await expect(behind).toHaveCount(0);
      expect(await places(), `${width} px, ${language}`).toEqual(withIt);
      await page.evaluate((all) => globalThis.arclab.store.setState({ lanes: all }), lanes);
    }
  }
});
