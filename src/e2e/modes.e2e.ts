/** The page as some readers have it: in forced colours, enlarged, printed, on a phone, on a wall. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { CONTROL_NAMES } from '../store/controls.ts';
import type { Lane } from '../store/state.ts';
import { mainPane, openDrawers, openLab, openSettings, openSetup, SMALL } from './openLab.ts';

const play = (page: Page) => page.getByRole('button', { name: /^(Play|再生|Run again|もう一度)/ });

/** Size of a box, and where it is, in whole pixels; 0s for what is not drawn. */
async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const { x, y, width, height } = (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' });

  for (const { name, data } of [
    { name: 'the chosen theme', data: ['Dark', 'Light'] },
    { name: 'the chosen language', data: ['English', '日本語'] },
    { name: 'the chosen projection', data: ['Circle', 'Plane'] },
    { name: 'the chosen pictures', data: ['Drawn faces', 'Digits'] },
  ]) {
    test(`${name} can be told from the others`, async ({ page }) => {
      await openLab(page, `${SMALL}&theme=dark`, 'wasm');
      await openSetup(page);
      await openSettings(page);
      const option = page.locator('label', { has: page.getByRole('radio', { name: data[0], exact: true }) }).last();
      await page.mouse.move(0, 0);
      const chosen = await option.screenshot();
      await page.getByRole('radio', { name: data[1], exact: true }).last().check({ force: true });
      await page.mouse.move(0, 0);
      expect((await option.screenshot()).equals(chosen)).toBe(false);
    });
  }

  test('Play has an outline, and a slider its track on either side of the thumb', async ({ page }) => {
    await openLab(page, SMALL, 'wasm');
    await openSetup(page);
    expect(await play(page).evaluate((button) => getComputedStyle(button).borderTopWidth)).not.toBe('0px');
    for (const name of [/Margin/, /Scale/, /Variation/]) {
      const inks = await inksAcross(page, page.getByRole('slider', { name }).last());
      expect(inks.slice(1, -1).every((ink) => ink > 0)).toBe(true);
    }
  });
});

/** How many different colours stand in each tenth of an element's width, less one: 0 where nothing is drawn. */
async function inksAcross(page: Page, locator: Locator): Promise<number[]> {
  const png = (await locator.screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    return Array.from({ length: 10 }, (_, tenth) => {
      const { data: pixels } = context.getImageData(
        Math.floor((tenth * width) / 10),
        0,
        Math.floor(width / 10),
        height,
      );
      return new Set(new Uint32Array(pixels.buffer)).size - 1;
    });
  }, png);
}

