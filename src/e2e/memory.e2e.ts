/** What earlier runs held is given back, on each backend. */
import { expect, test } from '@playwright/test';
import { createMemoryMeter } from './memory.ts';
import { openLab, renewThirtyTimes } from './openLab.ts';

test.describe.configure({ timeout: 240_000 });

/** Many people, so that what a run holds (90 MB of arrays) outweighs what code that is compiled as it goes comes to;
 *  few images a step, for a software GPU; and no more steps a second than that, since a run's history grows with them. */
const HASH = 'ids=16&batch=16&steps=20000&speed=10';
/** As far as a run goes before its memory is asked. */
const STEPS = 20;

test('after thirty quick new seeds memory is where it was with the first', async ({ page }, { project }) => {
  const meter = await createMemoryMeter(page);
  const lab = await openLab(page, HASH, project.name);
  await page.getByRole('button', { name: 'Play' }).click();
  await lab.snapshot(STEPS);
  // Its history would grow while it is measured.
  await page.evaluate(() => globalThis.arclab.pause());
  const first = await meter.measure();
  await page.evaluate(() => globalThis.arclab.play());
  await renewThirtyTimes(page);
  const { seed } = (await lab.state()).setup;
  await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');
  await lab.snapshot(STEPS);
  expect(await lab.state()).toMatchObject({ phase: 'ready', isPlaying: true, setup: { seed } });
  await page.evaluate(() => globalThis.arclab.pause());
  const last = await meter.measure();
  for (const [what, bytes] of Object.entries(last)) {
    const before = first[what as keyof typeof first]; // Object.entries widens its keys
    console.log(`    ${what}: ${before} to ${bytes} bytes`);
    expect.soft(bytes, what).toBeLessThanOrEqual(1.05 * before);
  }
  // The images at least, or their realm was not asked.
  expect(first.heaps).toBeGreaterThan(73e6);
  expect(lab.messages).toEqual([]);
});
