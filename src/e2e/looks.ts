/** What the article says to look for after a press is there to be seen: each is pressed in either language and measured. It takes
 *  minutes of training, so it has a command of its own, `npm run looks`. What the lessons' presses show is in lessons.e2e.ts. */
import { expect, type Page, test } from '@playwright/test';
import { PAGES } from '../article/text/names.ts';
import type { TryId } from '../article/tries.ts';

test.describe.configure({ timeout: 600_000 });

/** Of the left circle, then the right one. */
interface Seen {
  /** Degrees. */
  gaps: number[];
  /** Share of the held-out pictures, without the margin and with it. */
  accuracies: number[];
  withMargin: number[];
  /** Degrees: from a held-out picture to its own centre, and from a centre to the mean of its class, on average. */
  ownAngles: number[];
  centresToMeans: number[];
  /** How far a picture lies from its class's mean, as a share of the mean length of a feature. */
  spreads: number[];
  /** Mean loss under softmax of the longest fifth of the features over that of the shortest: of raw lengths. */
  sureness: number[];
  ghosts: boolean[];
  text: string;
}

for (const [language, file] of Object.entries(PAGES)) {
  test(`what there is to look for is there, ${language}`, async ({ page }) => {
    await page.goto(`/${file}`);
    await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');

    const start = await press(page, 'see-figure-3');
    expect(start.gaps[1] - start.gaps[0], 'the margin opens the gap').toBeGreaterThan(10);
    const pulled = () => unpulled(page);
    const with5 = await pulled();
    await press(page, 'margin-off');
    const with0 = await pulled();
    expect(with0 - with5, 'the pull shrinks back to the boundaries').toBeGreaterThan(30);
    await press(page, 'margin-on');
    expect(with0 - (await pulled()), 'and reaches over them again').toBeGreaterThan(30);
    expect((await press(page, 'margin-again')).ghosts).toEqual([true, true]);

    expect((await press(page, 'strangers')).text).toMatch(/stranger|未知の人物/);
    await expect
      .poll(() => excessOfStrangers(page), 'without a margin still more strangers are let in')
      .toBeGreaterThan(3);
    const judged = await press(page, 'with-margin');
    expect(judged.accuracies[1] - judged.withMargin[1], 'without the margin more are right').toBeGreaterThan(0.02);
    const anywhere = await press(page, 'random-start');
    expect(anywhere.accuracies[1], 'an accuracy does not show that centres have merged').toBeGreaterThan(0.9);

    const raw = await press(page, 'raw-softmax');
    expect(raw.sureness[1], 'the longer a feature, the surer the answer').toBeLessThan(0.5);
    const plane = await pixels(page);
    await press(page, 'on-the-circle');
    expect(await pixels(page)).not.toEqual(plane);

    expect((await press(page, 'triplet')).text).toMatch(/mean direction|平均方向/);
    const centre = await press(page, 'centre-loss');
    expect(centre.spreads[1], 'each class gathers about its centre').toBeLessThan(0.8 * centre.spreads[0]);
    const sphere = await press(page, 'sphereface');
    const cos = await press(page, 'cosface');
    expect(cos.gaps[1] - cos.gaps[0], 'gaps open under CosFace').toBeGreaterThan(8);
    expect(sphere.gaps[1], 'less under SphereFace').toBeLessThan(cos.gaps[1] - 4);
    expect((await press(page, 'cosface-35')).withMargin[1], 'more than there is room for').toBeLessThan(0.5);
    await press(page, 'normalise');

    const means = (await press(page, 'means')).centresToMeans;
    expect(means[1], 'under ArcFace a centre is less than half as far').toBeLessThan(means[0] / 2);
    expect((await press(page, 'sixteen')).accuracies[1], 'of sixteen far fewer').toBeLessThan(0.85);
    expect(judged.accuracies[1], 'of eight nearly all').toBeGreaterThan(0.95);
    const past = await press(page, 'no-room');
    expect(past.withMargin[1], 'hardly one counts as right').toBeLessThan(0.1);
    expect(past.accuracies[1]).toBeGreaterThan(0.9);
    const adacos = (await press(page, 'adacos')).ownAngles;
    expect(adacos[0], 'at the larger scale they are farther from their centres').toBeGreaterThan(adacos[1] + 1);

    const high = await press(page, 'scale-high');
    const low = await press(page, 'scale-low');
    expect(high.gaps[0] / high.gaps[1], 'without the margin it is about half as wide').toBeLessThan(0.65);
    expect(high.gaps[0] / high.gaps[1]).toBeGreaterThan(0.35);
    expect(low.gaps[1] - low.gaps[0], 'they differ less at a small scale').toBeLessThan(high.gaps[1] - high.gaps[0]);

    for (const id of ['figure-2', 'figure-4', 'figure-5', 'pull', 'tables', 'map'] as const) {
      expect((await press(page, id)).text.length, id).toBeGreaterThan(0);
    }
  });
}

