/** The keyboard: the whole page by it alone, and the keys of a lecture. */
import { expect, test } from '@playwright/test';
import { atRest } from './layout.ts';
import { mainPane, openLab, SMALL, state } from './openLab.ts';

test('by keyboard alone: the circle down to a dot’s numbers, play, pause, step, rewind, and every slider', async ({
  page,
}) => {
  const lab = await openLab(page, SMALL, 'wasm');
  await lab.settled();
  const place = (name: string | RegExp) => page.getByRole('treeitem', { name });
  // What is pressed while the words are fetched counts.
  let answer = () => {};
  const isPressed = new Promise<void>((settle) => {
    answer = settle;
  });
  await page.route('**/inWords/*.js', async (route) => {
    await isPressed;
    await route.continue();
  });
  await page.getByRole('tree').last().getByRole('treeitem').focus();
  await page.keyboard.press('ArrowDown');
  answer();
  await expect(place(/^Identity \d at \d+ o’clock/).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(place(/^ArcFace: 3 classes/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(place(/^Identity \d at \d+ o’clock/).first()).toBeFocused();
  // From the class to its line: only the rim around where the keys stand moves, and it does on both circles.
  for (const canvas of await page.locator('canvas').all()) await atRest(canvas);
  const pictures = () =>
    page.locator('canvas').evaluateAll((all: HTMLCanvasElement[]) => all.map((its) => its.toDataURL()));
  const before = await pictures();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await pictures()).filter((picture, i) => picture !== before[i]).length).toBe(2);
  for (const key of ['Escape', 'ArrowRight', 'Enter', 'End']) await page.keyboard.press(key);
  await expect(place(/^worst sample’s nearest rival: Identity \d, θ \d/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(place(/^worst sample: θ/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(place(/^Identity \d, θ .* loss/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('cos θ', { exact: true }).first()).toBeVisible();
  expect(await page.evaluate(() => globalThis.arclab.store.getState().pinned)).not.toBeNull();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => globalThis.arclab.store.getState().pinned)).toBeNull();

  await page.keyboard.press('.');
  await lab.snapshot(1);
  await page.keyboard.press('Space');
  await lab.snapshot(3);
  await page.keyboard.press('Space');
  expect((await state(page)).isPlaying).toBe(false);
  await page.keyboard.press('r');
  await expect.poll(async () => (await state(page)).step).toBe(0);

  const { knobs } = await state(page);
  await mainPane(page)
    .getByRole('slider', { name: /Margin/ })
    .focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('slider', { name: /Scale/ }).focus();
  await page.keyboard.press('ArrowRight');
  const after = (await state(page)).knobs;
  expect(after['arcface.m']).toBeGreaterThan(knobs['arcface.m']);
  expect(after.scale).toBeGreaterThan(knobs.scale);
});

test('a lecturer’s keys: full screen, losses, m, the timeline, the class of a dot for the whole room, and their list', async ({
  page,
}) => {
  const lab = await openLab(page, `${SMALL}&steps=20&step=4`, 'wasm');
  await lab.snapshot(4);
  await page.keyboard.press('ArrowUp');
  expect((await state(page)).knobs['arcface.m']).toBe(0.5);
  await page.keyboard.press('f');
  await expect(page.locator('[data-full-screen=true]')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  expect((await state(page)).knobs['arcface.m']).toBe(0.51);
  await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate(() => globalThis.arclab.store.getState().lookBack?.moment.step)).toBeLessThan(4);
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => globalThis.arclab.store.getState().lookBack)).toBeNull();
  await page.keyboard.press('4');
  expect((await state(page)).knobs.loss).toBe('cosface');

  // The circle keeps its arrow keys.
  await page.getByRole('tree').last().getByRole('treeitem').focus();
  await expect(page.getByRole('treeitem', { name: /^CosFace: 3 classes/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  expect((await state(page)).knobs['cosface.m']).toBe(0.2);
  await expect(page.locator('[data-full-screen=true]').getByText('Identity 1', { exact: true }).first()).toBeVisible();

  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(list.getByText('CosFace')).toBeVisible();
  await list.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('f');
  await expect(page.locator('[data-full-screen=true]')).toHaveCount(0);
  expect(lab.messages).toEqual([]);
});
