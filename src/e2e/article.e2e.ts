/** The article: whole without a script, and with one every press leads where it says. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { commentedCode } from '../article/algorithm/code.ts';
import { ARTICLE } from '../article/text/languages.ts';
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

    const pictures = page.locator('.plate img.light');
    for (const picture of await pictures.all()) {
      await expect(picture).toBeVisible();
      const [asked, is] = await picture.evaluate((its: HTMLImageElement) => [
        its.width / its.height,
        its.naturalWidth / its.naturalHeight,
      ]);
      expect(asked).toBeCloseTo(is, 1);
    }
    expect(await pictures.count()).toBe(12);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('.plate img.dark:visible')).toHaveCount(12);
    await expect(page.locator('.plate img.light:visible')).toHaveCount(0);
    const term = page.locator('a.term').first();
    await expect(page.locator((await term.getAttribute('href')) ?? '')).toHaveCount(1);
    await page.getByRole('radio', { name: 'NumPy' }).check();
    await expect(page.locator('.algorithm [data-framework=pytorch]:visible')).toHaveCount(0);
    await expect(page.locator('.algorithm li [data-framework=numpy]:visible')).toHaveCount(6);

    await page.locator('details').evaluateAll((all) => {
      for (const its of all) its.setAttribute('open', '');
    });
    for (const width of [390, 1280, 1504, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.locator('body > header, article').evaluateAll(outsiders), `${width} px`).toEqual([]);
      const notes = await page.locator('article').evaluate(placeOfNotes);
      expect(notes, `${width} px`).toEqual({ isMargin: width >= 1504, isApart: true });
    }
    await context.close();
  });
}

/** Runs in the page. @returns what reaches out of the window or of its own box; an equation may, since it scrolls */
function outsiders(parts: Element[]): string[] {
  const { clientWidth } = document.documentElement;
  return parts
    .flatMap((part) => [...part.querySelectorAll<HTMLElement>('*')])
    .filter((its) => !its.closest('.equation'))
    .filter((its) => {
      const { left, right } = its.getBoundingClientRect();
      const isCut =
        getComputedStyle(its).display !== 'inline' && its.clientWidth > 0 && its.scrollWidth > its.clientWidth + 1;
      return left < -1 || right > clientWidth + 1 || isCut;
    })
    .map((its) => `${its.localName}.${its.className} ${its.textContent?.slice(0, 40)}`);
}

/** Runs in the page. @returns whether its notes are beside the text, and each is apart from the next and from all that is of it */
function placeOfNotes(article: Element): { isMargin: boolean; isApart: boolean } {
  const boxOf = (its: Element) => its.getBoundingClientRect();
  const notes = [...article.querySelectorAll('.noted aside')];
  const { left } = boxOf(article);
  const isMargin = notes.every((note) => boxOf(note).right < left);
  const isApart = notes.every((note, place) => {
    const { top, bottom } = boxOf(note);
    const before = note.previousElementSibling;
    const isBelow = isMargin || (before && boxOf(before).bottom <= top);
    return isBelow && bottom <= (notes[place + 1] ? boxOf(notes[place + 1]).top : Number.POSITIVE_INFINITY);
  });
  return { isMargin, isApart };
}

test('a term shows what it means where it is pointed at or focused, and the code can be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/paper.ja.html');
  const note = page.locator('.note');
  const term = (section: string, name: string) => page.locator(`#${section} a.term`).filter({ hasText: name });
  await term('margin', 'マージン').hover();
  await expect(note).toContainText('ほかのどの中心より');
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await term('softmax', '特徴量').focus();
  await expect(note).toContainText('ベクトル');
  await expect(term('softmax', '特徴量')).toHaveAccessibleDescription(/ベクトル/);
  await page.locator('a[data-language]').focus();
  await expect(note).toBeHidden();
  await page.locator('#triplet a.cite').first().hover();
  await expect(note).toContainText('FaceNet');

  await page.getByRole('radio', { name: 'NumPy' }).check();
  await page.locator('.algorithm summary').click();
  await page.locator('.algorithm button').click();
  await expect(page.locator('.algorithm [role=status]')).toHaveText(ARTICLE.ja.algorithm.copied);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(commentedCode('numpy', ARTICLE.ja.algorithm.says));
});

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
    // A pause that was told before may be answered only now.
    if ('next' in how) await expect.poll(async () => (await choices()).isPlaying, id).toBe(true);
  }
  const asked = page.getByRole('group', { name: /^Strangers come to a door/ });
  await expect(asked.getByRole('link', { name: 'Run it and compare' })).toHaveCount(0);
  await asked.getByRole('slider', { name: 'Your guess' }).press('ArrowRight');
  await asked.getByRole('button', { name: 'Run it and compare' }).click();
  await expect(asked.getByRole('status')).toContainText(/^You said 51%; the run came to \d+%\..*Grey marks/);
  for (const drawn of ['.guessed', '.measured']) {
    expect(await asked.locator(drawn).getAttribute('d')).toMatch(/^M/);
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
