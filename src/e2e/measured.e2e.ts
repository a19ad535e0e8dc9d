/** What is measured, and what is known of one dot: where it is said, and when it is not. */
import { expect, test } from '@playwright/test';
import { mainPane, openLab, SMALL } from './openLab.ts';

test('the card of a dot covers nothing of the drawing, and goes at Escape wherever the focus and the mouse are', async ({
  page,
}) => {
  const lab = await openLab(page, SMALL, 'wasm');
  await lab.settled();
  await page.getByRole('tree').first().getByRole('treeitem').focus();
  await expect(page.getByRole('treeitem', { name: /3 classes/ })).toBeFocused();
  for (const key of ['Enter', 'Enter', 'End', 'Enter', 'Enter']) await page.keyboard.press(key);
  const card = await page.getByRole('region', { name: 'Identity 1' }).boundingBox();
  const drawing = await page.locator('canvas').first().boundingBox();
  expect(card?.y).toBeGreaterThanOrEqual((drawing?.y ?? 0) + (drawing?.height ?? 0));
  await page.getByRole('slider', { name: /Scale/ }).first().focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Identity 1' })).toHaveCount(0);

  const anyCard = page.getByRole('region', { name: /^Identity/ });
  const circle = (await page.locator('canvas').last().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  // Along the circle until a dot is met.
  for (let turn = 0; turn < 144 && (await anyCard.count()) === 0; turn++) {
    const radius = 0.33 * circle.width;
    const [x, y] = [Math.cos(turn / 23), Math.sin(turn / 23)];
    await page.mouse.move(circle.x + circle.width / 2 + radius * x, circle.y + circle.height / 2 + radius * y);
    await page.waitForTimeout(40);
  }
  await expect(anyCard).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(anyCard).toHaveCount(0);
});

test('what is measured is shown where it means something, and costs nothing while its drawer is closed', async ({
  page,
}) => {
  const lab = await openLab(page, `${SMALL}&steps=20`, 'wasm');
  const summary = page.locator('summary', { hasText: 'Measured now' });
  await summary.click();
  // The accuracy with margin is shown under a margin only.
  for (const loss of ['Softmax', 'ArcFace']) {
    await mainPane(page).getByRole('combobox', { name: 'Loss' }).selectOption(loss);
    await expect(page.getByText(/% with margin$/)).toBeVisible({ visible: loss === 'ArcFace' });
  }
  await lab.settled();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await lab.snapshot(1);
  const areMixed = () => globalThis.arclab.store.getState().lanes.map(({ snapshot }) => snapshot?.metrics.isMixed);
  expect(await page.evaluate(areMixed)).toEqual([true, true]);
  await expect(mainPane(page).locator('p').filter({ hasText: 'accuracy' })).toContainText('mixed');
  const row = page.getByRole('row', { name: /^Smallest gap|^Gap/ });
  await expect(row).toContainText('mixed');
  await expect(row.locator('path[class*=curve]').first()).toHaveAttribute('d', '');
  await expect(page.locator('body')).not.toContainText(/[−-]\d{2,3}(\.\d)?°/);
  await summary.click();
  await expect(row).toHaveCount(0);

  const drawer = page.locator('details', { has: summary });
  await drawer.evaluate((element) => {
    globalThis.drawerChanges = 0;
    const observer = new MutationObserver((changes) => {
      globalThis.drawerChanges += changes.length;
    });
    observer.observe(element, { attributes: true, characterData: true, childList: true, subtree: true });
  });
  const changes = () => page.evaluate(() => globalThis.drawerChanges);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible();
  expect(await changes()).toBe(0);

  await summary.click();
  const lossCurve = drawer.getByRole('row', { name: /^Loss/ }).locator('path[class*=curve]').first();
  await expect(lossCurve).toHaveAttribute('d', /^M([^L]*L){19}[^L]*$/);
  for (const name of [/^Smallest angle/, /^W-EC/, /^W-Inter/, /^Intra/, /^Same person accepted/]) {
    await expect(drawer.getByRole('row', { name })).toContainText(/\d(°| %)/);
  }
  await summary.click();
  await expect(lossCurve).toHaveCount(0);
  // What closing it changes is told of after the frame that it is gone in.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  const before = await changes();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await lab.snapshot(21);
  expect(await changes()).toBe(before);
});

declare global {
  /** Changes to what a drawer holds, counted by a test. */
  var drawerChanges: number;
}
