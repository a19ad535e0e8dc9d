/** What the article's end-to-end test asks of its symbols: each is lit in the text, in the circles and wherever else the lab writes
 *  it, from wherever it is pointed at, by pointer, touch and keys. */
import { expect, type Locator, type Page } from '@playwright/test';
import { SYMBOL_IDS, type SymbolId } from '../core/symbols.ts';
import { decorationOf, expectLit, litOf, middleOf, type Tap } from './symbolPlaces.ts';
import { expectSymbolsOfLab } from './symbolsOfLab.ts';

/** Where one must point in a circle: from the middle outwards, in a direction. N and L are of a batch, which no circle shows: their
 *  places are a slider and a row of numbers. */
const IN_CIRCLE: Partial<Record<SymbolId, 'line' | 'boundary' | 'dot' | 'own line' | 'own angle' | 'own rival'>> = {
  WJ: 'line',
  n: 'line',
  m: 'boundary',
  s: 'boundary',
  xI: 'dot',
  WY: 'own line',
  thetaY: 'own angle',
  thetaJ: 'own rival',
  theta: 'own angle',
};
/** What is lit there, where it is not that very symbol: the angle to any centre is drawn as that to the own one. */
const LIT_AS: Partial<Record<SymbolId, SymbolId>> = { theta: 'thetaY' };

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
  await expectSymbolsOfLab(page, tap);
  await byTouch(page, tap);
  await page.keyboard.press('Escape');
  await session.detach();
  await page.emulateMedia({ reducedMotion: null });
}

const inText = (page: Page, symbol: SymbolId) => page.locator(`article :is(p i, math *)[data-sym="${symbol}"]`).first();

async function fromText(page: Page, circle: Locator): Promise<void> {
  await page.mouse.move(0, 0);
  const unlit = await stillPicture(circle);
  for (const symbol of SYMBOL_IDS) {
    const written = inText(page, symbol);
    await page.mouse.move(...(await middleOf(written)));
    expect(await litOf(page), symbol).toBe(symbol);
    expect(await decorationOf(written), symbol).toBe('underline');
    expect((await picture(circle)) === unlit, symbol).toBe(!(symbol in IN_CIRCLE));
    await page.mouse.move(0, 0);
    expect(await litOf(page), symbol).toBeNull();
    expect(await decorationOf(written), symbol).toBe('none');
    expect((await picture(circle)) === unlit, symbol).toBe(true);
  }
}

/** Each has a button below an equation; the Tab key goes through them. */
async function fromKeys(page: Page): Promise<void> {
  const missing = new Set<string>(SYMBOL_IDS);
  for (const legend of await page.locator('.legend').all()) {
    const symbols = await legend
      .locator('[data-points-at]')
      .evaluateAll((all: HTMLElement[]) => all.map((its) => its.dataset.pointsAt ?? ''));
    if (!symbols.some((symbol) => missing.has(symbol))) continue;
    await legend.locator('summary').focus();
    await page.keyboard.press('Enter');
    for (const symbol of symbols) {
      await page.keyboard.press('Tab');
      expect(await litOf(page)).toBe(symbol);
      if (!missing.delete(symbol)) continue;
      const button = legend.locator(`button[data-points-at="${symbol}"]`);
      await page.keyboard.press('Enter');
      const [pressed, held] = await button.evaluate((its: HTMLButtonElement) => {
        its.blur();
        return [its.ariaPressed, globalThis.arclab.store.getState().lit];
      });
      expect([pressed, held]).toEqual(['true', symbol]);
      await page.keyboard.press('Escape');
      expect(await litOf(page), symbol).toBeNull();
      await button.focus();
    }
    await legend.locator('summary').focus();
  }
  expect([...missing]).toEqual([]);
}

