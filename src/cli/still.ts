/** `npm run still`: trains the default experiment on the page in headless Chromium and keeps both circles at its end, as the page
 *  draws them, in either theme, with what they came to: what a frame shows before somebody presses Play. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { type PreviewServer, preview } from 'vite';
import { findChromium, NO_GPU_FLAGS } from './chromium.ts';

const FOLDER = 'src/views/embed/still';
export const THEMES = ['light', 'dark'] as const;

/** A window in which a circle is as wide as it ever is in a frame, at two device pixels each. */
const WINDOW = { viewport: { width: 1280, height: 811 }, deviceScaleFactor: 2 };
const QUALITY = 0.65;
const LONGEST_RUN_MS = 180_000;

interface Run {
  seed: number;
  step: number;
  /** Both circles' the same. */
  scale: number;
  /** By loss: m in radians, the smallest gap between 90 % arcs in degrees, the share of held-out images decided rightly. */
  circles: Record<string, { margin: number; gap: number; accuracy: number }>;
}

/** Needs the built page: `npm run build` first. */
export async function main(): Promise<number> {
  const server = await preview({ preview: { port: 0, host: 'localhost' }, logLevel: 'warn' });
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...NO_GPU_FLAGS] });
  mkdirSync(FOLDER, { recursive: true });
  try {
    const page = await browser.newPage(WINDOW);
    await page.goto(`${addressOf(server)}#lang=en&panes=2&backend=wasm`);
    const run = await train(page);
    for (const theme of THEMES) {
      await page.evaluate((its) => globalThis.arclab.setView({ theme: its }), theme);
      await page.waitForTimeout(1000); // until dots and ink rest
      for (const [i, loss] of Object.keys(run.circles).entries()) {
        const picture = await page.locator('canvas').nth(i).evaluate(webpOf, QUALITY);
        writeFileSync(join(FOLDER, `${loss}.${theme}.webp`), Buffer.from(picture, 'base64'));
      }
    }
    writeFileSync(join(FOLDER, 'run.json'), `${JSON.stringify(run, null, 2)}\n`);
    console.log(run);
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}

function addressOf({ resolvedUrls }: PreviewServer): string {
  const [address] = resolvedUrls?.local ?? [];
  if (!address) throw new Error('The built page is not served. Run `npm run build` first.');
  return address;
}

/** @returns what both circles came to at the end of the schedule */
async function train(page: Page): Promise<Run> {
  await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready', null, { timeout: 60_000 });
  await page.evaluate(() => globalThis.arclab.play());
  await page.waitForFunction(
    () => {
      const { lanes, isPlaying } = globalThis.arclab.store.getState();
      return !isPlaying && lanes.every(({ knobs, snapshot }) => snapshot?.step === knobs.scheduleSteps);
    },
    null,
    { timeout: LONGEST_RUN_MS },
  );
  return page.evaluate(() => {
    const { lanes, setup } = globalThis.arclab.store.getState();
    const circles = lanes.map(({ knobs, snapshot }) => {
      const { minGap90 = 0, heldOutAccuracy = 0 } = snapshot?.metrics ?? {};
      const margin = knobs.loss === 'arcface' ? knobs['arcface.m'] : 0;
      const round = (value: number, places: number) => Number(value.toFixed(places));
      return [knobs.loss, { margin, gap: round((minGap90 * 180) / Math.PI, 1), accuracy: round(heldOutAccuracy, 4) }];
    });
    const [{ knobs, snapshot }] = lanes;
    return { seed: setup.seed, step: snapshot?.step ?? 0, scale: knobs.scale, circles: Object.fromEntries(circles) };
  });
}

/** Runs in the page. On its paper, since what shines through would be four times as large. @returns base64 */
export async function webpOf(canvas: SVGElement | HTMLElement, quality: number): Promise<string> {
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('the circle is no canvas');
  const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
  const ctx = copy.getContext('2d');
  if (!ctx) throw new Error('no canvas to copy to');
  ctx.fillStyle = getComputedStyle(canvas).getPropertyValue('--paper');
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(canvas, 0, 0);
  return copy.toDataURL('image/webp', quality).replace(/^.*,/, '');
}
