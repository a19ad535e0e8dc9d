/** Looking back at a past step while the run goes on: what is shown of a lane, and what would be gone on with from there. */

import type { Knobs } from '../core/experiment.ts';
import { eventBeside, type Moment, momentAt, momentBeside } from '../core/history/history.ts';
import { fromRecord } from '../core/history/record.ts';
import { laneAt } from './lanes.ts';
import type { HeldLane, LabState, LookBack, ShownLane } from './state.ts';

/** What is shown of a lane: its newest picture or, while the reader looks back or motion is held, that one. */
export function shownLane({ lanes, lookBack, held }: LabState, lane: number): ShownLane {
  return (lookBack?.lanes ?? held)?.[lane] ?? laneAt(lanes, lane);
}

/** What the charts show of a lane: its run and those that it has left behind, up to the picture that is held. */
export function chartsOf({ lanes, held }: LabState, lane: number): Pick<HeldLane, 'series' | 'past'> {
  return held?.[lane] ?? laneAt(lanes, lane);
}

/** Every lane as it is shown; the same array while nothing changes. */
export function shownLanes({ lanes, lookBack, held }: LabState): readonly ShownLane[] {
  return lookBack?.lanes ?? held ?? lanes;
}

/** The state that looks back at the kept moment nearest to a step; at the newest it does not look back. */
export function lookAt(state: LabState, step: number): Partial<LabState> {
  return show(state, momentAt(state.history, step));
}

/** The state that looks at the moment before (−1) or after (1) the one that is shown. */
export function lookBeside(state: LabState, direction: -1 | 1): Partial<LabState> {
  const { history, lookBack } = state;
  const from = lookBack?.moment ?? history.moments.at(-1);
  const beside = from && momentBeside(history, from.step, direction);
  return beside ? show(state, beside) : {};
}

/** The state that looks at the next event before (−1) or after (1) the moment that is shown; beyond the last, at that end. */
export function lookAtEvent(state: LabState, direction: -1 | 1): Partial<LabState> {
  const { history, lookBack } = state;
  const newest = history.moments.at(-1)?.step ?? 0;
  const event = eventBeside(history, lookBack?.moment.step ?? newest, direction);
  return lookAt(state, event ?? (direction === 1 ? newest : 0));
}

/** The same look back after the lanes' knobs were moved. */
export function followKnobs(lookBack: LookBack | null, knobs: readonly Knobs[]): LookBack | null {
  if (!lookBack) return null;
  const then = gainedBy(lookBack, knobs);
  return { ...lookBack, lanes: lookBack.lanes.map((lane, i) => ({ ...lane, knobs: then[i] })) };
}

/** The knobs of some other time with what the reader has moved since he began to look back.
 *  @param knobs the lanes' now  @param then one lane's each, of the moment when absent */
export function gainedBy(
  { moment, since }: LookBack,
  knobs: readonly Knobs[],
  then: readonly Knobs[] = moment.lanes.map((lane) => lane.knobs),
): readonly Knobs[] {
  return then.map((its, i) => {
    const moved = Object.entries(knobs[i]).filter(([key, value]) => !Object.is(value, since[i][key as keyof Knobs])); // keys of Knobs
    return { ...its, ...Object.fromEntries(moved) };
  });
}

function show({ lanes, history, lookBack }: LabState, moment: Moment | null): Partial<LabState> {
  if (moment === null || moment === lookBack?.moment) return {};
  if (moment === history.moments.at(-1)) return { lookBack: null };
  const knobs = lanes.map((lane) => lane.knobs);
  const since = lookBack?.since ?? knobs;
  const snapshots = moment.lanes.map(({ record, knobs: its }) => ({ snapshot: fromRecord(record), knobs: its }));
  return { lookBack: followKnobs({ moment, since, lanes: snapshots }, knobs) };
}
