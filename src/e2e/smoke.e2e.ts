import { expect, test } from '@playwright/test';
import { openLab } from './openLab.ts';

test('the page opens as it is served: silent, by itself, under its own policy', async ({ page }) => {
  const served = page.waitForResponse((response) => new URL(response.url()).pathname === '/');
  const lab = await openLab(page, 'images=50', 'wasm');
  expect((await served).headers()['content-security-policy']).toContain("script-src 'self'");
  await expect(page).toHaveTitle(/ArcLab/);
  await page.waitForLoadState('networkidle');
  expect(lab.messages).toEqual([]);
  expect(lab.elsewhere).toEqual([]);
});
