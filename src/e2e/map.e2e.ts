/** The map of m and s: real runs beside the lab, kept for the next visit. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openLab, SMALL } from './openLab.ts';

/** Seven margins by five scales. */
const CELLS = 35;
/** Ten steps a circle. */
const BRIEF = `${SMALL}&steps=10&show=map&lang=en`;

const circles = (page: Page) => page.getByRole('table').getByRole('button');

test('it trains every circle, keeps them for the next visit, and one takes its m and s over', async ({ page }) => {
  const lab = await openLab(page, BRIEF, 'wasm');
  await page.getByRole('button', { name: 'Train the map' }).click();
  await expect(circles(page)).toHaveCount(CELLS);
  await expect(page.getByText('3 identities × at most 50 pictures, 10 steps of 16 a circle')).toBeVisible();

  await page.reload();
  await expect(circles(page)).toHaveCount(CELLS);
  await expect(page.getByRole('button', { name: 'Train the map' })).toHaveCount(0);
  await page.getByRole('button', { name: /^m = 0.20, s = 64:/ }).click();
  const { knobs } = await lab.state();
  expect([knobs['arcface.m'], knobs.scale]).toEqual([0.2, 64]);
  await expect(page.getByRole('button', { name: /^m = 0.20, s = 64:/ })).toHaveAttribute('aria-pressed', 'true');

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  expect(lab.messages).toEqual([]);
});

test('where the storage is full it says so, and the circles stay for as long as the page', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  const lab = await openLab(page, BRIEF, 'wasm');
  await page.getByRole('button', { name: 'Train the map' }).click();
  await expect(page.getByRole('main').getByText('no room left')).toBeVisible();
  // A second row, under the first, which could not be kept.
  await expect.poll(() => circles(page).count()).toBeGreaterThanOrEqual(14);
  expect(lab.messages).toEqual([]);
});

test('it waits while the reader’s own run plays, stops when told, and goes on with what is not there', async ({
  page,
}) => {
  const lab = await openLab(page, `${SMALL}&show=map&lang=en`, 'wasm');
  await page.getByRole('button', { name: 'Train the map' }).click();
  await page.evaluate(() => globalThis.arclab.play());
  await expect(page.getByText('waits while your run plays')).toBeVisible();
  await lab.snapshot(20);
  await page.evaluate(() => globalThis.arclab.pause());
  await expect(circles(page)).toHaveCount(7);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(circles(page)).toHaveCount(14);
  expect(lab.messages).toEqual([]);
});
