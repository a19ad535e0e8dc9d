/** Figure 2, Figure 4a and the tables on the page: their numbers are core's, and they can be read by everyone. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { crossEntropy, sampleLogits } from '../core/logits.ts';
import { lossInForce } from '../core/schedule.ts';
import { createFormats } from '../views/format.ts';
import { overrunCells, smallLetters, speak } from './layout.ts';
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

/** One lane's face and what is in force, as plain numbers. */
const followed = (page: Page, lane: number) =>
  page.evaluate(
    ([lane, sample]) => {
      const { lanes, people } = globalThis.arclab.store.getState();
      const { knobs, snapshot } = lanes[lane];
      if (!snapshot || !people) throw new Error('no snapshot');
      const embedding = [...snapshot.embeddings.slice(2 * sample, 2 * sample + 2)];
      return { knobs, step: snapshot.step, embedding, centres: [...snapshot.centres], label: people.labels[sample] };
    },
    [lane, PINNED] as const,
  );

test('Figure 2 prints what the formulas say of the pinned face, under either loss', async ({ page }) => {
  const lab = await openLab(page, `${SMALL}&show=pipeline`, 'wasm');
  await trainSome(page, 5);
  await page.evaluate((sample) => globalThis.arclab.pin(sample), PINNED);
  const instrument = page.getByRole('region', { name: 'From face to loss' });
  await expect(instrument.getByText('pinned')).toBeVisible();
  for (const [lane, name] of [
    [0, 'Norm-Softmax'],
    [1, 'ArcFace, m = 0.50'],
  ] as const) {
    await instrument.getByRole('radio', { name, exact: true }).check();
    const logitsShown = instrument
      .getByRole('table', { name: `Every class under ${name}` })
      .locator('tbody tr td:nth-of-type(5)');
    // A paused run looks at every dot once more, some time after its last step.
    await expect(async () => {
      const { knobs, step, label, embedding, centres } = await followed(page, lane);
      const logits = sampleLogits(embedding, centres, label, lossInForce(knobs, step));
      expect(await logitsShown.allTextContents()).toEqual([...logits].map((logit) => formats.fixed(logit, 1)));
      const loss = formats.fixed(crossEntropy(logits, label), 4);
      expect(await instrument.getByText(loss, { exact: true }).count()).toBeGreaterThan(0);
    }).toPass({ timeout: 20_000 });
  }
  expect(lab.messages).toEqual([]);
});

test('axe finds nothing wrong, nothing is too small, or wider than the screen or its cell: on a desktop, and dark, in Japanese, on a phone', async ({
  page,
}) => {
  const lab = await openLab(page, `${SMALL}&steps=10&show=pipeline`, 'wasm');
  await trainSome(page, 10);
  for (const { language, colorScheme, viewport } of [
    { language: 'en', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
    { language: 'ja', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await speak(page, language);
    for (const instrument of ['pipeline', 'angles', 'tables', 'open'] as const) {
      await page.evaluate((shown) => globalThis.arclab.setView({ instruments: [shown] }), instrument);
      await expect(page.locator('[data-instrument]')).toHaveAttribute('data-instrument', instrument);
      // What is fetched later has come.
      if (instrument === 'tables') await expect(page.locator('[data-instrument] table')).not.toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).include('[data-instrument]').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      expect([await smallLetters(page), await overrunCells(page)]).toEqual([[], []]);
    }
  }
  expect(lab.messages).toEqual([]);
});
