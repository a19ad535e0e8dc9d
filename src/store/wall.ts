/** A wall of runs around the pair: how it opens and closes. What has trained cannot wait for others to catch up, which a reader
 *  would not see: a wall starts together, from the start. Where it closes, the pair goes on as it is. */
import { keepLanesOf } from '../core/history/history.ts';
import { fitLanes, MAIN_LANE } from './lanes.ts';
import { freshLane } from './reduce.ts';
import type { LabState, Notice } from './state.ts';

/** A run with trained steps began again, with more lanes. */
const AFRESH = 'lanes.afresh';

/** The state with as many lanes as its circles want, and whether they are of a new run; null where it has them already.
 *  @param isReady whether there is a run that can go on with fewer */
export function seatLanes(state: LabState, isReady: boolean): { change: Partial<LabState>; isAfresh: boolean } | null {
  const { lanes, view, history } = state;
  const knobs = fitLanes(
    lanes.map((lane) => lane.knobs),
    view.panes,
  );
  const count = knobs.length;
  if (count === lanes.length) return null;
  const seen = { ...view, shownLane: view.shownLane < count ? view.shownLane : MAIN_LANE };
  if (count < lanes.length && isReady) {
    const kept = { lanes: lanes.slice(0, count), history: keepLanesOf(history, count), lookBack: null };
    return { change: { ...kept, view: seen }, isAfresh: false };
  }
  return { change: { lanes: knobs.map(freshLane), view: seen, notices: told(state, count) }, isAfresh: true };
}

function told({ notices, lanes }: LabState, count: number): readonly Notice[] {
  const others = notices.filter(({ code }) => code !== AFRESH);
  const hasTrained = (lanes[MAIN_LANE].snapshot?.step ?? 0) > 0;
  return hasTrained ? [...others, { code: AFRESH, detail: String(count) }] : others;
}
