/** The guided tour: by keys alone, and by hand on a phone. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openLab, SMALL } from './openLab.ts';

test('the tour knows what the reader did, is left and gone on with, and is walked by keys alone', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&steps=20&lang=en&tour=1`, 'wasm');
  await lab.settled();
  const bar = page.getByRole('region', { name: 'Guided tour' });
  const step = () => new URL(page.url()).hash.match(/tour=(\d+)/)?.[1];
  const next = bar.getByRole('button', { name: /^(Next|Skip)$/ });
  await expect(bar).toContainText('Press Play.');
  await expect(next).toHaveText('Skip');
  await page.keyboard.press('Space'); // which plays
  await expect(bar).toContainText('They train on your device.');
  await expect(next).toHaveText('Next');
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('Point at a dot');
  await page.keyboard.press('Enter'); // skips it
  await expect(bar).toContainText('The smallest gap between neighbours');
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('Now move the right circle’s margin');
  const margin = page.getByRole('slider', { name: /Margin/ }).last();
  await margin.press('Home');
  await expect(bar).toContainText('The pull shrank at once');
  await expect.poll(step).toBe('4');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);

  await bar.getByRole('button', { name: 'Leave the tour' }).click();
  await expect(bar).toHaveCount(0);
  await page.getByRole('button', { name: 'Lessons' }).press('Enter');
  await page.getByRole('button', { name: /^Guided tour/ }).press('Enter');
  await expect(next).toBeFocused();
  await expect(bar).toContainText('The pull shrank at once');
  await page.goBack();
  await expect(bar).toHaveCount(0);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${new URL(page.url()).pathname}#${SMALL}&steps=20&lang=ja&tour=12`);
  const foot = page.getByRole('region', { name: 'ガイドツアー' });
  await foot.getByRole('button', { name: '代わりに操作する' }).click();
  await expect(foot).toContainText('自分のクラスがありません');
  await expect(foot).toBeInViewport({ ratio: 1 });
  await foot.getByRole('button', { name: 'ツアーを終える' }).click();
  await expect(foot).toHaveCount(0);
  expect([...lab.messages, ...lab.elsewhere]).toEqual([]);
});
