/** The page as a reader uses it: by keyboard, on a phone, in Japanese, by address, with digits. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { mainPane, openDrawers, openLab, openSettings, openSetup, SMALL } from './openLab.ts';

const state = (page: Page) =>
  page.evaluate(() => {
    const { isPlaying, setup, view, lanes } = globalThis.arclab.store.getState();
    const [, { knobs, snapshot }] = lanes;
    return { isPlaying, knobs, setup, view, step: snapshot?.step };
  });

for (const { name, hash, scheme, viewport } of [
  { name: 'English, light, desktop', hash: 'lang=en', scheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'Japanese, dark, phone', hash: 'lang=ja', scheme: 'dark', viewport: { width: 390, height: 844 } },
] as const) {
  test(`axe finds nothing wrong: ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: scheme });
    const lab = await openLab(page, `${SMALL}&${hash}&m=1.5`, 'wasm');
    await openDrawers(page);
    await openSettings(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(lab.messages).toEqual([]);
  });
}

test('on a phone nothing is wider than the screen, and m and s are on the first one', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, SMALL, 'wasm');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  for (const name of [/Margin/, /Scale/]) {
    const box = await page.getByRole('slider', { name }).boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(844);
  }
});

test('by keyboard alone: play, pause, step, rewind, and every slider', async ({ page }) => {
  const lab = await openLab(page, SMALL, 'wasm');
  await page.keyboard.press('.');
  await lab.snapshot(1);
  await page.keyboard.press('Space');
  await lab.snapshot(3);
  await page.keyboard.press('Space');
  expect((await state(page)).isPlaying).toBe(false);
  await page.keyboard.press('r');
  await expect.poll(async () => (await state(page)).step).toBe(0);

  const before = (await state(page)).knobs;
  await mainPane(page)
    .getByRole('slider', { name: /Margin/ })
    .focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('slider', { name: /Scale/ }).focus();
  await page.keyboard.press('ArrowRight');
  const after = (await state(page)).knobs;
  expect(after['arcface.m']).toBeGreaterThan(before['arcface.m']);
  expect(after.scale).toBeGreaterThan(before.scale);
});

test('a dot chosen by keyboard shows its face and its numbers, and Escape lets it go', async ({ page }) => {
  const lab = await openLab(page, SMALL, 'wasm');
  await lab.settled();
  await page.getByRole('application').last().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByText('cos θ', { exact: true }).first()).toBeVisible();
  expect(await page.evaluate(() => globalThis.arclab.store.getState().pinned)).not.toBeNull();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => globalThis.arclab.store.getState().pinned)).toBeNull();
});

test('the card of a dot lies beside the drawing, covers none of it, and goes at Escape wherever the focus is', async ({
  page,
}) => {
  const lab = await openLab(page, SMALL, 'wasm');
  await lab.settled();
  await page.getByRole('application').first().press('ArrowRight');
  await page.keyboard.press('Enter');
  const card = await page.getByRole('region', { name: 'Identity 1' }).boundingBox();
  const drawing = await page.getByRole('application').first().boundingBox();
  expect(card?.y).toBeGreaterThanOrEqual((drawing?.y ?? 0) + (drawing?.height ?? 0));
  await page.getByRole('slider', { name: /Scale/ }).first().focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Identity 1' })).toHaveCount(0);
});

test('Escape sends the card of a dot away that the mouse still points at', async ({ page }) => {
  const lab = await openLab(page, SMALL, 'wasm');
  await lab.settled();
  const card = page.getByRole('region', { name: /^Identity/ });
  const drawing = (await page.locator('canvas').last().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  // Along the circle until a dot is met.
  for (let turn = 0; turn < 144 && (await card.count()) === 0; turn++) {
    const radius = 0.33 * drawing.width;
    const [x, y] = [Math.cos(turn / 23), Math.sin(turn / 23)];
    await page.mouse.move(drawing.x + drawing.width / 2 + radius * x, drawing.y + drawing.height / 2 + radius * y);
    await page.waitForTimeout(40);
  }
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('classes that lie among each other have no gap: in the verdict, the drawer, the chart and the speech', async ({
  page,
}) => {
  const lab = await openLab(page, `${SMALL}&steps=10`, 'wasm');
  await lab.settled();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await lab.snapshot(1);
  const areMixed = () => globalThis.arclab.store.getState().lanes.map(({ snapshot }) => snapshot?.metrics.isMixed);
  expect(await page.evaluate(areMixed)).toEqual([true, true]);
  await expect(mainPane(page).locator('p').filter({ hasText: 'accuracy' })).toContainText('mixed');
  await page.locator('summary', { hasText: 'Measured now' }).click();
  const row = page.getByRole('row', { name: /^Smallest gap|^Gap/ });
  await expect(row).toContainText('mixed');
  await expect(row.locator('path[class*=curve]').first()).toHaveAttribute('d', '');
  await expect(page.locator('body')).not.toContainText(/[−-]\d{2,3}(\.\d)?°/);
});

test('an arrow key on the pictures never opens the panel of the reader’s own', async ({ page }) => {
  await openLab(page, SMALL, 'wasm');
  await page.locator('summary', { hasText: 'Experiment' }).click();
  await page.getByRole('radio', { name: 'Drawn faces' }).press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Digits' })).toBeChecked();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('what is measured costs nothing while its drawer is closed, and is all there when it is opened', async ({
  page,
}) => {
  const lab = await openLab(page, `${SMALL}&steps=20`, 'wasm');
  const drawer = page.locator('details', { has: page.locator('summary', { hasText: 'Measured now' }) });
  await drawer.evaluate((element) => {
    globalThis.drawerChanges = 0;
    const observer = new MutationObserver((changes) => {
      globalThis.drawerChanges += changes.length;
    });
    observer.observe(element, { attributes: true, characterData: true, childList: true, subtree: true });
  });
  const changes = () => page.evaluate(() => globalThis.drawerChanges);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible();
  expect(await changes()).toBe(0);

  await drawer.locator('summary').first().click();
  const lossCurve = drawer.getByRole('row', { name: /^Loss/ }).locator('path[class*=curve]').first();
  await expect(lossCurve).toHaveAttribute('d', /^M([^L]*L){19}[^L]*$/);
  for (const name of [/^Smallest angle/, /^W-EC/, /^W-Inter/, /^Intra/, /^Same person accepted/]) {
    await expect(drawer.getByRole('row', { name })).toContainText(/\d(°| %)/);
  }
  await drawer.locator('summary').first().click();
  await expect(lossCurve).toHaveCount(0);
  const before = await changes();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await lab.snapshot(21);
  expect(await changes()).toBe(before);
});

test('the address is the save file: a moved slider is in it, and a reload restores it', async ({ page }) => {
  await openLab(page, SMALL, 'wasm');
  for (let i = 0; i < 5; i++)
    await mainPane(page)
      .getByRole('slider', { name: /Margin/ })
      .press('ArrowLeft');
  const margin = (await state(page)).knobs['arcface.m'];
  expect(margin).toBeLessThan(0.5);
  await openSettings(page);
  await page.getByRole('radio', { name: 'Plane' }).check({ force: true });
  await expect.poll(() => page.url()).toContain(`&m=${margin}&`);
  expect(page.url()).toContain('view=plane');
  await page.reload();
  await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');
  expect(await state(page)).toMatchObject({
    knobs: { 'arcface.m': margin, batchSize: 16 },
    view: { projection: 'plane' },
  });
});

test('the digits are fetched when they are chosen and not before, and can be trained on', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const lab = await openLab(page, SMALL, 'wasm');
  expect(asked.filter((url) => url.includes('digits'))).toEqual([]);
  await openSetup(page);
  await page.getByRole('radio', { name: 'Digits' }).check({ force: true });
  await expect.poll(() => asked.filter((url) => /digits.*\.bin$/.test(url)).length).toBe(1);
  await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await lab.snapshot(1);
  expect(lab.messages).toEqual([]);
  expect(lab.elsewhere).toEqual([]);
});

test('the page speaks Japanese when told to, and says so', async ({ page }) => {
  await openLab(page, SMALL, 'wasm');
  await openSettings(page);
  await page.getByRole('radio', { name: '日本語' }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByRole('button', { name: '再生' })).toBeVisible();
});

test('who asks for less motion gets none: the projection cuts instead of gliding', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const lab = await openLab(page, SMALL, 'wasm');
  await lab.settled();
  const canvas = page.locator('canvas').first();
  await openSettings(page);
  await page.getByRole('radio', { name: 'Plane' }).check({ force: true });
  await page.waitForTimeout(100);
  const early = await canvas.screenshot();
  await page.waitForTimeout(900);
  expect((await canvas.screenshot()).equals(early)).toBe(true);
});

test('a moved slider repaints the pull within a frame, before any step has used it', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&loss=arcface`, 'wasm');
  await lab.settled();
  await page.waitForTimeout(3000); // the dots and the scales have come to rest
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

declare global {
  /** Changes to what a drawer holds, counted by a test. */
  var drawerChanges: number;
}
