/** The page as a reader uses it: by keyboard, on a phone, in Japanese, by address, with digits. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { atRest, speak } from './layout.ts';
import { mainPane, openDrawers, openLab, openSettings, openSetup, SMALL } from './openLab.ts';

const state = (page: Page) =>
  page.evaluate(() => {
    const { isPlaying, setup, view, lanes } = globalThis.arclab.store.getState();
    const [, { knobs, snapshot }] = lanes;
    return { isPlaying, knobs, setup, view, step: snapshot?.step };
  });

test('axe finds nothing wrong: on a phone, dark and in Japanese, and on a desktop, light and in English', async ({
  page,
}) => {
  const lab = await openLab(page, 'images=20&batch=16&m=1.5&loss=arcface&what=1', 'wasm');
  await openDrawers(page);
  await page.locator('caption').last().waitFor();
  await page.getByRole('tree').last().getByRole('treeitem').focus();
  await page.keyboard.press('Enter');
  await openSettings(page);
  for (const { language, colorScheme, viewport } of [
    { language: 'ja', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
    { language: 'en', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await speak(page, language);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  }

  // Nor is anything that is pressed less than 24 px high.
  await expect(page.getByRole('button', { name: /^Set m to/ })).toBeVisible();
  const low = await page.locator('button, select, summary, input:not([type=range])').evaluateAll((all) =>
    all.flatMap((element) => {
      const { height } = (element.closest('label') ?? element).getBoundingClientRect();
      return height > 0 && height < 24 ? [`${element.outerHTML.slice(0, 60)} ${height}`] : [];
    }),
  );
  expect(low).toEqual([]);
  expect(lab.messages).toEqual([]);
});

test('on a phone nothing is wider than the screen, and m and s are on the first one', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, SMALL, 'wasm');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  for (const name of [/Margin/, /Scale/]) {
    const box = await page.getByRole('slider', { name }).boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(844);
  }
});

test('by keyboard alone: the circle down to a dot’s numbers, play, pause, step, rewind, and every slider', async ({
  page,
}) => {
  const lab = await openLab(page, SMALL, 'wasm');
  await lab.settled();
  await page.getByRole('tree').last().getByRole('treeitem').focus();
  const place = (name: string | RegExp) => page.getByRole('treeitem', { name });
  await expect(place(/^ArcFace: 3 classes/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(place(/^Identity \d at \d+ o’clock/).first()).toBeFocused();
  // From the class to its line: only the rim around where the keys stand moves, and it does on both circles.
  for (const canvas of await page.locator('canvas').all()) await atRest(canvas);
  const pictures = () =>
    page.locator('canvas').evaluateAll((all: HTMLCanvasElement[]) => all.map((its) => its.toDataURL()));
  const before = await pictures();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await pictures()).filter((picture, i) => picture !== before[i]).length).toBe(2);
  for (const key of ['Escape', 'ArrowRight', 'Enter', 'End']) await page.keyboard.press(key);
  await expect(place(/^worst sample: θ/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(place(/^Identity \d, θ .* loss/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('cos θ', { exact: true }).first()).toBeVisible();
  expect(await page.evaluate(() => globalThis.arclab.store.getState().pinned)).not.toBeNull();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => globalThis.arclab.store.getState().pinned)).toBeNull();

  await page.keyboard.press('.');
  await lab.snapshot(1);
  await page.keyboard.press('Space');
  await lab.snapshot(3);
  await page.keyboard.press('Space');
  expect((await state(page)).isPlaying).toBe(false);
  await page.keyboard.press('r');
  await expect.poll(async () => (await state(page)).step).toBe(0);

  const { knobs } = await state(page);
  await mainPane(page)
    .getByRole('slider', { name: /Margin/ })
    .focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('slider', { name: /Scale/ }).focus();
  await page.keyboard.press('ArrowRight');
  const after = (await state(page)).knobs;
  expect(after['arcface.m']).toBeGreaterThan(knobs['arcface.m']);
  expect(after.scale).toBeGreaterThan(knobs.scale);
});

test('a lecturer’s keys: full screen, losses, m, the timeline, the class of a dot for the whole room, and their list', async ({
  page,
}) => {
  const lab = await openLab(page, `${SMALL}&steps=20&step=4`, 'wasm');
  await lab.snapshot(4);
  await page.keyboard.press('ArrowUp');
  expect((await state(page)).knobs['arcface.m']).toBe(0.5);
  await page.keyboard.press('f');
  await expect(page.locator('[data-full-screen=true]')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  expect((await state(page)).knobs['arcface.m']).toBe(0.51);
  await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate(() => globalThis.arclab.store.getState().lookBack?.moment.step)).toBeLessThan(4);
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => globalThis.arclab.store.getState().lookBack)).toBeNull();
  await page.keyboard.press('4');
  expect((await state(page)).knobs.loss).toBe('cosface');

  // The circle keeps its arrow keys.
  await page.getByRole('tree').last().getByRole('treeitem').focus();
  await expect(page.getByRole('treeitem', { name: /^CosFace: 3 classes/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  expect((await state(page)).knobs['cosface.m']).toBe(0.2);
  await expect(page.locator('[data-full-screen=true]').getByText('Identity 1', { exact: true }).first()).toBeVisible();

  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(list.getByText('CosFace')).toBeVisible();
  await list.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('f');
  await expect(page.locator('[data-full-screen=true]')).toHaveCount(0);
  expect(lab.messages).toEqual([]);
});

test('the address is the save file: what is moved and chosen is in it, and a reload restores it; the page speaks Japanese when told to', async ({
  page,
}) => {
  await openLab(page, SMALL, 'wasm');
  for (let i = 0; i < 5; i++)
    await mainPane(page)
      .getByRole('slider', { name: /Margin/ })
      .press('ArrowLeft');
  const margin = (await state(page)).knobs['arcface.m'];
  expect(margin).toBeLessThan(0.5);
  await openSettings(page);
  await page.getByRole('radio', { name: 'Plane' }).check({ force: true });
  await expect.poll(() => page.url()).toContain('view=plane');
  expect(page.url()).toContain(`&m=${margin}&`);
  await page.reload();
  await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');
  expect(await state(page)).toMatchObject({
    knobs: { 'arcface.m': margin, batchSize: 16 },
    view: { projection: 'plane' },
  });

  await openSettings(page);
  await page.getByRole('radio', { name: '日本語' }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByRole('button', { name: '再生' })).toBeVisible();
});

test('the digits are fetched when an arrow key chooses them and not before, and can be trained on', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const lab = await openLab(page, SMALL, 'wasm');
  expect(asked.filter((url) => url.includes('digits'))).toEqual([]);
  await openSetup(page);
  await page.getByRole('radio', { name: 'Drawn faces' }).press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Digits' })).toBeChecked();
  // Nor does the key go past them to the reader's own.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => asked.filter((url) => /digits.*\.bin$/.test(url)).length).toBe(1);
  await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await lab.snapshot(1);
  expect(lab.messages).toEqual([]);
  expect(lab.elsewhere).toEqual([]);
});

test('who asks for less motion gets stills: a run shows its end, or the newest when asked, and the projection cuts', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const lab = await openLab(page, `${SMALL}&steps=60&speed=20`, 'wasm');
  await lab.settled();
  const canvas = page.locator('canvas').first();
  const picture = () => canvas.evaluate((its: HTMLCanvasElement) => its.toDataURL());
  await atRest(canvas);
  const start = await picture();
  await page.getByRole('button', { name: 'Play' }).click();
  await lab.snapshot(10);
  expect(await picture()).toBe(start);
  await expect(page.getByText(/^Training, step \d+ of 60\. The circles stand still at step 0\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Show now' }).click();
  await expect.poll(picture).not.toBe(start);
  const asked = await picture();
  await lab.snapshot(40);
  expect(await picture()).toBe(asked);
  await lab.snapshot(60);
  await expect.poll(picture).not.toBe(asked);

  await openSettings(page);
  await page.getByRole('radio', { name: 'Plane' }).check({ force: true });
  await page.waitForTimeout(100);
  const early = await picture();
  await page.waitForTimeout(900);
  expect(await picture()).toBe(early);
});

test('a moved slider repaints the pull within a frame, before any step has used it', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&loss=arcface`, 'wasm');
  await lab.settled();
  for (const canvas of await page.locator('canvas').all()) await atRest(canvas);
  for (const name of [/Margin/, /Scale/]) {
    // On the window, after the page's own listeners: the frame asked for here comes after the circle's in the same frame.
    const hasChanged = page.evaluate(() => {
      const look = () => Array.from(document.querySelectorAll('canvas'), (canvas) => canvas.toDataURL());
      const before = look();
      return new Promise<boolean>((resolve) => {
        const compare = () => resolve(look().some((image, i) => image !== before[i]));
        window.addEventListener('input', () => requestAnimationFrame(compare), { once: true });
      });
    });
    await page.getByRole('slider', { name }).last().press('ArrowLeft');
    expect(await hasChanged, String(name)).toBe(true);
  }
});
