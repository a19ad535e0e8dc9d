/** `npm run figure3`: trains Figure 3 without a page, every loss of a seed side by side, on tfjs-wasm in Node or, with
 *  --browser, in headless Chromium on any backend. */
import { openBrowserTask } from './browserTask.ts';
import { missesOf } from './figure3/bars.ts';
import { readOptions } from './figure3/options.ts';
import { headingLine, rowLine, summaryLines } from './figure3/report.ts';
import { type FigureRow, trainSeed } from './figure3/trainSeed.ts';

export { USAGE } from './figure3/options.ts';

/** @returns 0, or 1 when a bar is missed; which, is printed */
export async function main(argv: string[]): Promise<number> {
  const options = readOptions(argv);
  const browser = options.isBrowser ? await openBrowserTask('/src/cli/figure3/trainSeed.ts', 'trainSeed') : null;
  const rows: FigureRow[] = [];
  if (!options.isJson) console.log(headingLine());
  try {
    for (const setup of options.setups) {
      const parameters = [setup, options.knobs, options.steps] as const;
      const trained = await (browser ? browser.call<FigureRow[]>(...parameters) : trainSeed(...parameters));
      rows.push(...trained);
      if (!options.isJson) for (const row of trained) console.log(rowLine(row));
    }
  } finally {
    await browser?.close();
  }
  if (options.isJson) console.log(JSON.stringify(rows, null, 2));
  else console.log(['', ...summaryLines(rows, options.setups[0])].join('\n'));
  const misses = missesOf(rows, options.setups[0]);
  if (misses.length > 0) console.error(`\nBars missed:\n${misses.join('\n')}`);
  return misses.length === 0 ? 0 : 1;
}
