/** The article: whole without a script, and with one every press leads where it says. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { TRIES, TRY_IDS } from '../article/tries.ts';
import { parseAddress } from '../store/address.ts';
import { defaultChoices } from '../store/defaults.ts';
import { expectNumbers } from './articleNumbers.ts';
import { expectLinkedSymbols } from './symbols.ts';

for (const [page_, language, sections] of [
  ['paper.html', 'en', 'Faces are an open set'],
  ['paper.ja.html', 'ja', '顔は開集合'],
] as const) {
  test(`without a script the article reads whole, with its still and its equations, ${language}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`/${page_}`);
    await expect(page.getByRole('heading', { name: sections })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    expect(await page.locator('.equation math').count()).toBe(7);
    await expect(page.locator('.sample').first()).toBeHidden(); // it would have no numbers
    await expect(page.locator('[data-knob=m]').first()).toHaveText('0.50');
    await expect(page.locator('#lab img')).toBeVisible();
    const [first] = await page.locator('a[data-try]').all();
    await expect(first).toHaveAttribute('href', /^\.\/#/);
    await context.close();
  });
}

test('each press reaches the state that it promises, and another language goes on with the run', async ({ page }) => {
  const messages: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) messages.push(message.text());
  });
  await page.goto('/paper.html');
  const choices = () =>
    page.evaluate(() => {
      const { setup, view, lanes, isPlaying } = globalThis.arclab.store.getState();
      return { setup, view, knobs: lanes.map((lane) => lane.knobs), isPlaying };
    });
  await expect(page.locator('button[data-try]').first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await expectLinkedSymbols(page);
  await expectNumbers(page);
  for (const id of TRY_IDS.toSorted((a, b) => Number('isAfresh' in TRIES[b]) - Number('isAfresh' in TRIES[a]))) {
    const { set, ...how } = TRIES[id];
    await page.locator(`button[data-try="${id}"]`).first().click();
    const reached = await choices();
    const defaults = defaultChoices(['en']);
    const wanted = parseAddress(set, defaults).choices;
    if ('isAfresh' in how) {
      expect(reached.setup, id).toEqual(wanted.setup);
      expect(reached.knobs, id).toEqual(wanted.knobs);
    }
    for (const key of new URLSearchParams(set).keys()) {
      if (key === 'm') expect(reached.knobs[1]['arcface.m'], id).toBe(wanted.knobs[1]['arcface.m']);
      if (key === 'show') expect(reached.view.instruments, id).toEqual(wanted.view.instruments);
      if (key === 'view') expect(reached.view.projection, id).toBe(wanted.view.projection);
      if (key === 'lesson') expect(reached.view.lesson, id).toBe(wanted.view.lesson);
    }
    // Word of the run before, that it pauses, may still be on its way.
    if ('next' in how) await expect.poll(async () => (await choices()).isPlaying, id).toBe(true);
  }
  await page.locator('button[data-try=adacos]').first().click();
  const step = () => page.evaluate(() => globalThis.arclab.store.getState().lanes[0].snapshot?.step ?? 0);
  await expect.poll(step).toBeGreaterThan(5);
  await page.getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL(/paper\.ja\.html$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('実験しながら読む ArcFace');
  expect(await step()).toBeGreaterThan(5);
  await expect(page.getByRole('button', { name: /^(一時停止|再生)/ }).first()).toBeVisible();
  await expect(page.locator('button[data-try=adacos]')).toHaveCount(1);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(messages).toEqual([]);
});
