/** After the schedule: what the reader has moved since, which only another run from the same start can show. */
import type { Knobs } from '../core/experiment.ts';
import { lossInForce } from '../core/schedule.ts';
import { isSameKnobs } from './lanes.ts';
import type { LabState, Lane } from './state.ts';

/** Whether the run has come to the end of its schedule, or past it. */
export function isFinished({ lanes, people }: LabState): boolean {
  const [{ knobs, snapshot }] = lanes;
  return snapshot !== null && people?.isStill !== true && snapshot.step >= knobs.scheduleSteps;
}

/** Whether a lane would train otherwise than it did. */
export function isMoved({ knobs, snapshot }: Lane): boolean {
  const trainedWith = snapshot?.trainedWith;
  return trainedWith != null && !isSameKnobs(asTrained(knobs), asTrained(trainedWith));
}

/** Whether another run would show something else than what is shown. */
export function needsRerun(state: LabState): boolean {
  return isFinished(state) && state.lanes.some(isMoved);
}

/** Knobs with what a loss does not use left out of account. */
function asTrained(knobs: Knobs): Knobs {
  const { margin, scale } = lossInForce({ ...knobs, warmup: 0, scaleRamp: 0, marginRamp: 0 }, 0);
  return { ...knobs, margin, scale };
}

/** A lane with other knobs, and a mark where that happens in the midst of a run. */
export function moveKnobs(lane: Lane, knobs: Knobs): Lane {
  if (isSameKnobs(lane.knobs, knobs)) return lane;
  const step = lane.snapshot?.step ?? 0;
  const isUnderWay = step > 0 && step < knobs.scheduleSteps && lane.movedAt.at(-1) !== step;
  return { ...lane, knobs, movedAt: isUnderWay ? [...lane.movedAt, step] : lane.movedAt };
}

/** A lane whose run, if it has come anywhere, stays behind as a ghost. */
export function leaveGhost(lane: Lane): Lane {
  const { snapshot } = lane;
  if (!snapshot?.trainedWith) return lane;
  return { ...lane, ghost: { knobs: snapshot.trainedWith, metrics: snapshot.metrics } };
}
