/** The page as a reader uses it: on a phone, in Japanese, by address, with digits. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { atRest, speak } from './layout.ts';
import { mainPane, openDrawers, openLab, openSettings, openSetup, SMALL, state } from './openLab.ts';

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
