/** What a run of the figure must reach, and what is said of one that does not. */
import { mergedAngle } from '../../core/diagnosis.ts';
import { DEFAULT_KNOBS, RANGES, type Setup } from '../../core/experiment.ts';
import { settledForce } from '../../core/schedule.ts';
import { type Pair, pairsOf } from './pairs.ts';
import type { FigureRow } from './trainSeed.ts';

/** The least of each; what is absent is not looked at. */
interface Bar {
  heldOutAccuracy: number;
  minCentreAngleDeg?: number;
  minGap90Deg?: number;
}

/** ArcFace on the paper's eight: centres apart, the people told apart, a gap that can be seen. */
const EIGHT_FACES: Bar = { heldOutAccuracy: 0.98, minCentreAngleDeg: 38, minGap90Deg: 25 };

/** Everything else: distinct centres are half as far apart as even ones. */
const OTHER = { heldOutAccuracy: 0.97, centreShare: 0.5 };

/** How much ArcFace's gap must exceed another loss's by the recipe's m and s, and in which share of the seeds. */
export const LEADS = [
  { over: 'norm-softmax', byDeg: 10, share: 1 },
  { over: 'softmax', byDeg: 8, share: 0.9 },
] as const;

/** What a run is held to; null for what is only compared with: Norm-Softmax, and ArcFace at another m or s than the
 *  recipe's. The losses beside them must keep their centres distinct. Nor is anything held to a bar whose centres start at random, since two that start close may merge. */
export function barOf(row: FigureRow, setup: Setup): Bar | null {
  if (setup.centres === 'random') return null;
  const { heldOutAccuracy, centreShare } = OTHER;
  switch (row.loss) {
    case 'norm-softmax':
      return null;
    case 'softmax':
      return { heldOutAccuracy };
    case 'arcface':
      if (!isByRecipe(row)) return null;
      if (isEightFaces(setup)) return EIGHT_FACES;
      return { heldOutAccuracy, minCentreAngleDeg: (centreShare * 360) / setup.identities };
    default:
      return isByRecipe(row)
        ? { heldOutAccuracy: 0, minCentreAngleDeg: degreesOf(mergedAngle(setup.identities)) }
        : null;
  }
}

/** What a run lacks of its bar, in words; '' when nothing. */
export function shortfall(row: FigureRow, bar: Bar): string {
  const below = (name: string, got: number, least: number | undefined) =>
    least === undefined || got >= least ? [] : [`${name} ${got.toFixed(3)} is below ${least}`];
  return [
    ...below('accuracy', row.heldOutAccuracy, bar.heldOutAccuracy),
    ...below('the smallest angle between centres in degrees', row.minCentreAngleDeg, bar.minCentreAngleDeg),
    ...below('the gap in degrees', row.minGap90Deg, bar.minGap90Deg),
  ].join(', ');
}

/** Every bar that these runs miss, a sentence each. */
export function missesOf(rows: readonly FigureRow[], setup: Setup): string[] {
  const alone = rows.flatMap((row) => {
    const bar = barOf(row, setup);
    const lack = bar && shortfall(row, bar);
    return lack ? [`${row.loss}, seed ${row.seed}: ${lack}`] : [];
  });
  if (!isEightFaces(setup) || setup.centres === 'random') return alone;
  const leads = LEADS.flatMap(({ over, byDeg, share }) => {
    const pairs = pairsOf(rows, over).filter(({ arcface }) => isByRecipe(arcface));
    const short = pairs.filter((pair) => !isLeading(pair, byDeg));
    if (pairs.length - short.length >= share * pairs.length) return [];
    const seeds = short.map(({ arcface }) => arcface.seed).join(', ');
    return [`arcface's gap is not ${byDeg}° over ${over}'s: seed ${seeds}`];
  });
  return [...alone, ...leads];
}

/** Whether ArcFace's gap is the larger by so much; against classes that are mixed, any gap is. */
export function isLeading({ arcface, other, difference }: Pair, byDeg: number): boolean {
  return !arcface.isMixed && (other.isMixed || difference >= byDeg);
}

function isByRecipe({ loss, parameters, scale }: FigureRow): boolean {
  const recipe = settledForce({ ...DEFAULT_KNOBS, loss });
  return (
    scale === recipe.scale && Object.keys(parameters).every((name) => parameters[name] === recipe.parameters[name])
  );
}

function degreesOf(radians: number): number {
  return (radians * 180) / Math.PI;
}

function isEightFaces({ data, identities }: Setup): boolean {
  return data === 'faces' && identities === RANGES.identities.initial;
}
