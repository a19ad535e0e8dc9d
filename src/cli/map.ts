/** `npm run map`: trains the page's map of m and s without a page and prints its gaps: is it the margin or the scale? */
import type { MapRows } from '../core/map.ts';
import { answerOf } from '../core/mapAnswer.ts';
import { readOptions } from './map/options.ts';
import { answerLine, entriesOf, headingLine, rowLine, sizeLine } from './map/report.ts';
import { trainMap } from './map/trainMap.ts';

export { USAGE } from './map/options.ts';

export async function main(argv: string[]): Promise<number> {
  const { plan, isJson } = readOptions(argv);
  const startedAt = performance.now();
  if (!isJson) console.log([sizeLine(plan), '', headingLine(plan)].join('\n'));
  let rows: MapRows = {};
  for await (const { scale, row } of trainMap(plan)) {
    rows = { ...rows, [scale]: row };
    if (!isJson) console.log(rowLine(scale, row));
  }
  const answer = answerOf(plan, rows);
  if (isJson) {
    const cells = plan.scales.flatMap((scale) => entriesOf(plan, scale, rows[scale]));
    console.log(JSON.stringify({ plan, cells }, null, 2));
  } else {
    if (answer) console.log(`\n${answerLine(answer)}`);
    console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  }
  return 0;
}
