/** What the article's end-to-end test asks of its symbols: each is lit in the text, in the circles and on the sliders, from
 *  wherever it is pointed at, by pointer, touch and keys. */
import { expect, type Locator, type Page } from '@playwright/test';
import { SYMBOL_IDS, type SymbolId } from '../core/symbols.ts';

/** Those that a circle has a place for, and of these, where one must point: from the middle outwards, in a direction. */
const IN_CIRCLE: Partial<Record<SymbolId, 'line' | 'boundary' | 'dot' | 'own line' | 'own angle'>> = {
  WJ: 'line',
  n: 'line',
  m: 'boundary',
  s: 'boundary',
  xI: 'dot',
  WY: 'own line',
  thetaY: 'own angle',
};
/** Drawn there too, of a picture that need not be the one that is pointed at. */
const ONLY_DRAWN: readonly SymbolId[] = ['theta', 'thetaJ'];

type Tap = (x: number, y: number) => Promise<void>;

const litOf = (page: Page) => page.evaluate(() => globalThis.arclab.store.getState().lit);

export async function expectLinkedSymbols(page: Page): Promise<void> {
  const circle = page.locator('#lab canvas').nth(1);
  await page.emulateMedia({ reducedMotion: 'reduce' }); // no glide is under way, and no scrolling is waited for
  await page.evaluate(() => {
    globalThis.arclab.setSetup({ imagesPerIdentity: 50 });
    globalThis.arclab.step();
  });
  await page.waitForFunction(() => globalThis.arclab.store.getState().lanes[1].snapshot?.step === 1);
  await fromText(page, circle);
  await fromKeys(page);
  const session = await page.context().newCDPSession(page);
  const tap: Tap = async (x, y) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await fromCircle(page, circle, tap);
  await fromSliders(page);
  await byTouch(page, tap);
  await page.keyboard.press('Escape');
  await session.detach();
  await page.emulateMedia({ reducedMotion: null });
}

async function fromText(page: Page, circle: Locator): Promise<void> {
  await page.mouse.move(0, 0);
  const unlit = await stillPicture(circle);
  for (const symbol of SYMBOL_IDS) {
    const inText = page.locator(`article :is(p i, math *)[data-sym="${symbol}"]`).first();
    await inText.hover();
    expect(await litOf(page), symbol).toBe(symbol);
    const decoration = () => inText.evaluate((element) => getComputedStyle(element).textDecorationLine);
    expect(await decoration(), symbol).toBe('underline');
    const isDrawn = symbol in IN_CIRCLE || ONLY_DRAWN.includes(symbol);
    if (isDrawn) await expect.poll(async () => (await picture(circle)) !== unlit, symbol).toBe(true);
    else expect((await stillPicture(circle)) === unlit, symbol).toBe(true);
    await page.mouse.move(0, 0);
    expect(await litOf(page), symbol).toBeNull();
    expect(await decoration(), symbol).toBe('none');
    await expect.poll(async () => (await picture(circle)) === unlit, symbol).toBe(true);
  }
}

/** Each has a button below an equation; the Tab key comes there. */
async function fromKeys(page: Page): Promise<void> {
  for (const symbol of SYMBOL_IDS) {
    const legend = page.locator(`.legend:has(button[data-points-at="${symbol}"])`).first();
    if ((await legend.getAttribute('open')) === null) {
      await legend.locator('summary').focus();
      await page.keyboard.press('Enter');
    }
    const button = legend.locator(`button[data-points-at="${symbol}"]`);
    await legend.locator('summary').focus();
    for (let i = 0; i < SYMBOL_IDS.length && (await litOf(page)) !== symbol; i++) await page.keyboard.press('Tab');
    await expect(button, symbol).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await legend.locator('summary').focus();
    expect(await litOf(page), symbol).toBe(symbol);
    await page.keyboard.press('Escape');
    expect(await litOf(page), symbol).toBeNull();
  }
}

