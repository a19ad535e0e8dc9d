/** After the schedule: what the reader has moved since, which only another run from the same start can show. */
import type { Knobs } from '../core/experiment.ts';
import { addEvent, type History } from '../core/history/history.ts';
import { hasScale } from '../core/losses/force.ts';
import { isSameKnobs } from './lanes.ts';
import type { LabState, Lane, ShownLane } from './state.ts';

/** Whether the run has come to the end of its schedule, or past it. */
export function isFinished({ lanes, people }: LabState): boolean {
  const [{ knobs, snapshot }] = lanes;
  return snapshot !== null && people?.isStill !== true && snapshot.step >= knobs.scheduleSteps;
}

/** Whether a lane would train otherwise than it did. */
export function isMoved({ knobs, snapshot }: Lane): boolean {
  const trainedWith = snapshot?.trainedWith;
  return trainedWith != null && trainingKey(knobs) !== trainingKey(trainedWith);
}

/** What a picture was trained with, whatever has been moved since; before its first step what it will be. */
export function trainedKnobs({ knobs, snapshot }: ShownLane): Knobs {
  return snapshot?.trainedWith ?? knobs;
}

/** The same for knobs that train alike: those that their loss does not use are left out of account. */
export function trainingKey(knobs: Knobs): string {
  const isUsed = ([key]: [string, unknown]) =>
    key.includes('.') ? key.startsWith(`${knobs.loss}.`) : key !== 'scale' || hasScale(knobs);
  return JSON.stringify(Object.entries(knobs).filter(isUsed).sort());
}

/** Whether another run would show something else than what is shown. */
export function needsRerun(state: LabState): boolean {
  return isFinished(state) && state.lanes.some(isMoved);
}

/** The lanes with other knobs, and an event where that happens in the midst of their run. */
export function moveKnobs({ lanes, history }: LabState, knobs: readonly Knobs[]): Pick<LabState, 'lanes' | 'history'> {
  const before = lanes.map((lane) => lane.knobs);
  return {
    lanes: lanes.map((lane, i) => (isSameKnobs(before[i], knobs[i]) ? lane : { ...lane, knobs: knobs[i] })),
    history: addMoves(history, lanes[0].snapshot?.step ?? 0, before, knobs),
  };
}

/** The history with an event for each lane whose knobs move at a step in the midst of its run. */
export function addMoves(history: History, step: number, before: readonly Knobs[], after: readonly Knobs[]): History {
  return after.reduce((so, knobs, lane) => {
    const { loss } = before[lane];
    if (step === 0 || step >= knobs.scheduleSteps || isSameKnobs(before[lane], knobs)) return so;
    return addEvent(so, { step, lane, kind: loss === knobs.loss ? 'knob' : 'loss' });
  }, history);
}

/** A lane whose run, if it has come anywhere, stays behind as a ghost. */
export function leaveGhost(lane: Lane): Lane {
  const { snapshot } = lane;
  if (!snapshot?.trainedWith) return lane;
  return { ...lane, ghost: { knobs: snapshot.trainedWith, metrics: snapshot.metrics } };
}
