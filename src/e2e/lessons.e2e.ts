/** The lessons: each fails from its address alone, says so, and is mended at one click. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { LessonName } from '../core/lessons/lessons.ts';
import { openLab } from './openLab.ts';

/** The strip above the circles. */
const stripOf = (page: Page, title: string | RegExp) => page.getByRole('region', { name: title });

/** The right circle, with what is said under it. */
const mainPane = (page: Page) =>
  page.getByRole('region', { name: /^(Softmax|Norm-Softmax|ArcFace|CosFace)( \d)?$/, exact: true }).last();

/** What is said under a circle of a run that has gone wrong. */
const WRONG = /point almost the same way|from their own class centre|with the margin on \d+ %\.|cannot fall below/;

const panes = (page: Page) =>
  page.getByRole('region', { name: /^(Softmax|Norm-Softmax|ArcFace|CosFace)( \d)?$/, exact: true });

/** Waits until both runs stand at the end of their schedule. */
const untilDone = (page: Page) =>
  page.waitForFunction(
    () => {
      const { isPlaying, phase, lanes } = globalThis.arclab.store.getState();
      return (
        phase === 'ready' && !isPlaying && lanes.every(({ knobs, snapshot }) => snapshot?.step === knobs.scheduleSteps)
      );
    },
    null,
    { timeout: 150_000 },
  );

const keysOf = (page: Page) => new URL(page.url()).hash.slice(1).split('&').sort();

interface Case {
  lesson: LessonName;
  title: string;
  /** What is said, in the strip or at the right circle, where the lesson's address has failed. */
  says: RegExp;
  mend: RegExp;
  /** What is said once it is mended. */
  came: RegExp;
  /** What of the address mended it. */
  address: string;
}

const CASES: readonly Case[] = [
  {
    lesson: 'normalise',
    title: 'Normalise: the radius goes, the angle stays',
    says: /the longest twentieth of the features are \d+\.\d times/,
    mend: /^Divide by the length/,
    came: /These runs do not show it/,
    address: 'lesson=normalise&view=',
  },
  {
    lesson: 'margin-or-scale',
    title: 'Is it the margin or the scale?',
    says: /The gaps differ by \d+°\. How much of that is the margin’s/,
    mend: /^Train both with s = 8/,
    came: /These runs do not show it/,
    address: 'lesson=margin-or-scale&vs.s=',
  },
  {
    lesson: 'boundary',
    title: 'Why softmax is ambiguous at the boundary',
    says: /It has happened. Right: the smallest gap is \d°/,
    mend: /^Train the right run with ArcFace/,
    came: /the smallest gap is 2\d° \(the run before: \d°\)/,
    address: 'lesson=boundary&loss=',
  },
  {
    lesson: 'crowded',
    title: 'Too much margin for n people',
    says: /not all can keep this margin/,
    mend: /^Train with m = 0\.2/,
    came: /with the margin on, 9\d % of the held-out pictures are right \(the run before: \d %\)/,
    address: 'lesson=crowded&m=0.2',
  },
  {
    lesson: 'cosface-35',
    title: 'Why CosFace’s 0.35 does not fit eight on a circle',
    says: /(9\d|100) % of the held-out pictures are right, with the margin on \d %/,
    mend: /^Train with m = 0\.2/,
    came: /with the margin on, 9\d % of the held-out pictures are right \(the run before: \d %\)/,
    address: 'lesson=cosface-35&cosface.m=',
  },
  {
    lesson: 'adacos',
    title: 'AdaCos’s s = √2·ln(C − 1): what a fixed scale does here',
    says: /At s = 2\.75 the loss cannot fall below 0\.71 nats/,
    mend: /^Train with s = 10/,
    came: /the loss can fall to 0\.10 nats \(the run before: 0\.71\)/,
    address: 'lesson=adacos&s=10',
  },
  {
    lesson: 'antipodal',
    title: 'The antipodal trap',
    says: /lie 1[5-8]\d° from their own class centre/,
    mend: /^Train with a guard/,
    came: /with the margin on, 9\d % of the held-out pictures are right \(the run before: \d\d %\)/,
    address: 'lesson=antipodal&guard=',
  },
  {
    lesson: 'merged',
    title: 'Merged centres, and the rescue',
    says: /point almost the same way/,
    mend: /^Start the centres evenly spaced/,
    came: /the two closest centres are 4\d° apart/,
    address: 'lesson=merged&centres=',
  },
  {
    lesson: 'early-margin',
    title: 'm too early, m ramped',
    says: /point almost the same way/,
    mend: /^Let m rise/,
    came: /the two closest centres are [56]\d° apart \(the run before: \d°\)/,
    address: 'lesson=early-margin&mramp=0.6',
  },
];

