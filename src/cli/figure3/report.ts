/** Rows of the figure as text: one line a seed and loss, then what they come to. */
import type { Setup } from '../../core/experiment.ts';
import { hasScale } from '../../core/losses/force.ts';
import { LOSS_NAMES } from '../../core/losses/registry.ts';
import { median } from '../../core/spread.ts';
import { barOf, isLeading, LEADS, shortfall } from './bars.ts';
import { meanInterval, type Pair, pairsOf } from './pairs.ts';
import type { FigureRow } from './trainSeed.ts';

const COLUMNS: [heading: string, cell: (row: FigureRow) => string][] = [
  ['seed', (row) => String(row.seed)],
  ['loss', (row) => row.loss],
  ['s', (row) => String(row.scale)],
  ['steps', (row) => String(row.steps)],
  ['images', (row) => String(row.images)],
  ['accuracy', (row) => row.heldOutAccuracy.toFixed(4)],
  ['with m', (row) => row.marginAccuracy.toFixed(4)],
  ['centres°', (row) => row.minCentreAngleDeg.toFixed(1)],
  ['gap90°', (row) => (row.isMixed ? 'mixed' : row.minGap90Deg.toFixed(1))],
  ['intra°', (row) => row.intraDeg.toFixed(1)],
  ['W-EC°', (row) => row.centreToMeanDeg.toFixed(1)],
  ['TAR@1e-2', (row) => row.tarAtFar1e2.toFixed(4)],
  ['sec', (row) => row.seconds.toFixed(1)],
  ['found', (row) => row.found.join(' ') || 'nothing'],
];

const WIDTHS = COLUMNS.map(([heading]) => Math.max(heading.length, heading === 'loss' ? 12 : 7));

export function headingLine(): string {
  return COLUMNS.map(([heading], i) => heading.padStart(WIDTHS[i])).join('  ');
}

export function rowLine(row: FigureRow): string {
  return COLUMNS.map(([, cell], i) => cell(row).padStart(WIDTHS[i])).join('  ');
}

/** Median and worst of each loss at each s, how many seeds pass and in how many centres merged; then how far ArcFace is
 *  ahead of the others: at equal s and, where several were tried, each at its best. */
export function summaryLines(rows: readonly FigureRow[], setup: Setup): string[] {
  return [
    ...groups(rows).map((group) => groupLine(group, setup)),
    ...scalesOf(rows, 'arcface').flatMap((scale) => {
      const atScale = rows.filter((row) => !hasScale(row) || row.scale === scale);
      return LEADS.flatMap(({ over, byDeg }) => pairLines(`at s = ${scale}`, pairsOf(atScale, over), over, byDeg));
    }),
    ...bestLines(rows),
  ];
}

function groups(rows: readonly FigureRow[]): FigureRow[][] {
  return LOSS_NAMES.flatMap((loss) =>
    scalesOf(rows, loss).map((scale) => rows.filter((row) => row.loss === loss && row.scale === scale)),
  );
}

function scalesOf(rows: readonly FigureRow[], loss: FigureRow['loss']): number[] {
  return [...new Set(rows.filter((row) => row.loss === loss).map((row) => row.scale))];
}

function groupLine(group: readonly FigureRow[], setup: Setup): string {
  const [{ loss, scale }] = group;
  const bar = barOf(group[0], setup);
  const passed = bar ? group.filter((row) => shortfall(row, bar) === '').length : 0;
  const verdict = bar ? `${passed} of ${group.length} seeds pass` : 'no bar of its own';
  const spread = (of: (row: FigureRow) => number, digits: number) =>
    `${median(group.map(of)).toFixed(digits)} (worst ${Math.min(...group.map(of)).toFixed(digits)})`;
  const merged = group.filter((row) => row.isMerged).length;
  const mixed = group.filter((row) => row.isMixed).length;
  const warned = group.filter((row) => row.found.length > 0);
  return [
    `${loss}${hasScale({ loss }) ? ` at s = ${scale}` : ''}: ${verdict}`,
    `median accuracy ${spread((row) => row.heldOutAccuracy, 4)}, centres ${spread((row) => row.minCentreAngleDeg, 1)}°, gap ${spread((row) => row.minGap90Deg, 1)}°`,
    `${merged} of ${group.length} with merged centres${mixed > 0 ? `, ${mixed} with mixed classes` : ''}`,
    warned.length === 0
      ? 'nothing found wrong'
      : `found in ${warned.length}: ${[...new Set(warned.flatMap((row) => row.found))].join(', ')}`,
  ].join('; ');
}

/** ArcFace against another loss, each at the s that gives it the largest median gap. */
function bestLines(rows: readonly FigureRow[]): string[] {
  if (scalesOf(rows, 'arcface').length < 2) return [];
  const best = (loss: FigureRow['loss']) =>
    groups(rows.filter((row) => row.loss === loss)).toSorted((a, b) => medianGap(b) - medianGap(a))[0] ?? [];
  const arcface = best('arcface');
  return LEADS.flatMap(({ over, byDeg }) => {
    const other = best(over);
    if (other.length === 0) return [];
    const at = over === 'softmax' ? '' : ` at s = ${other[0].scale}`;
    const atOneScale = [...arcface, ...other.map((row) => ({ ...row, scale: arcface[0].scale }))];
    return pairLines(
      `best against best, s = ${arcface[0].scale} against ${over}${at}`,
      pairsOf(atOneScale, over),
      over,
      byDeg,
    );
  });
}

function pairLines(where: string, pairs: readonly Pair[], over: string, byDeg: number): string[] {
  if (pairs.length === 0) return [];
  const clear = pairs.filter(({ arcface, other }) => !arcface.isMixed && !other.isMixed);
  const wins = pairs.filter((pair) => isLeading(pair, byDeg)).length;
  const { mean, low, high } = meanInterval(clear.map(({ difference }) => difference));
  const least = Math.min(...clear.map(({ difference }) => difference));
  const out = pairs.length - clear.length;
  return [
    `${where}: arcface's gap minus ${over}'s: ${mean.toFixed(1)}° on average ` +
      `(95 % interval ${low.toFixed(1)} to ${high.toFixed(1)}°, least ${least.toFixed(1)}°), ` +
      `${byDeg}° or more in ${wins} of ${pairs.length}${out > 0 ? `; ${out} with mixed classes not in the average` : ''}`,
  ];
}

function medianGap(group: readonly FigureRow[]): number {
  return median(group.map((row) => row.minGap90Deg));
}
