/** A run as JSON: what it was set up with, what was moved on the way, what was measured. It is opened again by its address;
 *  the rest is for whoever reads it. */
import type { Knobs } from '../../../core/experiment.ts';
import type { History } from '../../../core/history/history.ts';
import type { Metrics } from '../../../core/snapshot.ts';
import { shownLane } from '../../../store/lookBack.ts';
import type { LabState } from '../../../store/state.ts';
import { sealText } from '../address/seal.ts';

/** Rises when a key changes its meaning. */
const FORMAT = 1;

/** @param lanes in the order of their circles  @param isRepeatable whether the address brings the run back to its step */
export function runOf(state: LabState, lanes: readonly number[], address: string, isRepeatable: boolean): string {
  const run = {
    experiment: sealText(address),
    format: FORMAT,
    step: shownLane(state, lanes[0]).snapshot?.step ?? 0,
    isRepeatable,
    backend: state.backend?.backend ?? null,
    setup: state.setup,
    circles: lanes.map((lane) => {
      const { snapshot, knobs } = shownLane(state, lane);
      return {
        knobs,
        moved: movesOf(state.history, lane),
        events: state.history.events.filter((event) => event.lane === lane).map(({ step, kind }) => ({ step, kind })),
        metrics: snapshot && numbersOf(snapshot.metrics),
        series: state.lanes[lane].series,
      };
    }),
  };
  return `${JSON.stringify(run, null, 1)}\n`;
}

/** What a lane's knobs became, at the first kept step that was trained with them. */
function movesOf({ moments }: History, lane: number): { step: number; knobs: Partial<Knobs> }[] {
  return moments.slice(1).flatMap(({ step, lanes }, i) => {
    const before = moments[i].lanes[lane].knobs;
    const changed = Object.entries(lanes[lane].knobs).filter(
      ([key, value]) => !Object.is(value, before[key as keyof Knobs]), // keys of Knobs
    );
    return changed.length > 0 ? [{ step, knobs: Object.fromEntries(changed) }] : [];
  });
}

/** Angles in radians; what is no number is null, as JSON has it. */
function numbersOf(metrics: Metrics): Record<string, number> {
  return Object.fromEntries(Object.entries(metrics).filter(([, value]) => typeof value === 'number'));
}