/** By pointer and by touch, and by the keys of its tree. */
async function fromCircle(page: Page, circle: Locator, tap: Tap): Promise<void> {
  for (const [symbol, where] of Object.entries(IN_CIRCLE)) {
    await page.evaluate((sample) => globalThis.arclab.pin(sample), where.startsWith('own') ? 0 : null);
    const [x, y] = await find(page, circle, where, symbol);
    await expect.poll(() => litOf(page), symbol).toBe(symbol);
    expect(await page.evaluate(() => document.documentElement.dataset.lit)).toBe(symbol);
    await page.mouse.move(0, 0);
    expect(await litOf(page), symbol).toBeNull();
    await tap(x, y);
    await expect.poll(() => litOf(page), symbol).toBe(symbol);
    await page.keyboard.press('Escape');
    expect(await litOf(page), symbol).toBeNull();
  }
  await page.evaluate(() => globalThis.arclab.pin(null));
  const tree = page.getByRole('tree').nth(1);
  await tree.getByRole('treeitem').first().focus();
  await expect(tree.getByRole('treeitem', { expanded: false }).first()).toBeFocused();
  for (const [key, symbol] of [
    ['ArrowDown', 'n'],
    ['ArrowDown', 'WJ'],
    ['End', 'thetaY'],
    ['ArrowDown', 'xI'],
  ]) {
    await page.keyboard.press(key);
    await expect.poll(() => litOf(page)).toBe(symbol);
  }
}

async function fromSliders(page: Page): Promise<void> {
  for (const [name, symbol] of [
    [/^Margin/, 'm'],
    [/^Scale/, 's'],
  ] as const) {
    const slider = page.locator('#lab').getByRole('slider', { name }).last();
    await slider.hover();
    expect(await litOf(page)).toBe(symbol);
    await page.mouse.move(0, 0);
    await slider.focus();
    await page.keyboard.press('Shift');
    expect(await litOf(page)).toBe(symbol);
    await slider.blur();
    expect(await litOf(page)).toBeNull();
  }
}

async function byTouch(page: Page, tap: Tap): Promise<void> {
  for (const symbol of SYMBOL_IDS) {
    const inText = page.locator(`article :is(p i, math *)[data-sym="${symbol}"]`).first();
    await inText.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await boxOf(inText);
    for (const lit of [symbol, null]) {
      await tap(x + width / 2, y + height / 2);
      await expect.poll(() => litOf(page), symbol).toBe(lit);
    }
  }
}

/** Goes from the middle of a circle outwards until it points at a symbol. @returns where that is */
async function find(page: Page, circle: Locator, where: string, symbol: string): Promise<[number, number]> {
  const azimuth = await page.evaluate((direction) => {
    const { snapshot } = globalThis.arclab.store.getState().lanes[1];
    const { people } = globalThis.arclab.store.getState();
    if (!snapshot || !people) throw new Error('nothing drawn yet');
    const at = ([x, y]: ArrayLike<number> & Iterable<number>) => Math.atan2(y, x);
    const centre = (j: number) => at(snapshot.centres.subarray(2 * j, 2 * j + 2));
    const dot = at(snapshot.embeddings.subarray(0, 2));
    const own = centre(people.labels[0]);
    const turn = Math.atan2(Math.sin(dot - own), Math.cos(dot - own));
    if (direction === 'line') return centre(3);
    if (direction === 'boundary') return centre(3) + Math.PI / people.identities;
    return { dot, 'own line': own, 'own angle': own + turn / 2 }[direction] ?? 0;
  }, where);
  const { x, y, width, height } = await boxOf(circle);
  const half = Math.min(width, height) / 2;
  for (let radius = 0.1 * half; radius < half; radius += 4) {
    const at: [number, number] = [
      x + width / 2 + radius * Math.cos(azimuth),
      y + height / 2 - radius * Math.sin(azimuth),
    ];
    await page.mouse.move(...at);
    if ((await circle.locator('..').getAttribute('data-points-at')) === symbol) return at;
  }
  throw new Error(`Nowhere there does the circle stand for ${symbol}.`);
}

async function boxOf(of: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return box;
}

/** What a canvas shows. */
function picture(canvas: Locator): Promise<string> {
  return canvas.evaluate(async (element: HTMLCanvasElement) => {
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    return element.toDataURL();
  });
}

/** The same, once it has not moved for a while. */
async function stillPicture(canvas: Locator): Promise<string> {
  let before = '';
  await expect
    .poll(
      async () => {
        const last = before;
        before = await picture(canvas);
        return before === last;
      },
      { intervals: [400] },
    )
    .toBe(true);
  return before;
}
