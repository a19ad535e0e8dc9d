/** The instruments beside the circles: what is pointed at in one is lit in all, and what is moved is seen in them. */
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
