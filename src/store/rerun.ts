/** After the schedule: what the reader has moved since, which only another run from the same start can show. */
import { DEFAULT_KNOBS, type Knobs } from '../core/experiment.ts';
import { LOSS_KNOBS } from '../core/losses/knobs.ts';
import type { Parameters } from '../core/losses/loss.ts';
import { settledForce } from '../core/schedule.ts';
import { isSameKnobs } from './lanes.ts';
import type { LabState, Lane } from './state.ts';

/** Whether the run has come to the end of its schedule, or past it. */
export function isFinished({ lanes, people }: LabState): boolean {
  const [{ knobs, snapshot }] = lanes;
  return snapshot !== null && people?.isStill !== true && snapshot.step >= knobs.scheduleSteps;
}

/** Whether a lane would train otherwise than it did; knobs that its loss does not use are left out of account. */
export function isMoved({ knobs, snapshot }: Lane): boolean {
  const trainedWith = snapshot?.trainedWith;
  if (trainedWith == null) return false;
  const [now, then] = [settledForce(knobs), settledForce(trainedWith)];
  const isSameLoss = now.loss === then.loss && now.scale === then.scale && areAlike(now.parameters, then.parameters);
  return !isSameLoss || !isSameKnobs(withoutLoss(knobs), withoutLoss(trainedWith));
}

/** Whether another run would show something else than what is shown. */
export function needsRerun(state: LabState): boolean {
  return isFinished(state) && state.lanes.some(isMoved);
}

function areAlike(a: Parameters, b: Parameters): boolean {
  return Object.keys(a).every((name) => a[name] === b[name]);
}

function withoutLoss(knobs: Knobs): Knobs {
  return { ...DEFAULT_KNOBS, ...Object.fromEntries(Object.entries(knobs).filter(([key]) => !OF_LOSSES.has(key))) };
}

const OF_LOSSES: ReadonlySet<string> = new Set(['loss', 'scale', ...LOSS_KNOBS.map(({ key }) => key)]);

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
