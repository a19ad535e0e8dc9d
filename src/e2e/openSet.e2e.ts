/** People who are never trained on: their figures are shown for both circles, and a visitor lands among them. */
import { expect, test } from '@playwright/test';
import { findChromium, NO_GPU_FLAGS } from '../cli/chromium.ts';
import { openLab, SMALL } from './openLab.ts';
import { openPanel } from './uploadPanel.ts';

// A camera that shows a moving picture.
test.use({
  launchOptions: { executablePath: findChromium(), args: [...NO_GPU_FLAGS, '--use-fake-device-for-media-stream'] },
});

test('the open set has figures for every circle, a stranger lands, and a file that is no photo is refused in words', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['camera']);
  const lab = await openLab(page, `${SMALL}&show=open&lang=en`, 'wasm');
  const shown = page.locator('[data-instrument=open]');
  await expect(shown.getByRole('img', { name: /where people who were not trained on fall/ })).toHaveCount(2);
  await expect(shown.getByRole('row', { name: /^TAR at FAR 10 %/ })).toHaveText(/%.*%/);
  const inKey = page.getByText('the visitor, who is not trained on');
  await expect(inKey).toBeHidden();
  await shown.getByRole('button', { name: 'A drawn stranger' }).click();
  await expect(shown.getByText(/nearest W \d, θ = .*90 % arc/)).toHaveCount(2);
  await expect(shown.locator('[data-visitor]')).toHaveCount(2);
  await expect(inKey).toBeVisible();
  const file = { name: 'me.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo') };
  await shown.locator('input[type=file]').setInputFiles(file);
  await expect(shown.getByText(/me\.jpg/)).toBeVisible();
  await expect(shown.locator('[data-visitor]')).toHaveCount(0);
  // A file that is dropped here is the visitor, not a set of the reader's own data.
  const dropped = await page.evaluateHandle(() => {
    const files = new DataTransfer();
    files.items.add(new File(['no photo'], 'dropped.jpg', { type: 'image/jpeg' }));
    return files;
  });
  const row = shown.getByRole('region', { name: 'Put somebody on the circles' });
  await row.dispatchEvent('dragover', { dataTransfer: dropped });
  await expect(row).toHaveAttribute('data-dropping', 'true');
  await row.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(shown.getByText(/dropped\.jpg/)).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await shown.getByRole('button', { name: 'The camera' }).click();
  await page.getByRole('button', { name: 'Take a picture' }).click();
  await expect(shown.locator('[data-visitor]')).toHaveCount(2);
  expect(lab.messages).toEqual([]);
});

test('the last people of a set of photos are kept out of training, are strangers, and stay so with the link', async ({
  page,
}) => {
  const lab = await openLab(page, `${SMALL}&show=open&lang=en`, 'wasm');
  const panel = await openPanel(page);
  await panel.button('Try a sample').click();
  await panel.holds('6 identities, 36 photos');
  await panel.button('Train on these').click();
  const shown = page.locator('[data-instrument=open]');
  await expect(shown.getByText(/^Everybody in this set is trained on/)).toBeVisible();
  await shown.getByLabel('Kept out of training').selectOption('the last 2 people');
  const strangers = shown.getByRole('list', { name: 'strangers' });
  await expect(strangers.getByRole('button')).toHaveCount(2);
  expect(await page.evaluate(() => globalThis.arclab.store.getState().people?.identities)).toBe(4);
  await expect(page).toHaveURL(/out=2/);
  await strangers.getByRole('button').last().focus();
  await expect(shown.locator('[data-lit=true]')).toHaveCount(2);
  expect(lab.messages).toEqual([]);
});
