/** `npm run plates`: trains the experiments of the article's plates on the page in headless Chromium and keeps each as our own
 *  export has it, in both themes and, where it has words, in both languages, with what the runs came to. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { PLATE_IDS, PLATES, type PlateId, pictureName, type Theme } from '../article/plates/plates.ts';
import { ARTICLE_LANGUAGES } from '../article/text/names.ts';
import { findChromium, NO_GPU_FLAGS } from './chromium.ts';
import type { Copied } from './plates/inPage.ts';
import { THEMES, webpOf } from './still.ts';

const FOLDER = 'src/article/plates/pictures';
const RUNS = join(FOLDER, 'runs.json');
const IN_PAGE = '/src/cli/plates/inPage.ts';

/** px, of the page: its circles are then about as wide as they will be side by side in the text. */
const CIRCLES_WIDTH = 760;
const HEIGHT = 900;
const QUALITY = 0.6;
const LONGEST_START_MS = 60_000;
const LONGEST_RUN_MS = 600_000;
/** Until dots and ink rest. */
const REST_MS = 1500;

interface Kept {
  address: string;
  /** px, width and height of each picture on the page. */
  sizes: Record<string, readonly [number, number]>;
  numbers: Record<string, number>;
}

/** @param argv the plates to make; all of them when empty */
export async function main(argv: string[]): Promise<number> {
  const chosen = PLATE_IDS.filter((id) => argv.length === 0 || argv.includes(id));
  const server = await createServer({ logLevel: 'error', server: { port: 0, hmr: false, watch: null } });
  await server.listen();
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...NO_GPU_FLAGS] });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 2 });
    const made: Partial<Record<PlateId, Kept>> = {};
    let run = '';
    // Plates of one run one after the other: it is trained once.
    for (const id of chosen.toSorted((a, b) => runOf(a).localeCompare(runOf(b)))) {
      const plate = PLATES[id];
      const width = 'circles' in plate ? CIRCLES_WIDTH : plate.pageWidth;
      await page.setViewportSize({ width, height: HEIGHT });
      if (runOf(id) !== run) {
        run = runOf(id);
        await page.goto('about:blank'); // another hash alone would not load the page anew
        await page.goto(`${server.resolvedUrls?.local[0]}#${plate.address}&backend=wasm`);
        await begin(page);
        await train(page);
      }
      made[id] = await keep(page, id);
      console.log(id, made[id]);
    }
    const kept: Partial<Record<PlateId, Kept>> = { ...JSON.parse(readFileSync(RUNS, 'utf8')), ...made };
    const inOrder = Object.fromEntries(PLATE_IDS.map((id) => [id, kept[id]]));
    writeFileSync(RUNS, `${JSON.stringify(inOrder, null, 2)}\n`);
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What is trained, apart from how it is looked at. */
const runOf = (id: PlateId) => PLATES[id].address.replace(/&?\b(show|panes)=[^&]*/g, '').replace(/^&/, '');

/** Where packages had to be bundled first, the page of the development server stands still: a second visit finds them. */
async function begin(page: Page): Promise<void> {
  const isReady = () => globalThis.arclab?.store.getState().phase === 'ready';
  try {
    await page.waitForFunction(isReady, null, { timeout: LONGEST_START_MS, polling: 1000 });
  } catch {
    await page.reload();
    await page.waitForFunction(isReady, null, { timeout: LONGEST_START_MS, polling: 1000 });
  }
}

/** The address names the step that it trains to. */
async function train(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const { phase, lanes, isPlaying, view } = globalThis.arclab.store.getState();
      return phase === 'ready' && !isPlaying && lanes.every(({ snapshot }) => snapshot?.step === view.until);
    },
    null,
    { timeout: LONGEST_RUN_MS, polling: 1000 },
  );
}

async function keep(page: Page, id: PlateId): Promise<Kept> {
  const plate = PLATES[id];
  await page.waitForTimeout(REST_MS);
  const numbers = await inPage<Record<string, number>>(page, 'numbersOfRuns');
  const kept: Kept = { address: plate.address, sizes: {}, numbers };
  for (const theme of THEMES) {
    if ('circles' in plate) {
      await page.evaluate((its) => globalThis.arclab.setView({ theme: its }), theme);
      await page.waitForTimeout(REST_MS);
      for (const place of plate.circles.keys()) {
        const circle = page.locator('canvas').nth(place);
        writePicture(id, place, theme, Buffer.from(await circle.evaluate(webpOf, QUALITY), 'base64'));
        kept.sizes[place] = await circle.evaluate(
          ({ clientWidth, clientHeight }) => [clientWidth, clientHeight] as const,
        );
      }
      continue;
    }
    const { instrument } = plate;
    for (const language of ARTICLE_LANGUAGES) {
      // With two circles, so that every plate calls them alike.
      const view = { theme, language, panes: 2, instruments: [instrument] } as const;
      await page.evaluate((its) => globalThis.arclab.setView(its), view);
      await page.locator(`[data-instrument="${instrument}"]`).waitFor();
      await page.waitForTimeout(REST_MS);
      const { svg, width, height } = await inPage<Copied>(page, 'copyInstrument', instrument, `#${plate.address}`);
      writePicture(id, language, theme, svg);
      kept.sizes[language] = [width, height];
    }
  }
  return kept;
}

function writePicture(id: PlateId, which: string | number, theme: Theme, data: string | Buffer): void {
  writeFileSync(join(FOLDER, pictureName(id, which, theme)), data);
}

/** As text, since Vite rewrites an import() in code that Node is to run. */
function inPage<Result>(page: Page, name: string, ...parameters: unknown[]): Promise<Result> {
  return page.evaluate(
    `import(${JSON.stringify(IN_PAGE)}).then((it) => it[${JSON.stringify(name)}](...${JSON.stringify(parameters)}))`,
  );
}
