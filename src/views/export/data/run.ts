/** A run as JSON: what it was set up with, what was moved on the way, what was measured. Where knobs were moved, replay.ts reads
 *  the moves back; the rest is for whoever reads it. */
import type { Knobs } from '../../../core/experiment.ts';
import type { Metrics, Move } from '../../../core/snapshot.ts';
import { shownLane } from '../../../store/lookBack.ts';
import type { LabState } from '../../../store/state.ts';
import { sealText } from '../address/seal.ts';

/** Rises when a key changes its meaning. */
export const FORMAT = 2;

/** @param lanes in the order of their circles  @param isRepeatable whether the address brings the run back to its step */
export function runOf(state: LabState, lanes: readonly number[], address: string, isRepeatable: boolean): string {
  const step = shownLane(state, lanes[0]).snapshot?.step ?? 0;
  const run = {
    experiment: sealText(address),
    format: FORMAT,
    step,
    isRepeatable,
    backend: state.backend?.backend ?? null,
    setup: state.setup,
    circles: lanes.map((lane) => {
      const { snapshot, knobs } = shownLane(state, lane);
      return {
        knobs,
        moved: changesOf(state.lanes[lane].moves.filter((move) => move.step < step)),
        events: state.history.events.filter((event) => event.lane === lane).map(({ step, kind }) => ({ step, kind })),
        metrics: snapshot && numbersOf(snapshot.metrics),
        series: state.lanes[lane].series,
      };
    }),
  };
  return `${JSON.stringify(run, null, 1)}\n`;
}

/** Every knob at the first step, then what became of which, and how many steps had been trained before. */
function changesOf(moves: readonly Move[]): { step: number; knobs: Partial<Knobs> }[] {
  return moves.flatMap(({ step, knobs }, i) => {
    const before = moves[i - 1]?.knobs;
    const changed = Object.entries(knobs).filter(
      ([key, value]) => !before || !Object.is(value, before[key as keyof Knobs]), // keys of Knobs
    );
    return changed.length > 0 ? [{ step, knobs: Object.fromEntries(changed) }] : [];
  });
}

/** Angles in radians; what is no number is null, as JSON has it. */
function numbersOf(metrics: Metrics): Record<string, number> {
  return Object.fromEntries(Object.entries(metrics).filter(([, value]) => typeof value === 'number'));
}
