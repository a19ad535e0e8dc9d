/** Training through the page, on each backend. */
import { expect, type Page, test } from '@playwright/test';
import { sampleLogits } from '../core/logits.ts';
import { settledForce } from '../core/schedule.ts';
import { mainPane, openLab, SMALL } from './openLab.ts';

test.describe.configure({ timeout: 240_000 });

// One page for all of it: a GPU that the processor computes is half a minute in starting.
test('the loss falls, a rewind repeats the run bit for bit, and what is turned in mid-run acts by the right amount', async ({
  page,
}, { project }) => {
  const scripts = new Set<string | undefined>();
  page.on('request', (request) => scripts.add(/assets\/worker\/([^-]+)-[^/]*\.js$/.exec(request.url())?.[1]));
  const lab = await openLab(page, `${SMALL}&loss=arcface&steps=20&lr=0.01`, project.name);
  expect((await lab.state()).backend?.backend).toBe(project.name);
  const before = await lab.snapshot();
  await page.getByRole('button', { name: 'Play' }).click();
  const late = await lab.snapshot(20);
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible();
  // On a GPU nothing of tfjs is fetched: .size-limit.json adds up these two.
  scripts.delete(undefined);
  if (project.name === 'webgpu') expect([...scripts].sort()).toEqual(['host', 'worker']);
  else expect([...scripts]).toContain('tensors');
  const losses = await lab.losses();
  const mean = (values: number[]) => values.reduce((a, b) => a + b) / values.length;
  expect(mean(losses.slice(-3))).toBeLessThan(mean(losses.slice(0, 3)));
  expect(late.embeddings).not.toEqual(before.embeddings);
  expect(late.centres).not.toEqual(before.centres);

  const threeSteps = async () => {
    for (let step = 1; step <= 3; step++) {
      await page.getByRole('button', { name: 'Step', exact: true }).click();
      await lab.snapshot(step);
    }
    return { losses: await lab.losses(), centres: (await lab.snapshot(3)).centres };
  };
  await rewind(page);
  const first = await threeSteps();
  expect(first.losses).toEqual(losses.slice(0, 3));
  await rewind(page);
  expect(await threeSteps()).toEqual(first);

  await rewind(page);
  const labels = await page.evaluate(() => [...(globalThis.arclab.store.getState().people?.labels ?? [])]);
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await lab.snapshot(1);
  await lab.settled();

  const changes = [
    () =>
      mainPane(page)
        .getByRole('slider', { name: /Margin/ })
        .press('ArrowLeft'),
    () => page.getByRole('slider', { name: /Scale/ }).press('ArrowLeft'),
    () => mainPane(page).getByRole('combobox', { name: 'Loss' }).selectOption('Norm-Softmax'),
    () => mainPane(page).getByRole('combobox', { name: 'Loss' }).selectOption('Softmax'),
  ];
  for (const [i, change] of changes.entries()) {
    const before = await lab.snapshot(i + 1);
    await change();
    const { knobs } = await lab.state();
    // The first snapshot after a step has new embeddings for its batch alone; the dots that follow it are looked at later.
    const next = page.evaluate(
      (step) =>
        new Promise<{ embeddings: number[]; targetLogit: number; inForce: object }>((resolve) => {
          const stop = globalThis.arclab.store.subscribe(({ lanes: [, { snapshot }] }) => {
            if (snapshot?.step !== step) return;
            stop();
            const { embeddings, targetLogit, inForce } = snapshot;
            resolve({ embeddings: [...embeddings], targetLogit, inForce });
          });
        }),
      i + 2,
    );
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    const after = await next;
    const inForce = settledForce(knobs);
    expect(after.inForce).toMatchObject({ ...inForce });
    const batch = labels.map((_, sample) => sample).filter((sample) => isMoved(before, after, sample));
    expect(batch.length).toBeGreaterThan(12);
    const own = batch.map((sample) => {
      const embedding = after.embeddings.slice(2 * sample, 2 * sample + 2);
      return sampleLogits(embedding, before.centres, labels[sample], inForce)[labels[sample]];
    });
    const mean = own.reduce((a, b) => a + b) / own.length;
    expect(Math.abs(after.targetLogit - mean)).toBeLessThan(1e-3 * knobs.scale);
    await lab.settled();
  }
  expect(lab.messages).toEqual([]);
  expect(lab.elsewhere).toEqual([]);
});

async function rewind(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Rewind' }).click();
  await page.waitForFunction(() => globalThis.arclab.store.getState().lanes[1].snapshot?.step === 0);
}

function isMoved(before: { embeddings: number[] }, after: { embeddings: number[] }, sample: number): boolean {
  return [2 * sample, 2 * sample + 1].some((i) => before.embeddings[i] !== after.embeddings[i]);
}
