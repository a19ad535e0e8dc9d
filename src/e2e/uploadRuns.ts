/** People to upload, and the runs that a test makes of what was uploaded. */
import { expect, type Page, test } from '@playwright/test';
import { type OpenedLab, SMALL } from './openLab.ts';
import { drawPhotos } from './uploadFiles.ts';
import type { Panel } from './uploadPanel.ts';

/** A run that separates a few identities in seconds. */
const STEPS = 200;
export const QUICK = `ids=3&images=100&batch=64&steps=${STEPS}`;
/** A run that goes on for as long as a test looks at something else. */
export const SLOW = `${SMALL}&speed=5`;
export const NAMES = ['ann', 'ben', 'cho', 'dee'];
export const PHOTOS = 6;
/** [NAMES.length][PHOTOS] PNG files. */
export const people = drawPhotos(NAMES.length, PHOTOS);
export const SIX_EACH = Object.fromEntries(NAMES.map((name) => [name, PHOTOS]));

/** Trains on what is in the panel. @returns the state of the run after STEPS steps */
export async function train(panel: Panel, lab: OpenedLab) {
  const started = Date.now();
  await panel.button('Train on these').click();
  await expect(panel.dialog).toBeHidden();
  const page = panel.dialog.page();
  await page.waitForFunction(
    (steps) => {
      const { setup, lanes } = globalThis.arclab.store.getState();
      const [, { snapshot }] = lanes;
      return setup.data === 'upload' && (snapshot?.metrics.step ?? 0) >= steps;
    },
    STEPS,
    { timeout: 60_000 },
  );
  const { metrics, embeddings, step } = await lab.snapshot();
  const { labels, names } = await page.evaluate(() => {
    const { people } = globalThis.arclab.store.getState();
    return { labels: [...(people?.labels ?? [])], names: people?.names };
  });
  const { heldOutAccuracy, minGap90, minCentreAngle } = metrics;
  tell(
    `step ${step} after ${((Date.now() - started) / 1000).toFixed(1)} s: accuracy ${heldOutAccuracy.toFixed(3)}, ` +
      `smallest gap ${degrees(minGap90).toFixed(1)}°, smallest angle ${degrees(minCentreAngle).toFixed(1)}°`,
  );
  return { metrics, embeddings, labels, names };
}

export const degrees = (radians: number) => (180 / Math.PI) * radians;

/** A figure for the record. */
export function tell(figures: string): void {
  test.info().annotations.push({ type: 'figures', description: figures });
  console.log(`    ${figures}`);
}

/** The run that the panel hides goes on, whatever came in. */
export async function expectToGoOn(page: Page, lab: OpenedLab): Promise<void> {
  const { step } = await lab.snapshot();
  await lab.snapshot(step + 1);
  expect(await lab.state()).toMatchObject({ phase: 'ready', isPlaying: true, setup: { data: 'faces' } });
  await expect(page.getByRole('button', { name: 'Pause' })).toBeAttached();
}
