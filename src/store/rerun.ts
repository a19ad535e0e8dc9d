/** After the schedule: what the reader has moved since, which only another run from the same start can show. */
import { DEFAULT_KNOBS, type Knobs } from '../core/experiment.ts';
import { addEvent, type History } from '../core/history/history.ts';
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
