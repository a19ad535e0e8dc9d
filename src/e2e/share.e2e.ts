/** A shared link: it brings whoever opens it to the same step of the same run, without what was left out. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openLab, SMALL } from './openLab.ts';

test('a link made in mid-run opens the very picture that it was made of, with fewer parts', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&steps=40&lang=en&step=12`, 'wasm');
  const made = await lab.snapshot(12);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this experiment' });
  await expect(dialog.getByRole('checkbox', { name: /^trains to step 12 / })).toBeChecked();
  await dialog.getByRole('checkbox', { name: 'seed', exact: true }).check();
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
  await expect(dialog.getByLabel('For another web page')).toHaveValue(/^<iframe src="http.*hide=seed/);
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.goto('about:blank');
  const opened = await openLab(page, new URL(link).hash.slice(1), 'wasm');
  const found = await opened.snapshot(12);
  expect([found.step, found.metrics.step]).toEqual([12, 12]);
  expect(found.centres).toEqual(made.centres);
  await expect(page.getByRole('button', { name: 'New seed' })).toBeHidden();
  expect([...lab.messages, ...opened.messages]).toEqual([]);
});
