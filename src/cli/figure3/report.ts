/** Rows of the figure as text: one line a seed and loss, then what they come to. */
import type { FigureRow } from './trainOne.ts';

/** What a run of the figure must reach: eight centres apart, the people told apart, a gap that can be seen. */
const BARS = {
  faces: { heldOutAccuracy: 0.975, minCentreAngleDeg: 38, minGap90Deg: 22 },
  /** Digits, or other numbers of people than the paper's eight: distinct centres are half as far apart as even ones. */
  other: { heldOutAccuracy: 0.97, centreShare: 0.5 },
  /** How much ArcFace's gap must exceed Norm-Softmax's at the same s. */
  gapOverNormSoftmaxDeg: 10,
};

const COLUMNS: [heading: string, cell: (row: FigureRow) => string][] = [
  ['seed', (row) => String(row.seed)],
  ['loss', (row) => row.loss],
  ['steps', (row) => String(row.steps)],
  ['images', (row) => String(row.images)],
  ['accuracy', (row) => row.heldOutAccuracy.toFixed(4)],
  ['with m', (row) => row.marginAccuracy.toFixed(4)],
  ['centres°', (row) => row.minCentreAngleDeg.toFixed(1)],
  ['gap90°', (row) => row.minGap90Deg.toFixed(1)],
  ['intra°', (row) => row.intraDeg.toFixed(1)],
  ['W-mean°', (row) => row.centreToMeanDeg.toFixed(1)],
  ['TAR@1e-2', (row) => row.tarAtFar1e2.toFixed(4)],
  ['sec', (row) => row.seconds.toFixed(1)],
];

const WIDTHS = COLUMNS.map(([heading]) => Math.max(heading.length, heading === 'loss' ? 12 : 7));

export function headingLine(): string {
  return COLUMNS.map(([heading], i) => heading.padStart(WIDTHS[i])).join('  ');
}

export function rowLine(row: FigureRow): string {
  return COLUMNS.map(([, cell], i) => cell(row).padStart(WIDTHS[i])).join('  ');
}

/** Whether one run reaches its bar. Raw softmax is held to accuracy alone, Norm-Softmax to nothing: they are compared with. */
function passes(row: FigureRow, data: string, identities: number): boolean {
  const bar = data === 'faces' && identities === 8 ? BARS.faces : null;
  if (row.loss === 'norm-softmax') return true;
  if (row.loss === 'softmax') return row.heldOutAccuracy >= BARS.other.heldOutAccuracy;
  if (bar) {
    return (
      row.heldOutAccuracy >= bar.heldOutAccuracy &&
      row.minCentreAngleDeg >= bar.minCentreAngleDeg &&
      row.minGap90Deg >= bar.minGap90Deg
    );
  }
  return (
    row.heldOutAccuracy >= BARS.other.heldOutAccuracy &&
    row.minCentreAngleDeg >= (BARS.other.centreShare * 360) / identities
  );
}

/** Median and worst of each loss, how many seeds pass, and under `--compare` how often ArcFace's gap is the larger. */
export function summaryLines(rows: FigureRow[], data: string, identities: number): string[] {
  const losses = [...new Set(rows.map((row) => row.loss))];
  const lines = losses.map((loss) => {
    const ofLoss = rows.filter((row) => row.loss === loss);
    const passed = ofLoss.filter((row) => passes(row, data, identities)).length;
    const verdict = loss === 'norm-softmax' ? 'no bar of its own' : `${passed} of ${ofLoss.length} seeds pass`;
    const spread = (of: (row: FigureRow) => number, digits: number) =>
      `${median(ofLoss.map(of)).toFixed(digits)} (worst ${Math.min(...ofLoss.map(of)).toFixed(digits)})`;
    return (
      `${loss}: ${verdict}; median accuracy ${spread((row) => row.heldOutAccuracy, 4)}, ` +
      `centres ${spread((row) => row.minCentreAngleDeg, 1)}°, gap ${spread((row) => row.minGap90Deg, 1)}°`
    );
  });
  for (const [other, bar] of [
    ['norm-softmax', BARS.gapOverNormSoftmaxDeg],
    ['softmax', 0],
  ] as const) {
    const pairs = rows
      .filter((row) => row.loss === 'arcface')
      .flatMap((arcface) => {
        const match = rows.find((row) => row.loss === other && row.seed === arcface.seed);
        return match ? [arcface.minGap90Deg - match.minGap90Deg] : [];
      });
    if (pairs.length === 0) continue;
    const wins = pairs.filter((difference) => difference > 0 && difference >= bar).length;
    const by = bar > 0 ? ` by ${bar}° or more` : '';
    lines.push(
      `arcface's gap beats ${other}'s${by} in ${wins} of ${pairs.length} (median by ${median(pairs).toFixed(1)}°)`,
    );
  }
  return lines;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
