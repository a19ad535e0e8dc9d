/** `npm run figure3`: trains Figure 3 without a page, one row a seed, on tfjs-wasm in Node or, with --browser, in headless
 *  Chromium on any backend. */
import { openBrowserTask } from './browserTask.ts';
import { readOptions } from './figure3/options.ts';
import { headingLine, rowLine, summaryLines } from './figure3/report.ts';
import { type FigureRow, trainOne } from './figure3/trainOne.ts';

/** @returns 0: a run that misses its bar is a finding and is printed, not a failure of the command */
export async function main(argv: string[]): Promise<number> {
  const options = readOptions(argv);
  const { data, identities } = options.setups[0];
  const browser = options.isBrowser ? await openBrowserTask('/src/cli/figure3/trainOne.ts', 'trainOne') : null;
  const rows: FigureRow[] = [];
  if (!options.isJson) console.log(headingLine());
  try {
    for (const setup of options.setups) {
      for (const knobs of options.knobs) {
        const parameters = [setup, knobs, options.steps] as const;
        const row = await (browser ? browser.call<FigureRow>(...parameters) : trainOne(...parameters));
        rows.push(row);
        if (!options.isJson) console.log(rowLine(row));
      }
    }
  } finally {
    await browser?.close();
  }
  if (options.isJson) console.log(JSON.stringify(rows, null, 2));
  else console.log(['', ...summaryLines(rows, data, identities)].join('\n'));
  return 0;
}
