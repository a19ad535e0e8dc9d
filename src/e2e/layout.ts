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