/** Presses, and waits for the end of the run if there is one. */
async function press(page: Page, id: TryId): Promise<Seen> {
  await page.locator(`button[data-try="${id}"]`).first().click();
  await page.waitForTimeout(500); // what a press before has brought about may still be told
  await page.waitForFunction(
    () => {
      const { lanes, isPlaying, phase } = globalThis.arclab.store.getState();
      return phase === 'ready' && !isPlaying && (lanes[0].snapshot?.step ?? 0) >= lanes[0].knobs.scheduleSteps;
    },
    null,
    { timeout: 120_000 },
  );
  const seen = await page.evaluate(() => {
    const { lanes, people } = globalThis.arclab.store.getState();
    const labels = people?.labels ?? [];
    return {
      gaps: lanes.map(({ snapshot }) => ((snapshot?.metrics.minGap90 ?? Number.NaN) * 180) / Math.PI),
      accuracies: lanes.map(({ snapshot }) => snapshot?.metrics.heldOutAccuracy ?? Number.NaN),
      withMargin: lanes.map(({ snapshot }) => snapshot?.metrics.marginAccuracy ?? Number.NaN),
      ownAngles: lanes.map(({ snapshot }) => {
        const own = Array.from(snapshot?.metrics.heldOutAngles ?? []).filter((_, i) => i % 3 === 1);
        return ((own.reduce((sum, theta) => sum + theta, 0) / own.length) * 180) / Math.PI;
      }),
      centresToMeans: lanes.map(({ snapshot }) => ((snapshot?.metrics.centreToMean ?? Number.NaN) * 180) / Math.PI),
      ghosts: lanes.map(({ ghost }) => ghost !== null),
      text: document.querySelector('#lab')?.textContent ?? '',
      features: lanes.map(({ snapshot }) => ({
        embeddings: Array.from(snapshot?.embeddings ?? []),
        centres: Array.from(snapshot?.centres ?? []),
      })),
      labels: Array.from(labels),
    };
  });
  const { features, labels, ...rest } = seen;
  const result = {
    ...rest,
    spreads: features.map(({ embeddings }) => spreadOf(embeddings, labels)),
    sureness: features.map(({ embeddings, centres }) => surenessOf(embeddings, centres, labels)),
  };
  const { text, ...figures } = result;
  console.log(
    `    ${id}: ${JSON.stringify(figures, (_, x) => (typeof x === 'number' ? Number(x.toPrecision(3)) : x))}`,
  );
  return result;
}

/** The right circle's share of dots that feel no pull, in percent, as the page says it. */
async function unpulled(page: Page): Promise<number> {
  const text = (await page.locator('#lab').textContent()) ?? '';
  const shares = [...text.matchAll(/(\d+)\s*%\s*(?:of the\s*dots feel no pull|は力を受けていません)/g)];
  return Number(shares.at(-1)?.[1]);
}

/** By how many percent more strangers are let in on the left than on the right, as the instrument says it. */
async function excessOfStrangers(page: Page): Promise<number> {
  const text = (await page.locator('#lab').textContent()) ?? '';
  const [left, right] = [...text.matchAll(/([\d.]+) %(?:, within |（)[\d.]+°/g)].map(([, share]) => Number(share));
  return left - right;
}

function pixels(page: Page): Promise<string[]> {
  return page
    .locator('canvas')
    .evaluateAll((all) => all.map((its) => (its as HTMLCanvasElement).toDataURL().slice(-2000)));
}

function spreadOf(embeddings: number[], labels: number[]): number {
  const classes = Math.max(...labels) + 1;
  const sums = Array.from({ length: classes }, () => [0, 0, 0]);
  labels.forEach((label, i) => {
    sums[label][0] += embeddings[2 * i];
    sums[label][1] += embeddings[2 * i + 1];
    sums[label][2]++;
  });
  let [far, long] = [0, 0];
  labels.forEach((label, i) => {
    const [x, y, count] = sums[label];
    far += Math.hypot(embeddings[2 * i] - x / count, embeddings[2 * i + 1] - y / count);
    long += Math.hypot(embeddings[2 * i], embeddings[2 * i + 1]);
  });
  return far / long;
}

function surenessOf(embeddings: number[], centres: number[], labels: number[]): number {
  const all = labels.map((label, i) => {
    const [x, y] = [embeddings[2 * i], embeddings[2 * i + 1]];
    const logits = Array.from({ length: centres.length / 2 }, (_, j) => x * centres[2 * j] + y * centres[2 * j + 1]);
    const largest = Math.max(...logits);
    const sum = logits.reduce((total, logit) => total + Math.exp(logit - largest), 0);
    return { length: Math.hypot(x, y), loss: Math.log(sum) + largest - logits[label] };
  });
  all.sort((a, b) => a.length - b.length);
  const fifth = Math.floor(all.length / 5);
  const mean = (part: typeof all) => part.reduce((sum, { loss }) => sum + loss, 0) / part.length;
  return mean(all.slice(-fifth)) / mean(all.slice(0, fifth));
}
