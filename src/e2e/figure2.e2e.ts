/** Figure 2, Figure 4a and the tables on the page: their numbers are core's, and they can be read by everyone. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { crossEntropy, sampleLogits } from '../core/logits.ts';
import { lossInForce } from '../core/schedule.ts';
import { createFormats } from '../views/format.ts';
import { openLab, SMALL } from './openLab.ts';

const formats = createFormats('en');
const PINNED = 7;

async function trainSome(page: Page, steps: number): Promise<void> {
  await page.evaluate(() => globalThis.arclab.play());
  await page.waitForFunction(
    (least) => (globalThis.arclab.store.getState().lanes[1].snapshot?.step ?? 0) >= least,
    steps,
  );
  await page.evaluate(() => globalThis.arclab.pause());
}

test('Figure 2 prints what the formulas say of the pinned face, under either loss', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&show=pipeline`, 'wasm');
  await trainSome(page, 5);
  await lab.settled();
  await page.evaluate((sample) => globalThis.arclab.pin(sample), PINNED);
  const lanes = await page.evaluate((sample) => {
    const state = globalThis.arclab.store.getState();
    return state.lanes.map(({ knobs, snapshot }) => ({
      knobs,
      step: snapshot?.step ?? 0,
      label: state.people?.labels[sample] ?? 0,
      embedding: [...(snapshot?.embeddings.slice(2 * sample, 2 * sample + 2) ?? [])],
      centres: [...(snapshot?.centres ?? [])],
    }));
  }, PINNED);
  const instrument = page.getByRole('region', { name: 'From face to loss' });
  await expect(instrument.getByText('pinned')).toBeVisible();
  for (const [lane, name] of [
    [0, 'Norm-Softmax'],
    [1, 'ArcFace, m = 0.50'],
  ] as const) {
    const { knobs, step, label, embedding, centres } = lanes[lane];
    const logits = sampleLogits(embedding, centres, label, lossInForce(knobs, step));
    await instrument.getByText(name, { exact: true }).click();
    const rows = instrument.getByRole('table', { name: `Every class under ${name}` }).locator('tbody tr');
    await expect(rows).toHaveCount(logits.length);
    for (const [j, logit] of logits.entries()) {
      await expect(rows.nth(j).locator('td').nth(4)).toHaveText(formats.fixed(logit, 1));
    }
    await expect(instrument.getByText(formats.fixed(crossEntropy(logits, label), 4), { exact: true })).toBeVisible();
  }
  expect(lab.messages).toEqual([]);
});

for (const { name, hash, scheme, viewport } of [
  { name: 'English, light, desktop', hash: 'lang=en', scheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'Japanese, dark, phone', hash: 'lang=ja', scheme: 'dark', viewport: { width: 390, height: 844 } },
] as const) {
  test(`axe finds nothing wrong, and nothing is wider than the screen: ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: scheme });
    const lab = await openLab(page, `${SMALL}&${hash}&steps=10&show=pipeline`, 'wasm');
    await trainSome(page, 10);
    for (const instrument of ['pipeline', 'angles', 'tables'] as const) {
      await page.evaluate((shown) => globalThis.arclab.setView({ instruments: [shown] }), instrument);
      await expect(page.locator('[data-instrument]')).toHaveAttribute('data-instrument', instrument);
      const { violations } = await new AxeBuilder({ page }).include('[data-instrument]').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    }
    expect(lab.messages).toEqual([]);
  });
}
