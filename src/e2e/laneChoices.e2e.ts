/** What each of the two runs is: by the address, by what a reader moves, and by the newest of many changes. */
import { expect, test } from '@playwright/test';
import { firstLosses, openLab, openSetup, paneOf, renewThirtyTimes, SMALL } from './openLab.ts';

test('Norm-Softmax stands at m = 0, and is ArcFace as soon as m is moved; while raw softmax warms up no margin is in force', async ({
  page,
}) => {
  const lab = await openLab(page, `${SMALL}&vs.m=0.4`, 'wasm');
  const slider = paneOf(page, 'Norm-Softmax').getByRole('slider', { name: /Margin/ });
  await expect(slider).toHaveValue('0');
  await expect(slider).toHaveAttribute('aria-valuetext', /^0\.00 radians/);
  await slider.press('ArrowRight');
  await expect(page.getByRole('region', { name: /^ArcFace [12]$/ })).toHaveCount(2);
  const [compared, main] = await lab.lanes();
  expect(compared.knobs).toMatchObject({ loss: 'arcface', 'arcface.m': 0.01 });
  expect(main.knobs).toMatchObject({ loss: 'arcface', 'arcface.m': 0.5 });
  await expect.poll(() => page.url()).toMatch(/vs\.loss=arcface&vs\.m=0\.01/);

  await page.goto(`/#${SMALL.replace('&warmup=0', '')}&warmup=0.5&steps=100&backend=wasm`);
  await expect(paneOf(page, 'Norm-Softmax')).toBeVisible();
  await expect(paneOf(page, 'ArcFace')).toContainText('now 0.00 →');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await lab.snapshot(1);
  await expect(paneOf(page, 'ArcFace')).toContainText('now 0.00 →');
});

const ADDRESSES = [
  { hash: 'panes=1', panes: ['ArcFace'], knobs: [{ loss: 'norm-softmax' }, { loss: 'arcface' }], isLinked: true },
  { hash: 'panes=1&lane=0', panes: ['Norm-Softmax'], knobs: [{}, {}], isLinked: true },
  { hash: 'vs.loss=softmax', panes: ['Softmax', 'ArcFace'], knobs: [{ loss: 'softmax' }, {}], isLinked: true },
  { hash: 'vs.s=8', panes: ['Norm-Softmax', 'ArcFace'], knobs: [{ scale: 8 }, { scale: 32 }], isLinked: false },
  {
    hash: 'loss=norm-softmax&m=0.3&s=64',
    panes: ['ArcFace', 'Norm-Softmax'],
    knobs: [
      { loss: 'arcface', scale: 64 },
      { loss: 'norm-softmax', scale: 64 },
    ],
    isLinked: true,
  },
];

test('an address is obeyed, as the page opens and where it is edited later', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const lab = await openLab(page, `${SMALL}&${ADDRESSES[0].hash}`, 'wasm');
  const shown = page.getByRole('region', { name: /^(Softmax|Norm-Softmax|ArcFace)$/ });
  for (const { hash, panes, knobs, isLinked } of ADDRESSES) {
    await page.goto(`/#${SMALL}&${hash}&backend=wasm`);
    await expect
      .poll(() => shown.evaluateAll((all) => all.map((pane) => pane.getAttribute('aria-label'))), hash)
      .toEqual(panes);
    expect((await lab.lanes()).map((lane) => lane.knobs)).toMatchObject(knobs);
    expect((await lab.state()).view.isScaleLinked).toBe(isLinked);
    await expect(page.getByRole('checkbox', { name: 'same s' })).toBeChecked({ checked: isLinked });
    await expect(page.getByRole('slider', { name: /Scale/ })).toHaveCount(isLinked ? 1 : panes.length);
    await expect(page.getByRole('region', { name: 'Notices' })).toBeHidden();
  }
});

test('of thirty quick new seeds the last is trained, by the workers of the first, still playing', async ({
  page,
  context,
}) => {
  const long = `${SMALL}&steps=20000`;
  const lab = await openLab(page, long, 'wasm');
  await page.getByRole('button', { name: 'Play' }).click();
  await lab.snapshot(1);
  const workers = page.workers();
  await renewThirtyTimes(page);
  const { seed } = (await lab.state()).setup;
  await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');
  const { step } = await lab.snapshot(1);
  await lab.snapshot(step + 5);
  expect(await lab.state()).toMatchObject({ phase: 'ready', isPlaying: true, setup: { seed } });
  expect(page.workers()).toEqual(workers);
  const shown = await firstLosses(lab);
  expect(lab.messages).toEqual([]);
  await page.close();

  const other = await context.newPage();
  const alone = await openLab(other, `${long}&seed=${seed}`, 'wasm');
  await other.getByRole('button', { name: 'Step', exact: true }).click();
  await alone.snapshot(1);
  expect(await firstLosses(alone)).toEqual(shown);
});

test('of twenty moves of the identities in a row only the last is shown', async ({ page }) => {
  const lab = await openLab(page, SMALL, 'wasm');
  const workers = page.workers();
  await page.evaluate(() => {
    globalThis.identitiesShown = [];
    globalThis.arclab.store.subscribe(
      ({ lanes: [{ snapshot }] }) => snapshot,
      (snapshot) => {
        if (snapshot) globalThis.identitiesShown.push(snapshot.centres.length / 2);
      },
    );
  });
  await openSetup(page);
  await page.getByRole('slider', { name: 'Identities' }).evaluate((slider: HTMLInputElement) => {
    for (let i = 0; i < 20; i++) {
      slider.stepUp();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      slider.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');
  await lab.settled();
  expect((await lab.state()).setup.identities).toBe(23);
  expect(new Set(await page.evaluate(() => globalThis.identitiesShown))).toEqual(new Set([23]));
  expect(await page.evaluate(() => globalThis.arclab.store.getState().people?.identities)).toBe(23);
  expect(page.workers()).toEqual(workers);
  expect(lab.messages).toEqual([]);
});

declare global {
  /** Identities of every snapshot since the test began to look. */
  var identitiesShown: number[];
}