/** By pointer and by touch, and by the keys of its tree. */
async function fromCircle(page: Page, circle: Locator, tap: Tap): Promise<void> {
  for (const id of SYMBOL_IDS) {
    const where = IN_CIRCLE[id];
    if (!where) continue;
    const symbol = LIT_AS[id] ?? id;
    await page.evaluate((sample) => globalThis.arclab.pin(sample), where.startsWith('own') ? 0 : null);
    const at = await find(page, circle, where, symbol);
    await page.mouse.move(...at);
    await expectLit(page, symbol, id);
    expect(await decorationOf(inText(page, id)), id).toBe('underline');
    await page.mouse.move(0, 0);
    expect(await litOf(page), id).toBeNull();
    await tap(...at);
    await expectLit(page, symbol, id);
    await page.keyboard.press('Escape');
    expect(await litOf(page), id).toBeNull();
  }
  await page.evaluate(() => globalThis.arclab.pin(null));
  const tree = page.getByRole('tree').nth(1);
  await tree.getByRole('treeitem').first().focus();
  await expect(tree.getByRole('treeitem', { expanded: false }).first()).toBeFocused();
  for (const [key, symbol] of [
    ['ArrowDown', 'n'],
    ['ArrowDown', 'WJ'],
    ['End', 'thetaJ'],
    ['ArrowLeft', 'thetaY'],
    ['ArrowDown', 'xI'],
  ] as const) {
    await page.keyboard.press(key);
    await expectLit(page, symbol);
  }
  await tree.locator(':focus').blur();
}

async function byTouch(page: Page, tap: Tap): Promise<void> {
  for (const symbol of SYMBOL_IDS) {
    const at = await middleOf(inText(page, symbol));
    for (const lit of [symbol, null]) {
      await tap(...at);
      await expectLit(page, lit, symbol);
    }
  }
}

/** Goes from the middle of a circle outwards until the circle says that it stands for a symbol there. @returns where that is */
async function find(page: Page, circle: Locator, where: string, symbol: string): Promise<[number, number]> {
  const azimuth = await page.evaluate((direction) => {
    const { snapshot } = globalThis.arclab.store.getState().lanes[1];
    const { people } = globalThis.arclab.store.getState();
    if (!snapshot || !people) throw new Error('nothing drawn yet');
    const at = ([x, y]: ArrayLike<number> & Iterable<number>) => Math.atan2(y, x);
    const wrap = (angle: number) => Math.atan2(Math.sin(angle), Math.cos(angle));
    const centres = Array.from({ length: people.identities }, (_, j) =>
      at(snapshot.centres.subarray(2 * j, 2 * j + 2)),
    );
    const dot = at(snapshot.embeddings.subarray(0, 2));
    const own = centres[people.labels[0]];
    const [rival] = centres
      .filter((centre) => centre !== own)
      .map((centre) => wrap(centre - dot))
      .sort((a, b) => Math.abs(a) - Math.abs(b));
    if (direction === 'line') return centres[3];
    if (direction === 'boundary') return centres[3] + Math.PI / people.identities;
    const ofPinned = { dot, 'own line': own, 'own angle': own + wrap(dot - own) / 2, 'own rival': dot + rival / 2 };
    return ofPinned[direction as keyof typeof ofPinned]; // of the other directions
  }, where);
  const at = await circle.evaluate(
    async (canvas, [angle, name]) => {
      for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame); // what was pinned is drawn
      const { x, y, width, height } = canvas.getBoundingClientRect();
      const half = Math.min(width, height) / 2;
      for (let radius = 0.1 * half; radius < half; radius += 4) {
        const clientX = x + width / 2 + radius * Math.cos(angle);
        const clientY = y + height / 2 - radius * Math.sin(angle);
        canvas.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true }));
        if (canvas.parentElement?.dataset.pointsAt === name) return [clientX, clientY] as [number, number];
      }
      return null;
    },
    [azimuth, symbol] as const,
  );
  if (!at) throw new Error(`Nowhere there does the circle stand for ${symbol}.`);
  return at;
}

/** What a canvas shows, once all that was asked of it is drawn: small, since it is compared many times. */
function picture(canvas: Locator): Promise<string> {
  return canvas.evaluate(async (element: HTMLCanvasElement) => {
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    const small = new OffscreenCanvas(96, 96).getContext('2d');
    small?.drawImage(element, 0, 0, 96, 96);
    return small?.getImageData(0, 0, 96, 96).data.join() ?? '';
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
