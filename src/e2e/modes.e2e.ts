/** The page as some readers have it: in forced colours, enlarged, printed, on a phone, on a wall. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { CONTROL_NAMES } from '../store/controls.ts';
import { boxOf, play, speak } from './layout.ts';
import { mainPane, openLab, openSettings, openSetup, SMALL } from './openLab.ts';

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' });

  test('Play has an outline, a slider its track on either side of the thumb, and what is chosen differs from the rest', async ({
    page,
  }) => {
    await openLab(page, `${SMALL}&theme=dark`, 'wasm');
    await openSetup(page);
    expect(await play(page).evaluate((button) => getComputedStyle(button).borderTopWidth)).not.toBe('0px');
    for (const name of [/Margin/, /Scale/, /Variation/]) {
      const inks = await inksAcross(page, page.getByRole('slider', { name }).last());
      expect(inks.slice(1, -1).every((ink) => ink > 0)).toBe(true);
    }

    // With one circle its loss is chosen by a switch, not from a menu.
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [one, other] of [
      ['Drawn faces', 'Digits'],
      ['ArcFace', 'Norm-Softmax'],
    ])
      await expectToDiffer(page, one, other);
    await openSettings(page);
    for (const [one, other] of [
      ['Dark', 'Light'],
      ['Circle', 'Plane'],
    ])
      await expectToDiffer(page, one, other);
  });
});

/** An option that is chosen looks another once a second one of its group is. */
async function expectToDiffer(page: Page, one: string, other: string): Promise<void> {
  const option = page.locator('label', { has: page.getByRole('radio', { name: one, exact: true }) }).last();
  await page.mouse.move(0, 0);
  const chosen = await option.screenshot();
  await page.getByRole('radio', { name: other, exact: true }).last().check({ force: true });
  await page.mouse.move(0, 0);
  expect.soft((await option.screenshot()).equals(chosen), one).toBe(false);
}

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

test('at 200 % nothing is cut, in either language, and on a wall the type grows with the page', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await openLab(page, SMALL, 'wasm');
  const controls = page
    .getByRole('group')
    .filter({ has: play(page) })
    .locator('button, select');
  for (const language of ['en', 'ja'] as const) {
    await speak(page, language);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    for (const control of await controls.all()) {
      const { x, width } = await boxOf(control);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(640);
    }
  }
  await page.setViewportSize({ width: 2560, height: 1440 });
  const size = () =>
    page.locator('figcaption').evaluate((caption) => Number.parseFloat(getComputedStyle(caption).fontSize));
  expect(await size()).toBeGreaterThanOrEqual(20);
});

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

  await expect(page.locator('figcaption').getByText(page.url())).toBeVisible();

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
  const paper = await page.pdf({ format: 'A4' });
  expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(await page.evaluate(() => globalThis.isDrawnForPrint)).toBe(true);
  await expect(page.locator('[data-arclab]')).toHaveAttribute('data-theme', 'dark');
});

declare global {
  /** When the figure goes to the printer it is another than on the screen. */
  var isDrawnForPrint: boolean | undefined;
}

test('on a phone neither a notice nor a warning covers a slider', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, `${SMALL.replace('ids=3', 'ids=8')}&m=seven&loss=arkface&what=1&s=2&lang=en`, 'wasm');
  const warning = page.getByText(/^At s = 2 /).locator('xpath=../..');
  const covers = await Promise.all([page.getByRole('region', { name: 'Notices' }), warning].map(boxOf));
  for (const slider of await page.getByRole('slider').all()) {
    const { y, height } = await boxOf(slider);
    for (const cover of covers) {
      expect(cover.height).toBeGreaterThan(0);
      expect(y + height <= cover.y || y >= cover.y + cover.height).toBe(true);
    }
  }
});

test('the notices of the packages in the page come with it', async ({ request }) => {
  const text = await (await request.get('licences.txt')).text();
  for (const name of ['d3', 'fflate', 'papaparse', 'react', '@tensorflow/tfjs-core']) {
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, 'm'));
  }
  // The service worker is built apart; each of Workbox's packages leaves its name in it.
  const worker = await (await request.get('service-worker.js')).text();
  const parts = new Set(Array.from(worker.matchAll(/workbox:([a-z-]+):/g), ([, part]) => part));
  expect(parts.size).toBeGreaterThan(0);
  for (const part of parts) expect(text).toContain(`\nworkbox-${part} `);
});

test('with everything hidden, one circle fills what it is given', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 800 });
  await openLab(page, `${SMALL}&panes=1&hide=${CONTROL_NAMES.join()}`, 'wasm');
  expect((await boxOf(page.locator('canvas'))).width).toBeGreaterThan(700);
});
