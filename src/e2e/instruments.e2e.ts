/** The instruments beside the circles: what is pointed at in one is lit in all, and what is moved is seen in them. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openLab, SMALL } from './openLab.ts';

const chosen = (page: Page) =>
  page.evaluate(() => {
    const { hovered, pinned } = globalThis.arclab.store.getState();
    return { hovered, pinned };
  });

const ringsOf = (drawing: Locator) => drawing.locator('g:has(> circle + circle)');

test('a dot on a curve is the sample of the lab, in every instrument', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&show=curves,margins`, 'wasm');
  const curves = page.getByRole('img', { name: /^Target logit curves/ });
  const planes = page.getByRole('img', { name: /with the margin between diagonal and boundary/ });
  await expect(planes).toHaveCount(2);
  await expect(ringsOf(curves)).toHaveCount(0);
  const [, x, y] = (await curves.locator('path[d$="h0"]').first().getAttribute('d'))?.match(/M(\S+) ([^h]+)h/) ?? [];
  await curves.hover({ position: { x: Number(x), y: Number(y) } });
  const { hovered } = await chosen(page);
  expect(hovered).not.toBeNull();
  await expect(ringsOf(curves)).toHaveCount(2);
  for (const plane of await planes.all()) await expect(ringsOf(plane)).toHaveCount(1);
  await curves.click({ position: { x: Number(x), y: Number(y) } });
  await page.mouse.move(0, 0);
  expect(await chosen(page)).toEqual({ hovered: null, pinned: hovered });
  await expect(ringsOf(curves)).toHaveCount(2);
  await page.evaluate(() => {
    globalThis.arclab.pin(null);
    globalThis.arclab.hover(7);
  });
  await expect(ringsOf(curves)).toHaveCount(2);
  expect(lab.messages).toEqual([]);
});

test('a row of a confusion matrix singles its class out in the circles, and a class that is singled out there lights its row', async ({
  page,
}) => {
  const lab = await openLab(page, `${SMALL}&show=tables&lang=en`, 'wasm');
  const row = page
    .getByRole('region', { name: /^Who is taken for whom, ArcFace/ })
    .getByRole('row')
    .nth(2);
  const main = page.getByRole('region', { name: 'ArcFace', exact: true }).locator('canvas').first();
  const picture = () => main.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length);
  let plain = 0;
  // Once the faces beside the circle are drawn.
  await expect(async () => {
    const before = plain;
    plain = await picture();
    expect(plain).toBe(before);
  }).toPass({ intervals: [300] });
  await row.hover();
  await expect(row).toHaveAttribute('data-lit', 'true');
  await expect.poll(picture).not.toBe(plain);
  await page.mouse.move(0, 0);
  await expect(row).toHaveAttribute('data-lit', 'false');
  // As pointing at the face beside a circle does.
  await page.evaluate(() => globalThis.arclab.single(1));
  await expect(row).toHaveAttribute('data-lit', 'true');
  expect(lab.messages).toEqual([]);
});

test('a moved slider moves the curve, the margin and the pull before any step is trained', async ({ page }) => {
  await openLab(page, `${SMALL}&show=margins,pull`, 'wasm');
  const plane = page.getByRole('img', { name: /^ArcFace, m = / });
  const pull = page.getByRole('img', { name: /^The pull of each loss/ });
  await expect(plane).toHaveAccessibleName(/28\.6 degrees wide at 0 degrees, 28\.6 degrees wide at 30 degrees/);
  const before = await pull.getAttribute('aria-label');
  await page.evaluate(() => globalThis.arclab.setKnobs({ 'arcface.m': 0.2 }));
  await expect(plane).toHaveAccessibleName(/11\.5 degrees wide at 0 degrees, 11\.5 degrees wide at 30 degrees/);
  expect(await pull.getAttribute('aria-label')).not.toBe(before);
});

test('a curve is drawn by pointer and by keys, and the pull follows at once', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&show=curves,pull`, 'wasm');
  const psi = async () => (await lab.state()).knobs['own.psi'];
  const pull = page.getByRole('img', { name: /^The pull of each loss/ });
  await page.getByRole('button', { name: 'Draw your own, starting from ArcFace (right circle)' }).click();
  expect((await lab.state()).knobs.loss).toBe('own');
  const points = page.getByRole('group', { name: 'Points of your curve' }).getByRole('slider');
  await expect(points).toHaveCount(7);
  const [psiBefore, pullBefore] = [await psi(), await pull.getAttribute('aria-label')];

  const box = await points.nth(1).boundingBox();
  if (!box) throw new Error('the point is not to be seen');
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 12, y + 30, { steps: 3 });
  await page.mouse.up();
  expect(await psi()).not.toBe(psiBefore);
  await expect(pull).not.toHaveAccessibleName(pullBefore ?? '');

  // It falls, until it is let rise; then the page says what that does.
  await points.nth(1).focus();
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowDown');
  const said = async (i: number) => Number(await points.nth(i).getAttribute('aria-valuenow'));
  expect(await said(1)).toBe(await said(2));
  const status = page.getByRole('main').getByText(/^ψ rises from .* pushes a sample away from its own W/);
  await expect(status).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'may rise' }).check();
  await points.nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(status).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(points).toHaveCount(8);
  await page.keyboard.press('Delete');
  await expect(points).toHaveCount(7);
  await expect(page).toHaveURL(/loss=own&own=0:0\.88,/);
  expect(lab.messages).toEqual([]);
});

test('a run leaves its circle though nobody looks, the next seeds run in a row, and a circle loads its seed', async ({
  page,
}) => {
  const lab = await openLab(page, `${SMALL}&steps=40&lang=en`, 'wasm');
  await page.evaluate(() => globalThis.arclab.play());
  await lab.snapshot(40);
  await page.evaluate(() => {
    globalThis.arclab.setSetup({ seed: 2 });
    globalThis.arclab.setView({ instruments: ['seeds'] });
  });
  const circles = page.getByRole('list', { name: 'Seeds, the newest last' }).getByRole('button');
  await expect(circles).toHaveAccessibleName(/^seed 1: /);
  await page.getByRole('button', { name: 'Run the next 5 seeds' }).click();
  await expect(page.getByRole('main').getByText('1 of 5 seeds done')).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  // Some more may be through by now.
  const count = await circles.count();
  expect(count).toBeGreaterThanOrEqual(2);
  await expect(circles.nth(1)).toHaveAccessibleName(/^seed 2: Norm-Softmax \S+, ArcFace \S+$/);
  await expect(page.getByText(/^ArcFace over Norm-Softmax, seed by seed: .* of \d\.$/)).toBeVisible();
  expect((await lab.state()).isPlaying).toBe(false);

  await circles.first().click();
  await expect(circles.first()).toHaveAttribute('aria-current', 'true');
  expect((await lab.state()).setup.seed).toBe(1);
  const { violations } = await new AxeBuilder({ page }).include('[data-instrument="seeds"]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  await page.evaluate(() => globalThis.arclab.setKnobs({ scale: 8 }));
  await expect(page.getByText(/^No run has come to its end with these settings yet/)).toBeVisible();
  expect(lab.messages).toEqual([]);
});
