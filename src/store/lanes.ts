/** The two runs of the page, side by side from one start: which is which, and which knobs they share. */
import { DEFAULT_KNOBS, type Knobs } from '../core/experiment.ts';
import { LOSS_KNOBS } from '../core/losses/knobs.ts';
import type { LossName } from '../core/losses/registry.ts';

/** Figure 3 (a), what the main run is compared with, and (b), the main run: the order of the circles on the page. */
export const COMPARED_LANE = 0;
export const MAIN_LANE = 1;
export const LANES = [COMPARED_LANE, MAIN_LANE] as const;

/** A lane's own: its loss and every loss's knobs; every other knob is the same in all lanes, the scale unless the reader
 *  unlinks it. */
const OWN_KNOBS: ReadonlySet<keyof Knobs> = new Set<keyof Knobs>(['loss', ...LOSS_KNOBS.map(({ key }) => key)]);

/** What a main run is compared with where nothing else is said: the same without a margin, or with one. */
export function comparedLoss(main: LossName): LossName {
  return main === 'norm-softmax' ? 'arcface' : 'norm-softmax';
}

/** Only m differs: Norm-Softmax against ArcFace. */
export const DEFAULT_LANE_KNOBS: readonly Knobs[] = [
  { ...DEFAULT_KNOBS, loss: comparedLoss(DEFAULT_KNOBS.loss) },
  DEFAULT_KNOBS,
];

/** The knobs of every lane after a change in one of them.
 *  @param isScaleLinked whether s is the same in all lanes */
export function changeKnobs(
  lanes: readonly Knobs[],
  lane: number,
  change: Partial<Knobs>,
  isScaleLinked: boolean,
): readonly Knobs[] {
  const entries = Object.entries(change) as [keyof Knobs, unknown][]; // keys of a Partial<Knobs>
  const isOwn = (key: keyof Knobs) => OWN_KNOBS.has(key) || (key === 'scale' && !isScaleLinked);
  const shared = Object.fromEntries(entries.filter(([key]) => !isOwn(key)));
  return lanes.map((knobs, i) => {
    const next = { ...knobs, ...(i === lane ? change : shared) };
    return isSameKnobs(knobs, next) ? knobs : next;
  });
}

export function isSameKnobs(a: Knobs, b: Knobs): boolean {
  return (Object.keys(a) as (keyof Knobs)[]).every((key) => Object.is(a[key], b[key]));
}
