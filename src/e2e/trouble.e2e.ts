/** What goes wrong leaves a working page and a sentence. */
import { expect, test } from '@playwright/test';
import { mainPane, openDrawers, openLab, openSetup, SMALL } from './openLab.ts';

test.describe.configure({ timeout: 240_000 });

test('a wrong address keeps what is right in it and says what is not', async ({ page }, { project }) => {
  const lab = await openLab(page, `${SMALL}&m=7&s=64&loss=arkface&foo=1`, project.name);
  const { knobs } = await lab.state();
  expect(knobs).toMatchObject({ scale: 64, 'arcface.m': 1.5, loss: 'arcface', batchSize: 16 });
  await expect(page.getByRole('region', { name: 'Notices' }).getByText('The address says m=7')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Notices' }).getByText('The address says loss=arkface')).toBeVisible();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await lab.snapshot(1);
  expect(lab.messages).toEqual([]);
});

test('a worker that dies in mid-run is told, and Try again starts over with the same choices', async ({ page }, {
  project,
}) => {
  let isServed = true;
  // From the start: a route that is laid while a worker dies may wait for the dead one's answer and never come back.
  await page.route(/assets\/worker\//, (route) => (isServed ? route.continue() : route.abort()));
  const lab = await openLab(page, `${SMALL}&s=48`, project.name);
  // The first serves the page; the last is another where the lanes have workers of their own.
  for (const index of [0, -1]) {
    await page.getByRole('button', { name: 'Play' }).click();
    await lab.snapshot(1);
    // An error that nobody catches, as when memory runs out.
    await page
      .workers()
      .at(index)
      ?.evaluate(() => {
        setTimeout(() => {
          throw new Error('killed by the test');
        });
      });
    await expect(page.getByText('The training process ended by itself')).toBeVisible();
    // The server goes too: that is what is said then, and not that memory ran out.
    isServed = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert')).toHaveText(/could not be fetched.*connection/);
    isServed = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');
    expect((await lab.state()).knobs.scale).toBe(48);
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await lab.snapshot(1);
  }
});

test('digits that cannot be fetched are told, and the faces are a click away', async ({ page }, { project }) => {
  await page.route(/digits.*\.bin$/, (route) => route.abort());
  const lab = await openLab(page, SMALL, project.name);
  await openSetup(page);
  await page.getByRole('radio', { name: 'Digits' }).check({ force: true });
  await expect(page.getByText('The pictures could not be made')).toBeVisible();
  await page.getByRole('radio', { name: 'Drawn faces' }).check({ force: true });
  await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await lab.snapshot(1);
});

test('a loss that is no number stays told, and the way out trains again', async ({ page }, { project }) => {
  const lab = await openLab(page, `${SMALL}&panes=1&loss=softmax&opt=sgd&lr=0.1`, project.name);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const told = mainPane(page).getByText(/^The loss stopped being a number at step \d+\.$/);
  await expect(told).toBeVisible();
  await page.waitForFunction(() => !globalThis.arclab.store.getState().isPlaying);
  const { step } = await lab.snapshot();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await lab.snapshot(step + 1);
  await expect(told).toBeVisible();
  await openDrawers(page);
  const numbers = page.getByRole('region', { name: 'Measured now' });
  await expect(numbers.getByRole('row', { name: /^Loss/ }).getByRole('cell').last()).toHaveText(/^–/);
  await mainPane(page)
    .getByRole('button', { name: /^Rewind with learning rate/ })
    .click();
  await lab.snapshot(20);
  await expect(told).toBeHidden();
  expect(lab.messages).toEqual([]);
});
