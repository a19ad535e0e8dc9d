/** No English is left on a Japanese page: every screen is walked, and whatever is written in Latin letters must be a name, a sign
 *  of the field or a format. */
import { expect, type Page, test } from '@playwright/test';
import { LESSON_NAMES } from '../core/lessons/lessons.ts';
import { INSTRUMENT_NAMES } from '../store/instruments.ts';
import { TOUR_NAMES } from '../store/tour/names.ts';
import { openLab, SMALL } from './openLab.ts';
import { englishIn } from './words.ts';

test('walked screen by screen, the page is in Japanese', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&steps=20&lang=ja`, 'wasm');
  await page.evaluate(() => globalThis.arclab.play());
  await lab.snapshot(20);
  const found = new Map<string, string[]>();
  const look = async (screen: string) => {
    await page.waitForTimeout(100); // what a screen is the first to want is fetched
    const english = await seenOn(page);
    if (english.length > 0) found.set(screen, english);
  };
  const unfold = () =>
    page.evaluate(() => {
      for (const its of document.querySelectorAll('details')) its.open = true;
    });
  await unfold();
  for (const name of INSTRUMENT_NAMES) {
    await page.evaluate((its) => globalThis.arclab.setView({ instruments: [its] }), name);
    await expect(page.locator(`[data-instrument=${name}]`)).toContainText(/./);
    await look(name);
  }
  for (let step = 1; step <= TOUR_NAMES.length; step++) {
    await page.evaluate((tour) => globalThis.arclab.setView({ tour }), step);
    await expect(page.getByRole('region', { name: 'ガイドツアー' })).toContainText(`${step}／`);
    await look(`tour ${step}`);
  }
  await page.evaluate(() => globalThis.arclab.setView({ tour: null }));
  for (const lesson of LESSON_NAMES) {
    await page.evaluate((its) => globalThis.arclab.setView({ lesson: its }), lesson);
    await look(lesson);
  }
  await page.evaluate(() => globalThis.arclab.setView({ lesson: null, projection: 'plane' }));
  await look('plane');
  await page.getByRole('button', { name: '共有' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  for (const side of await dialog.getByRole('radio').all()) {
    await side.check({ force: true });
    await look('share');
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('?');
  await expect(dialog).toBeVisible();
  await look('keys');
  await page.keyboard.press('Escape');
  await page.evaluate(() => globalThis.arclab.setView({ panes: 6 }));
  await page.waitForFunction(() => globalThis.arclab.store.getState().lanes.length === 6);
  await look('wall');
  expect(Object.fromEntries(found)).toEqual({});
});

/** What is written, said or shown on hovering, but for what says that it is in another language. */
async function seenOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const isOther = (its: Element) =>
      its.closest('[lang]:not([lang=ja]), cite, code, noscript, script, style, textarea, input') !== null;
    const all = [...document.body.querySelectorAll('*')].filter((its) => !isOther(its));
    return all.flatMap((its) => [
      ...[...its.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ nodeValue }) => nodeValue ?? ''),
      ...['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'placeholder'].map(
        (name) => its.getAttribute(name) ?? '',
      ),
    ]);
  });
  return englishIn(texts.join('\n'));
}
