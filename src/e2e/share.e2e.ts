/** A shared link: it brings whoever opens it to the same step of the same run, without what was left out. */
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { drawnByLibrsvg, pixelDifference } from './librsvg.ts';
import { openLab, SMALL } from './openLab.ts';

test('a link made in mid-run opens the very picture that it was made of, with fewer parts, and so does a dropped file', async ({
  page,
}) => {
  const lab = await openLab(page, `${SMALL}&steps=40&lang=en&step=12`, 'wasm');
  const made = await lab.snapshot(12);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this experiment' });
  await expect(dialog.getByRole('checkbox', { name: /^trains to step 12 / })).toBeChecked();
  await dialog.getByRole('checkbox', { name: 'seed', exact: true }).check();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await expect(dialog.getByLabel('For another web page')).toHaveValue(/^<iframe src="http.*hide=seed/);
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations).toEqual([]);
  await dialog.getByRole('radio', { name: 'Download' }).check();
  await expect(dialog.getByRole('img', { name: 'The picture: Norm-Softmax | ArcFace, m = 0.50' })).toBeVisible();
  const ofFiles = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(ofFiles.violations).toEqual([]);
  const pictures: string[] = [];
  for (const lettering of ['as text', 'as outlines']) {
    await dialog.getByRole('radio', { name: lettering }).check();
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download SVG' }).click(),
    ]);
    pictures.push(await picture.path());
  }
  const [asText, asOutlines] = await Promise.all(pictures.map((path) => readFile(path, 'utf8')));
  expect([/<text/.test(asText), /<text/.test(asOutlines)]).toEqual([true, false]);
  const drawn = pictures.map(drawnByLibrsvg);
  if (drawn[0]) expect(await pixelDifference(page, drawn)).toBeLessThan(0.01);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download JSON' }).click(),
  ]);
  const run = { name: saved.suggestedFilename(), text: await readFile(await saved.path(), 'utf8') };
  expect(run.name).toBe('arclab-norm-softmax-arcface-12.json');
  await dialog.getByRole('button', { name: 'Weights of a network…' }).click();
  const [weights] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download safetensors' }).click(),
  ]);
  const numbers = await readFile(await weights.path());
  const header = JSON.parse(numbers.subarray(8, 8 + numbers.readUInt32LE(0)).toString());
  expect(header.__metadata__.experiment).toMatch(/^ArcLab http.*step=12$/);
  // W comes last.
  expect(made.centres).toEqual(Array.from({ length: 6 }, (_, i) => numbers.readFloatLE(numbers.length - 24 + 4 * i)));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.goto('about:blank');
  const opened = await openLab(page, new URL(link).hash.slice(1), 'wasm');
  const found = await opened.snapshot(12);
  expect([found.step, found.metrics.step]).toEqual([12, 12]);
  expect(found.centres).toEqual(made.centres);
  await expect(page.getByRole('button', { name: 'New seed' })).toBeHidden();

  await page.goto('about:blank');
  const elsewhere = await openLab(page, `${SMALL}&lang=en&seed=9`, 'wasm');
  await page.evaluate(({ name, text }) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer }));
  }, run);
  await expect(
    page
      .getByRole('region', { name: 'Notices' })
      .getByText(`This is the experiment that ${run.name} was made of, at step 12.`),
  ).toBeVisible();
  const replayed = await elsewhere.snapshot(12);
  expect([replayed.step, (await elsewhere.state()).setup.seed]).toEqual([12, 1]);
  expect(replayed.centres).toEqual(made.centres);
  expect([...lab.messages, ...opened.messages, ...elsewhere.messages]).toEqual([]);
});

test('a run whose knobs were moved on the way comes to the same numbers from its JSON', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&steps=40&lang=en&step=6`, 'wasm');
  await lab.snapshot(6);
  const moveAndGoOn = async (m: number, step: number) => {
    await page.waitForFunction(() => !globalThis.arclab.store.getState().isPlaying);
    await page.evaluate(
      (to) => {
        globalThis.arclab.setKnobs({ 'arcface.m': to.m });
        globalThis.arclab.playTo(to.step);
      },
      { m, step },
    );
    return lab.snapshot(step);
  };
  await moveAndGoOn(0.2, 9);
  const made = await moveAndGoOn(0.7, 14);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('radio', { name: 'Download' }).check();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download JSON' }).click(),
  ]);
  const text = await readFile(await saved.path(), 'utf8');

  await page.goto('about:blank');
  const elsewhere = await openLab(page, `${SMALL}&lang=en&seed=9`, 'wasm');
  await page.evaluate((json) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([json], 'run.json'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer }));
  }, text);
  const replayed = await elsewhere.snapshot(14);
  expect([replayed.step, replayed.latestLoss]).toEqual([14, made.latestLoss]);
  expect(replayed.centres).toEqual(made.centres);
  expect([...lab.messages, ...elsewhere.messages]).toEqual([]);
});
