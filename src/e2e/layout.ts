/** Where things stand on the page, whatever its language, and whether they stand still. */
import { expect, type Locator, type Page } from '@playwright/test';

/** The button that starts a run, in either language. */
export const play = (page: Page): Locator => page.getByRole('button', { name: /^(Play|再生|Run again|もう一度)/ });

/** Size of a box, and where it is, in whole pixels; 0s for what is not drawn. */
export async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const { x, y, width, height } = (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

/** Changes the language of a page that is open. */
export async function speak(page: Page, language: 'en' | 'ja'): Promise<void> {
  await page.evaluate((next) => globalThis.arclab.setView({ language: next }), language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** Waits until a circle's picture has stood still for half a second. */
export async function atRest(canvas: Locator): Promise<void> {
  await expect
    .poll(
      () =>
        canvas.evaluate(async (element: HTMLCanvasElement) => {
          const before = element.toDataURL();
          await new Promise((settle) => setTimeout(settle, 500));
          return element.toDataURL() === before;
        }),
      { intervals: [0] },
    )
    .toBe(true);
}

/** Letters of drawings that come out smaller than 12 px. */
export const smallLetters = (page: Page) =>
  page.locator('[data-instrument] svg text').evaluateAll((texts) =>
    texts
      .filter((text): text is SVGTextElement => text instanceof SVGTextElement)
      .filter((text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1) < 11.9)
      .map(({ textContent }) => textContent),
  );

/** Cells of tables whose words run into those before them where a reader spaces them as WCAG 1.4.12 says. */
export const overrunCells = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
    const wordsOf = (cell: Element) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect();
    };
    const cells = [...document.querySelectorAll('[data-instrument] td')].filter((cell) => {
      const before = cell.previousElementSibling;
      // Of bars and of what is only heard there are no words to see.
      if (before?.localName !== 'td' || !before.textContent || !cell.textContent) return false;
      return cell.checkVisibility() && wordsOf(cell).left < wordsOf(before).right;
    });
    document.adoptedStyleSheets.pop();
    return cells.map(({ textContent }) => textContent);
  });
