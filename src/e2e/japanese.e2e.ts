/** No English is left on a Japanese page: every screen is walked, and whatever is written in Latin letters must be a name, a sign
 *  of the field or a format. */
import { expect, type Page, test } from '@playwright/test';
import { jaModel, Parser } from 'budoux';
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

  await page.evaluate(() => globalThis.arclab.setView({ panes: 2, lesson: 'cosface-35' }));
  await page.setViewportSize({ width: 390, height: 844 });
  await unfold();
  await expect.poll(async () => (await linesOf(page)).length, 'labels on more lines than one').toBeGreaterThan(5);
  expect((await linesOf(page)).filter(breaksWord).map((lines) => lines.join('|'))).toEqual([]);
});

const phrases = new Parser(jaModel);

function breaksWord(lines: readonly string[]): boolean {
  const ends = (parts: readonly string[]) => parts.map((_, last) => parts.slice(0, last + 1).join('').length);
  const text = lines.join('');
  const allowed = ends(phrases.parse(text));
  return ends(lines).some((end) => text[end - 1] !== ' ' && !allowed.includes(end));
}

/** Of every heading, button and label of the page that has more lines than one, its lines. */
const linesOf = (page: Page) =>
  page.evaluate(() => {
    const range = document.createRange();
    const lines = (label: Element) => {
      const [text, ...others] = label.childNodes;
      if (!(text instanceof Text) || others.length > 0 || !label.checkVisibility()) return [];
      const found: { top: number; words: string }[] = [];
      for (const [at, letter] of [...text.data].entries()) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const { top, width } = range.getBoundingClientRect();
        const line = found.at(-1);
        if (line && (width === 0 || top === line.top)) line.words += letter;
        else found.push({ top, words: letter });
      }
      return found.map(({ words }) => words);
    };
    const labels = document.querySelectorAll('[data-arclab] :is(h1, h2, h3, button, summary, label, th)');
    return [...labels].map(lines).filter(({ length }) => length > 1);
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
