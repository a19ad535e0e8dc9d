/** What a run of the figure must reach, and what is said of one that does not. */
import type { Setup } from '../../core/experiment.ts';
import { RANGES } from '../../core/experiment.ts';
import { type Pair, pairsOf } from './pairs.ts';
import type { FigureRow } from './trainSeed.ts';

export interface Bar {
  heldOutAccuracy: number;
  minCentreAngleDeg: number;
  /** Absent: any gap will do. */
  minGap90Deg?: number;
}

/** Eight centres apart, the people told apart, a gap that can be seen. */
const FACES: Bar = { heldOutAccuracy: 0.98, minCentreAngleDeg: 38, minGap90Deg: 25 };

/** Digits, or other numbers of people than the paper's eight: distinct centres are half as far apart as even ones. */
const OTHER = { heldOutAccuracy: 0.97, centreShare: 0.5 };

/** How much ArcFace's gap must exceed another loss's at the s of the recipe, and in which share of the seeds. */
export const LEADS = [
  { over: 'norm-softmax', byDeg: 10, share: 1 },
  { over: 'softmax', byDeg: 8, share: 0.9 },
] as const;

/** What ArcFace is held to; null where centres start at random, since two that start close may merge. */
export function barOf({ data, identities, centres }: Setup): Bar | null {
  if (centres === 'random') return null;
  if (isPapers(data, identities)) return FACES;
  return { heldOutAccuracy: OTHER.heldOutAccuracy, minCentreAngleDeg: (OTHER.centreShare * 360) / identities };
}

/** Every bar that these runs miss, a sentence each. Raw softmax is held to accuracy alone, Norm-Softmax to nothing: they are
 *  compared with. */
export function missesOf(rows: readonly FigureRow[], setup: Setup): string[] {
  const bar = barOf(setup);
  if (!bar) return [];
  const alone = rows
    .filter((row) => !passes(row, bar))
    .map((row) => `${row.loss}, seed ${row.seed}: ${shortfall(row, bar)}`);
  if (!isPapers(setup.data, setup.identities)) return alone;
  const leads = LEADS.flatMap((lead) => {
    const pairs = pairsOf(rows, lead.over).filter(({ arcface }) => arcface.scale === RANGES.scale.initial);
    const short = pairs.filter((pair) => !isLeading(pair, lead.byDeg));
    if (pairs.length - short.length >= lead.share * pairs.length) return [];
    const seeds = short.map(({ arcface }) => arcface.seed).join(', ');
    return [`arcface's gap is not ${lead.byDeg}° over ${lead.over}'s: seed ${seeds}`];
  });
  return [...alone, ...leads];
}

/** Whether one run reaches its bar. */
export function passes(row: FigureRow, bar: Bar): boolean {
  switch (row.loss) {
    case 'norm-softmax':
      return true;
    case 'softmax':
      return row.heldOutAccuracy >= OTHER.heldOutAccuracy;
    case 'arcface':
      return shortfall(row, bar) === '';
    default:
      return row.loss satisfies never;
  }
}

/** Whether ArcFace's gap is the larger by so much; against classes that are mixed, any gap is. */
export function isLeading({ arcface, other, difference }: Pair, byDeg: number): boolean {
  return !arcface.isMixed && (other.isMixed || difference >= byDeg);
}

function shortfall(row: FigureRow, bar: Bar): string {
  const misses: string[] = [];
  const check = (name: string, got: number, least: number | undefined) => {
    if (least !== undefined && !(got >= least)) misses.push(`${name} ${got.toFixed(3)} is below ${least}`);
  };
  check('accuracy', row.heldOutAccuracy, row.loss === 'softmax' ? OTHER.heldOutAccuracy : bar.heldOutAccuracy);
  if (row.loss === 'arcface') {
    check('the smallest angle between centres in degrees', row.minCentreAngleDeg, bar.minCentreAngleDeg);
    check('the gap in degrees', row.minGap90Deg, bar.minGap90Deg);
  }
  return misses.join(', ');
}

function isPapers(data: Setup['data'], identities: number): boolean {
  return data === 'faces' && identities === RANGES.identities.initial;
}
