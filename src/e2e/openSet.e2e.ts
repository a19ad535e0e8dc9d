/** People who are never trained on: their figures are shown for both circles, and a stranger lands beside them. */
import { expect, test } from '@playwright/test';
import { openLab, SMALL } from './openLab.ts';

test('the open set has figures for every circle, a stranger lands, and a file that is no photo is refused in words', async ({
  page,
}) => {
  const lab = await openLab(page, `${SMALL}&show=open&lang=en`, 'wasm');
  const shown = page.locator('[data-instrument=open]');
  await expect(shown.getByRole('img', { name: /where people who were not trained on fall/ })).toHaveCount(2);
  await expect(shown.getByRole('row', { name: /^TAR at FAR 10 %/ })).toHaveText(/%.*%/);
  await shown.getByRole('button', { name: 'A drawn stranger' }).click();
  await expect(shown.getByText(/nearest W \d, θ = /)).toHaveCount(2);
  await expect(shown.locator('[data-visitor]')).toHaveCount(2);
  const file = { name: 'me.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo') };
  await shown.locator('input[type=file]').setInputFiles(file);
  await expect(shown.getByText(/me\.jpg/)).toBeVisible();
  await expect(shown.locator('[data-visitor]')).toHaveCount(0);
  expect(lab.messages).toEqual([]);
});
