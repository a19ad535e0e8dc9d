/** The history of a run as its snapshots come: one more moment, an event where centres have merged, and less of it where the
 *  run was taken back. */
import { mergedCentres } from '../core/diagnosis.ts';
import { addEvent, addMoment, cutHistory, type History, type Moment } from '../core/history/history.ts';
import { toRecord } from '../core/history/record.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Lane } from './state.ts';

/** @param lanes as they were before these snapshots */
export function extendHistory(history: History, lanes: readonly Lane[], snapshots: readonly Snapshot[]): History {
  const [{ step }] = snapshots;
  const newest = history.moments.at(-1);
  const isTakenBack = newest !== undefined && newest.step > step;
  const before = isTakenBack ? cutHistory(history, step) : history;
  return lanes.reduce(
    (so, { knobs, snapshot }, lane) => {
      const isNew = mergedCentres(knobs, snapshots[lane]) && !(snapshot && mergedCentres(knobs, snapshot));
      return isNew ? addEvent(so, { step, lane, kind: 'merged' }) : so;
    },
    addMoment(before, momentOf(lanes, snapshots, newest)),
  );
}

function momentOf(lanes: readonly Lane[], snapshots: readonly Snapshot[], newest: Moment | undefined): Moment {
  return {
    step: snapshots[0].step,
    lanes: lanes.map(({ knobs, snapshot }, i) => {
      const isRecorded = snapshot && snapshot.step === newest?.step;
      const before = isRecorded ? { snapshot, record: newest.lanes[i].record } : undefined;
      return { record: toRecord(snapshots[i], before), knobs: snapshots[i].trainedWith ?? knobs };
    }),
  };
}
