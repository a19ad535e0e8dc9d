/** The reader's own identities stay apart from each other, and the tabs that show them together. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openLab, openSetup, SMALL } from './openLab.ts';
import { drawPhotos, fileOf, pngOf } from './uploadFiles.ts';
import { openPanel, panelOf, stored } from './uploadPanel.ts';

const SIDE = 96;
const plain = (...colour: [number, number, number]) =>
  pngOf(
    SIDE,
    SIDE,
    Uint8Array.from({ length: 3 * SIDE * SIDE }, (_, i) => colour[i % 3]),
  );
const ANNA = plain(200, 40, 40);
const BENNO = plain(40, 40, 200);
const CLARA = plain(40, 200, 40);

test('two people’s files of one name: each crop editor shows its own photo', async ({ page }) => {
  const lab = await openLab(page, SMALL, 'wasm');
  const panel = await openPanel(page);
  await panel.findFaces(false);
  await panel.give([fileOf('Anna_0.png', CLARA), fileOf('Benno_0.png', plain(9, 9, 9))]);
  await panel.holds('2 identities, 2 photos');
  for (const [name, png] of [
    ['Anna', ANNA],
    ['Benno', BENNO],
  ] as const) {
    await panel.button(`More for ${name}`).click();
    await panel.dialog.getByLabel(`Add photos to ${name}`).setInputFiles([fileOf('1.png', png)]);
    await expect.poll(() => panel.identities()).toMatchObject({ [name]: 2 });
  }
  for (const [name, colour] of [
    ['Anna', [200, 40, 40]],
    ['Benno', [40, 40, 200]],
  ] as const) {
    await panel.dialog.getByRole('button', { name: `Photo 2 of ${name}, 1.png.` }).click();
    const editor = page.getByRole('dialog', { name: 'Crop by hand' });
    const shown = await editor
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const middle = canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
        return [...(middle ?? [])].slice(0, 3);
      });
    expect(shown).toEqual(colour);
    await editor.getByRole('button', { name: 'Cancel' }).click();
  }
  expect(lab.messages).toEqual([]);
});

test('a rename to a name that is taken asks, and both may keep it; all are on a lying phone’s first screen', async ({
  page,
}) => {
  const lab = await openLab(page, SMALL, 'wasm');
  const panel = await openPanel(page);
  await panel.findFaces(false);
  await panel.give([fileOf('Anna_0.png', ANNA), fileOf('Benno_0.png', BENNO), fileOf('Clara_0.png', CLARA)]);
  await panel.holds('3 identities, 3 photos');
  const { viewport } = test.info().project.use;
  await page.setViewportSize({ width: 844, height: 390 });
  const photo = panel.dialog.getByRole('button', { name: /^Photo 1 of Anna/ });
  await expect(photo).toBeInViewport({ ratio: 0.9 });
  const box = await photo.boundingBox();
  const footer = await panel.button('Train on these').boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(footer?.y ?? 0);
  await panel.dialog.screenshot({ path: test.info().outputPath('landscape.png') });
  await page.setViewportSize(viewport ?? { width: 1280, height: 720 });

  const names = () =>
    page.evaluate(() => globalThis.arclab.store.getState().upload?.set?.identities.map(({ name }) => name));
  const field = panel.dialog.getByRole('textbox', { name: 'Name of identity 2' });
  await field.fill('Anna');
  await field.press('Enter');
  await expect(panel.dialog.getByRole('alert')).toContainText('Anna is here already, as 1.');
  // All that can be done with somebody is folded behind one button.
  const actions = panel.dialog.getByRole('button', { name: /^(Use the camera|Move|Remove).* Anna/ });
  await expect(actions).toHaveCount(0);
  await panel.button('More for Anna').click();
  expect(await actions.count()).toBeGreaterThanOrEqual(3);
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await names()).toEqual(['Anna', 'Benno', 'Clara']);
  await panel.button('Keep the old name').click();
  await expect(field).toHaveValue('Benno');
  await field.fill('Anna');
  await field.press('Enter');
  await panel.button('Two people of one name').click();
  await expect.poll(names).toEqual(['Anna', 'Anna', 'Clara']);
  const last = panel.dialog.getByRole('textbox', { name: 'Name of identity 3' });
  await last.fill('Anna');
  await last.press('Enter');
  await panel.button('The same: merge them').click();
  await panel.holds('2 identities, 3 photos');
  expect(lab.messages).toEqual([]);
});

test('what one tab forgets is forgotten in the other, run and all', async ({ page, context }) => {
  const lab = await openLab(page, SMALL, 'wasm');
  const panel = await openPanel(page);
  await panel.findFaces(false);
  await panel.give([fileOf('Anna_0.png', ANNA), fileOf('Benno_0.png', BENNO)]);
  await panel.holds('2 identities, 2 photos');
  await panel.button('Train on these').click();
  await page.waitForFunction(() => globalThis.arclab.store.getState().people?.names?.[0] === 'Anna');
  await expect.poll(() => page.url()).toContain('data=upload');

  const other = await context.newPage();
  await other.goto(page.url());
  await openSetup(other);
  await other.getByRole('button', { name: 'Your data…' }).click();
  const there = await panelOf(other);
  await there.holds('2 identities, 2 photos');
  await there.button('Forget').click();
  await there.button('Erase it').click();

  await page.waitForFunction(() => {
    const { phase, setup, upload } = globalThis.arclab.store.getState();
    return phase === 'ready' && setup.data === 'faces' && upload?.set === null;
  });
  await expect.poll(async () => (await stored(page)).records).toBe(0);
  expect(lab.messages).toEqual([]);
});

test('a new seed while photos are read does not wait for them, and they are read all the same', async ({ page }) => {
  const lab = await openLab(page, SMALL, 'wasm');
  const panel = await openPanel(page);
  const people = drawPhotos(4, 12);
  await panel.give(people.flatMap((own, i) => own.map((png, k) => fileOf(`${'abcd'[i]}x_${k}.png`, png))));
  await page.waitForFunction(() => (globalThis.arclab.store.getState().upload?.progress?.done ?? 0) > 0);
  const after = await page.evaluate(async () => {
    const { arclab } = globalThis;
    const start = performance.now();
    arclab.reseed();
    await new Promise<void>((resolve) => {
      const end = arclab.store.subscribe(({ phase }) => {
        if (phase !== 'ready') return;
        end();
        resolve();
      });
    });
    return { ms: performance.now() - start, progress: arclab.store.getState().upload?.progress };
  });
  test.info().annotations.push({ type: 'figures', description: JSON.stringify(after) });
  console.log(`    ready ${after.ms.toFixed(0)} ms after the new seed, with ${after.progress?.done} of 48 files read`);
  expect(after.progress?.done).toBeLessThan(48);
  await panel.holds('4 identities, 48 photos');
  const found = await page.evaluate(() => {
    const set = globalThis.arclab.store.getState().upload?.set;
    return set?.kind === 'photos' ? set.identities.flatMap(({ photos }) => photos.map((photo) => photo.found)) : [];
  });
  expect(found.filter((it) => it === 'face').length).toBeGreaterThan(40);
  expect(lab.messages).toEqual([]);
});

test('where no face is found in any photo, one button answers for all', async ({ page }) => {
  const lab = await openLab(page, SMALL, 'wasm');
  const panel = await openPanel(page);
  await panel.give([fileOf('Anna_0.png', ANNA), fileOf('Benno_0.png', BENNO)]);
  await panel.holds('2 identities, 2 photos');
  await expect(panel.worthKnowing).toContainText('No face was found');
  await panel.button('Use the middle of every photo').click();
  await expect(panel.button('Use the middle of every photo')).toBeHidden();
  await expect(panel.worthKnowing).toBeHidden();
  await panel.openOptions();
  await expect(panel.dialog.getByRole('checkbox', { name: /^Find faces/ })).not.toBeChecked();
  expect(lab.messages).toEqual([]);
});
