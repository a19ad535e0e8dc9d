/** Where a symbol is written on the article's page, how it looks there, and which one is lit. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { SymbolId } from '../core/symbols.ts';

export type Tap = (x: number, y: number) => Promise<void>;

export const litOf = (page: Page) => page.evaluate(() => globalThis.arclab.store.getState().lit);

export const expectLit = (page: Page, symbol: SymbolId | null, of: string = String(symbol)) =>
  expect.poll(() => litOf(page), { message: of, intervals: [20] }).toBe(symbol);

/** Of the first of the boxes that it is broken into, on the screen. */
export function middleOf(of: Locator): Promise<[number, number]> {
  return of.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    const [{ x, y, width, height }] = element.getClientRects();
    return [x + width / 2, y + height / 2];
  });
}

export const decorationOf = (of: Locator) => of.evaluate((element) => getComputedStyle(element).textDecorationLine);