for (const { lesson, title, says, mend, came, address } of CASES) {
  test(`${title}: its address fails and says so, and one click mends it`, async ({ page }) => {
    test.setTimeout(330_000);
    const lab = await openLab(page, `lesson=${lesson}`, 'wasm');
    const strip = stripOf(page, title);
    const said = strip.or(mainPane(page)).getByText(says);
    await strip.getByRole('button', { name: 'Run', exact: true }).click();
    await untilDone(page);
    await expect(said).toHaveCount(1);
    // Centres at random are a fault of both runs; every other one is the right run's alone.
    if (lesson !== 'merged') await expect(panes(page).first().getByText(WRONG)).toHaveCount(0);
    await strip.getByRole('button', { name: mend }).click();
    await untilDone(page);
    await expect(said).toHaveCount(0);
    await expect(strip.getByText(came)).toBeVisible();
    // Nor anything else, or one failure would only have taken the place of another.
    await expect(panes(page).getByText(WRONG)).toHaveCount(0);
    await expect.poll(() => keysOf(page)).toEqual([...address.split('&'), 'backend=wasm'].sort());
    expect(lab.messages).toEqual([]);
  });
}

test('what two dimensions cannot show is read beside the run as it is, and left again', async ({ page }) => {
  const lab = await openLab(page, 'm=0.3&images=50&lesson=two-dimensions', 'wasm');
  const strip = stripOf(page, 'What two dimensions show, and what they cannot');
  await expect(strip.getByText(/In 512-D random directions are nearly perpendicular/)).toBeVisible();
  expect(await lab.state()).toMatchObject({ knobs: { 'arcface.m': 0.3 }, setup: { imagesPerIdentity: 50 } });
  await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await strip.getByRole('button', { name: 'Leave the lesson' }).click();
  await expect(strip).toHaveCount(0);
  await expect.poll(() => keysOf(page)).toEqual(['backend=wasm', 'images=50', 'm=0.3']);
});

test('a lesson that there is not is told; one from the menu is an entry of the history, which Back undoes', async ({
  page,
}) => {
  const lab = await openLab(page, 'lesson=calculus&m=0.3&images=50', 'wasm');
  await expect(
    page.getByRole('region', { name: 'Notices' }).getByText(/opens the lesson “calculus”; this page has normalise/),
  ).toBeVisible();
  expect(await lab.state()).toMatchObject({ knobs: { 'arcface.m': 0.3 }, view: { lesson: null } });

  await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  await page.getByRole('button', { name: 'Merged centres, and the rescue' }).click();
  await expect(stripOf(page, /^Merged centres/)).toBeVisible();
  await expect(page.getByRole('list').filter({ hasText: 'AdaCos' })).toBeHidden();
  expect(await lab.state()).toMatchObject({ setup: { centres: 'random' }, view: { lesson: 'merged' } });
  await stripOf(page, /^Merged centres/)
    .getByRole('button', { name: 'Leave the lesson' })
    .click();
  expect(await lab.state()).toMatchObject({
    knobs: { 'arcface.m': 0.3 },
    setup: { centres: 'even', imagesPerIdentity: 50 },
  });
  await page.goBack();
  await expect(stripOf(page, /^Merged centres/)).toBeVisible();
  await page.goBack();
  await expect(stripOf(page, /^Merged centres/)).toHaveCount(0);
  expect(await lab.state()).toMatchObject({
    knobs: { 'arcface.m': 0.3 },
    setup: { centres: 'even', imagesPerIdentity: 50 },
    view: { lesson: null },
  });
});
