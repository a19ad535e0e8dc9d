/** What the article's end-to-end test asks of its numbers: those in sentences move the lab and follow it, by keys, typing, mouse
 *  and touch; and the equations that have a picture's numbers have those that the lab's card has. */
import { expect, type Page } from '@playwright/test';

export async function expectNumbers(page: Page): Promise<void> {
  await byKeys(page);
  await byDragging(page);
  await expectFollowing(page);
  await expectEquations(page);
}

const knobOf = (page: Page, name: 'm' | 's') => page.locator(`[data-knob=${name}]`).first();
const marginOf = (page: Page) => page.evaluate(() => globalThis.arclab.store.getState().lanes[1].knobs['arcface.m']);

async function byKeys(page: Page): Promise<void> {
  const m = knobOf(page, 'm');
  await expect(m).toHaveRole('slider');
  await m.focus();
  for (const [keys, value] of [
    [['ArrowRight'], 0.51],
    [['PageDown', 'ArrowLeft'], 0.4],
    [['End'], 1.5],
    [['Home'], 0],
    [['0', '.', '3', 'Enter'], 0.3],
    [['9', 'Escape', 'PageUp'], 0.4],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key);
    expect(await marginOf(page), keys.join()).toBe(value);
    await expect(m).toHaveAttribute('aria-valuenow', String(value));
  }
  await expect(m).toHaveAttribute('aria-valuetext', 'm = 0.40 rad, 22.9°');
  await expect(m).toHaveText('0.40');
}

async function byDragging(page: Page): Promise<void> {
  const m = knobOf(page, 'm');
  await m.scrollIntoViewIfNeeded();
  const box = await m.boundingBox();
  if (!box) throw new Error('The number is not on the page.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y, { steps: 4 });
  await page.mouse.up();
  expect(await marginOf(page)).toBe(0.5);
  await page.mouse.move(x, y);
  expect(await marginOf(page), 'it was let go').toBe(0.5);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (const by of [10, 25, 40]) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: x - by, y }] });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
  await expect.poll(() => marginOf(page)).toBeLessThan(0.4);
}

/** Every one of them, at one width whatever it says. */
async function expectFollowing(page: Page): Promise<void> {
  const widths = () =>
    page.locator('[data-knob]').evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().width)));
  const before = await widths();
  await page.evaluate(() => globalThis.arclab.setKnobs({ 'arcface.m': 1.25, scale: 128 }));
  for (const [name, shown] of [
    ['m', '1.25'],
    ['s', '128'],
  ]) {
    const texts = await page.locator(`[data-knob=${name}]`).allTextContents();
    expect(new Set(texts)).toEqual(new Set([shown]));
  }
  expect(await widths()).toEqual(before);
}

async function expectEquations(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.arclab.setKnobs({ 'arcface.m': 0.5, scale: 32 });
    globalThis.arclab.pin(7);
  });
  const equation = page.locator('.sample').last();
  const slot = (name: string) => equation.locator(`[data-slot=${name}]`).last();
  const card = page.locator('#lab table:has([data-fact]) tbody tr').last().locator('td');
  await expect(slot('m')).toHaveText('28.6°');
  await expect(slot('theta')).toHaveText((await card.first().textContent()) ?? '');
  await expect(slot('loss')).toHaveText((await card.nth(3).textContent()) ?? '');
  await expect(equation.locator('[data-who=pinned]')).toBeVisible();
  await expect(equation.locator('[data-row=within]')).toBeVisible({
    visible: (await equation.getAttribute('data-case')) === 'within',
  });
  await page.evaluate(() => globalThis.arclab.pin(null));
  await expect(equation.locator('[data-who=first]')).toBeVisible();
}