for (const language of ['en', 'ja']) {
  test(`at 200 % nothing is cut, in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 400 });
    await openLab(page, `${SMALL}&lang=${language}`, 'wasm');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    const controls = page
      .getByRole('group')
      .filter({ has: play(page) })
      .locator('button, select');
    for (const control of await controls.all()) {
      const { x, width } = await boxOf(control);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(640);
    }
  });
}

test('on paper: light, with the figure, its caption and the settings, and nothing to press', async ({ page }) => {
  await openLab(page, `${SMALL}&theme=dark&m=0.3`, 'wasm');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-arclab]')).toHaveAttribute('data-theme', 'light');
  const pane = mainPane(page);
  for (const shown of [pane.locator('canvas'), page.locator('figcaption'), pane.getByText('0.30')]) {
    await expect(shown).toBeVisible();
  }
  await expect(pane.getByRole('combobox', { name: 'Loss' })).toBeVisible();
  for (const hidden of [play(page), page.getByText('English')]) {
    await expect(hidden).toBeHidden();
  }

  // What a printer is sent has no frame to wait for.
  await page.emulateMedia({ media: null });
  await expect(page.locator('[data-arclab]')).toHaveAttribute('data-theme', 'dark');
  await page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const shown = canvas?.toDataURL();
    window.addEventListener('beforeprint', () => {
      globalThis.isDrawnForPrint = canvas?.toDataURL() !== shown;
    });
  });
  await page.pdf();
  expect(await page.evaluate(() => globalThis.isDrawnForPrint)).toBe(true);
  await expect(page.locator('[data-arclab]')).toHaveAttribute('data-theme', 'dark');
});

declare global {
  /** When the figure goes to the printer it is another than on the screen. */
  var isDrawnForPrint: boolean | undefined;
}

test('on a phone a notice covers no slider', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, `${SMALL}&m=7&loss=arkface&what=1`, 'wasm');
  const notices = await boxOf(page.getByRole('region', { name: 'Notices' }));
  expect(notices.height).toBeGreaterThan(0);
  for (const slider of await page.getByRole('slider').all()) {
    const { y, height } = await boxOf(slider);
    expect(y + height <= notices.y || y >= notices.y + notices.height).toBe(true);
  }
});

for (const language of ['en', 'ja']) {
  for (const width of [320, 390, 768, 1280]) {
    test(`nothing moves while it trains, ${width} px wide, in ${language}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      const lab = await openLab(page, `${SMALL}&lang=${language}`, 'wasm');
      const places = async () => {
        const boxes = [
          play(page).or(page.getByRole('button', { name: /^(Pause|一時停止)/ })),
          page.getByRole('slider').first(),
        ];
        return Promise.all(boxes.map(boxOf));
      };
      const before = await places();
      await play(page).click();
      await lab.snapshot(2);
      expect(await places()).toEqual(before);
      await page.keyboard.press('Space');
      await page.evaluate(() => {
        const { store } = globalThis.arclab;
        store.setState({ speed: { ...store.getState().speed, msPerStep: 1234 } });
      });
      expect(await places()).toEqual(before);
      await page.evaluate(() => {
        const { store } = globalThis.arclab;
        const finish = (lane: Lane) => ({ ...lane, knobs: { ...lane.knobs, scheduleSteps: 1 } });
        store.setState({ lanes: store.getState().lanes.map(finish) });
      });
      // “Run again” is wider than “Play”; where it begins, and all else, stays.
      expect((await places()).map(({ x, y }) => [x, y])).toEqual(before.map(({ x, y }) => [x, y]));
      const speed = await boxOf(page.getByRole('combobox', { name: /Speed|速さ/ }));
      expect(speed.width).toBeGreaterThan(40);
      expect(speed.x + speed.width).toBeLessThanOrEqual(width);
    });
  }
}

for (const language of ['en', 'ja']) {
  test(`circles, controls and drawers fill a laptop’s first screen and keep their places, in ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const lab = await openLab(page, `ids=3&images=50&batch=16&steps=20&lang=${language}`, 'wasm');
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
  });
}

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
      await page.evaluate((next) => globalThis.arclab.setView({ language: next }), language);
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

test('everything that is pressed is at least 24 px high', async ({ page }) => {
  await openLab(page, 'images=20&batch=16&m=1.5&loss=arcface&what=1', 'wasm');
  await openSettings(page);
  await openDrawers(page);
  await expect(page.getByRole('button', { name: /^Set m to/ })).toBeVisible();
  const low = await page.locator('button, select, summary, input:not([type=range])').evaluateAll((all) =>
    all.flatMap((element) => {
      const { height } = (element.closest('label') ?? element).getBoundingClientRect();
      return height > 0 && height < 24 ? [`${element.outerHTML.slice(0, 60)} ${height}`] : [];
    }),
  );
  expect(low).toEqual([]);
});

test('on a wall the type grows with the page', async ({ page }) => {
  await page.setViewportSize({ width: 2560, height: 1440 });
  await openLab(page, SMALL, 'wasm');
  const size = await page
    .locator('figcaption')
    .evaluate((caption) => Number.parseFloat(getComputedStyle(caption).fontSize));
  expect(size).toBeGreaterThanOrEqual(20);
});

test('the accuracy with margin is shown under a margin only', async ({ page }) => {
  await openLab(page, `${SMALL}&loss=arcface&m=0.3`, 'wasm');
  await page.locator('summary', { hasText: 'Measured now' }).click();
  await expect(page.getByText(/% with margin$/)).toBeVisible();
  await mainPane(page).getByRole('combobox', { name: 'Loss' }).selectOption('Softmax');
  await expect(page.getByText(/% with margin$/)).toBeHidden();
});

test('the notices of the packages in the page come with it', async ({ page }) => {
  const text = await (await page.request.get('licences.txt')).text();
  for (const name of ['d3', 'fflate', 'papaparse', 'react', '@tensorflow/tfjs-core']) {
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, 'm'));
  }
});

test('with everything hidden, one circle fills what it is given', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 800 });
  await openLab(page, `${SMALL}&panes=1&hide=${CONTROL_NAMES.join()}`, 'wasm');
  expect((await boxOf(page.locator('canvas'))).width).toBeGreaterThan(700);
});
