/** The symbols that the lab writes outside of its circles: on sliders, in the heads of tables and of numbers. */
import { expect, type Locator, type Page } from '@playwright/test';
import { decorationOf, expectLit, middleOf, type Tap } from './symbolPlaces.ts';

export async function expectSymbolsOfLab(page: Page, tap: Tap): Promise<void> {
  const lab = page.locator('#lab');
  const drawers = ['Optimiser, ramps', 'Measured now'].map((name) => lab.locator('summary', { hasText: name }));
  for (const drawer of drawers) await drawer.evaluate((its: HTMLElement) => its.click());
  await page.evaluate(() => globalThis.arclab.setView({ instruments: ['pipeline'] }));
  await fromSliders(page, tap);
  const figure2 = lab.locator('[data-instrument=pipeline]');
  await fromHeads(page, figure2.locator('table'), 'thetaJ', figure2, tap);
  const numbers = lab.getByRole('region', { name: 'Measured now' });
  await fromHeads(page, numbers, 'L', numbers, tap);
  // The row is its head's: what is measured, and the chart.
  await page.mouse.move(...(await middleOf(numbers.locator('tr:has([data-sym=L]) svg').last())));
  await expectLit(page, 'L');
  await page.mouse.move(0, 0);
  for (const drawer of drawers) await drawer.evaluate((its: HTMLElement) => its.click());
  await page.evaluate(() => globalThis.arclab.setView({ instruments: [] }));
}

async function fromSliders(page: Page, tap: Tap): Promise<void> {
  for (const [name, symbol] of [
    [/^Margin/, 'm'],
    [/^Scale/, 's'],
    [/^Batch/, 'N'],
  ] as const) {
    const slider = page.locator('#lab').getByRole('slider', { name }).last();
    const at = await middleOf(slider);
    await page.mouse.move(...at);
    await expectLit(page, symbol);
    await page.mouse.move(0, 0);
    await expectLit(page, null, symbol);
    await slider.focus();
    await page.keyboard.press('Shift');
    await expectLit(page, symbol);
    const label = page.locator(`label[for="${await slider.getAttribute('id')}"]`);
    expect(await decorationOf(label.locator('[data-sym]'))).toBe('underline');
    await slider.blur();
    await expectLit(page, null, symbol);
    const before = await slider.inputValue();
    await tap(...(await middleOf(label)));
    await expectLit(page, symbol);
    expect(await slider.inputValue()).toBe(before);
    await slider.blur();
  }
}

/** @param group whose symbols are one stop of the Tab key */
async function fromHeads(page: Page, table: Locator, symbol: 'thetaJ' | 'L', group: Locator, tap: Tap): Promise<void> {
  const head = table.locator(`th [data-sym=${symbol}]`).first();
  const at = await middleOf(head);
  await page.mouse.move(...at);
  await expectLit(page, symbol);
  expect(await decorationOf(head)).toBe('underline');
  await page.mouse.move(0, 0);
  await expectLit(page, null, symbol);
  for (const lit of [symbol, null]) {
    await tap(...at);
    await expectLit(page, lit, symbol);
  }
  const stops = group.locator('[data-sym][role=button]');
  await group.evaluate((its: HTMLElement) => {
    its.tabIndex = -1;
    its.focus();
  });
  for (let i = 0; i < 8 && (await stops.and(page.locator(':focus')).count()) === 0; i++)
    await page.keyboard.press('Tab');
  for (let i = 0; i < (await stops.count()) && (await head.and(page.locator(':focus')).count()) === 0; i++)
    await page.keyboard.press('ArrowRight');
  await expect(head).toBeFocused();
  await expectLit(page, symbol);
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-pressed', 'true');
  await head.blur();
  await expectLit(page, symbol);
  await page.keyboard.press('Escape');
  await expectLit(page, null, symbol);
}
