/** The runs of the page, side by side from one start: which is which, and which knobs they share. Two circles show what is
 *  compared and the main run; a wall shows four more around them. */
import { DEFAULT_KNOBS, type Knobs } from '../core/experiment.ts';
import { LOSS_KNOBS } from '../core/losses/knobs.ts';
import type { LossName } from '../core/losses/registry.ts';
import type { LabState, View } from './state.ts';

/** Figure 3 (a), what the main run is compared with, and (b), the main run. Those of a wall come after them. */
export const COMPARED_LANE = 0;
export const MAIN_LANE = 1;

/** Every lane of a wall. */
export const WALL_LANES: readonly number[] = [COMPARED_LANE, MAIN_LANE, 2, 3, 4, 5];

/** Where the circles of a wall stand: from no margin to the paper's, as the losses came, with the two of the pair in the second
 *  place and the last. */
const WALL_ORDER: readonly number[] = [2, COMPARED_LANE, 3, 4, 5, MAIN_LANE];
const PAIR_ORDER: readonly number[] = [COMPARED_LANE, MAIN_LANE];

interface WithLanes {
  readonly lanes: { readonly length: number };
}

export function isWall({ lanes }: WithLanes): boolean {
  return lanes.length > PAIR_ORDER.length;
}

/** The lanes in the order of their circles. */
export function circleOrder(state: WithLanes): readonly number[] {
  return isWall(state) ? WALL_ORDER : PAIR_ORDER;
}

/** Whether one circle stands alone: of what is shown as it is, and where the reader or the room wants it.
 *  @param hasRoom for two circles beside each other */
export function hasOneCircle({ view, people }: Pick<LabState, 'view' | 'people'>, hasRoom: boolean): boolean {
  return people?.isStill === true || (view.panes === 'auto' ? !hasRoom : view.panes === 1);
}

/** A lane's own; a circle that is about to go with its lane shows the main run for that moment. */
export function laneAt<T>(lanes: readonly T[], lane: number): T {
  return lanes[lane] ?? lanes[MAIN_LANE];
}

/** What the others of a wall take, in this order, where the pair has not taken it. */
const WALL_LOSSES: readonly LossName[] = ['softmax', 'sphereface', 'cosface', 'combined', 'norm-softmax', 'arcface'];

/** A lane's own: its loss and every loss's knobs; every other knob is the same in all lanes, the scale unless the reader
 *  unlinks it. */
const OWN_KNOBS: ReadonlySet<keyof Knobs> = new Set<keyof Knobs>(['loss', ...LOSS_KNOBS.map(({ key }) => key)]);

/** What a main run is compared with where nothing else is said: the same without a margin, or with one. */
export function comparedLoss(main: LossName): LossName {
  return main === 'norm-softmax' ? 'arcface' : 'norm-softmax';
}

/** The losses of a wall's lanes where nothing else is said of the others than what the pair has. */
export function wallLosses([compared, main]: readonly Knobs[]): readonly LossName[] {
  const others = WALL_LOSSES.filter((loss) => loss !== compared.loss && loss !== main.loss);
  return [compared.loss, main.loss, ...others].slice(0, WALL_LANES.length);
}

/** As many lanes as so many circles have: the pair stays as it is, and what a wall adds is the main run under other losses. */
export function fitLanes(knobs: readonly Knobs[], panes: View['panes']): readonly Knobs[] {
  const pair = knobs.slice(0, PAIR_ORDER.length);
  if (panes !== WALL_LANES.length) return pair;
  return isWall({ lanes: knobs }) ? knobs : wallLosses(pair).map((loss, i) => pair[i] ?? { ...pair[MAIN_LANE], loss });
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
