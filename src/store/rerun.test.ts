import { describe, expect, it } from 'vitest';
import type { Knobs } from '../core/experiment.ts';
import { defaultChoices } from './defaults.ts';
import { createFakeClient, DATASET, shot } from './fakeClient.ts';
import { createLab } from './lab.ts';
import { COMPARED_LANE, MAIN_LANE } from './lanes.ts';
import { isFinished, isMoved, leaveGhost, needsRerun } from './rerun.ts';

/** A lab whose run has come to a step. */
function at(...steps: number[]) {
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(), random: () => 0 });
  client.report(DATASET);
  client.report({ type: 'ready' });
  for (const step of [0, ...steps]) client.report(shot(step, step > 0 ? [1] : []));
  const state = lab.store.getState;
  const [moved, knobs] = [() => state().lanes.map(isMoved), () => state().lanes.map((lane) => lane.knobs)];
  return { client, lab, state, moved, knobs };
}

describe('a run', () => {
  it('is finished when its schedule is, and after', () => {
    expect([0, 499, 500, 800].map((step) => isFinished(at(step).state()))).toEqual([false, false, true, true]);
    const { lab, state } = at(499);
    lab.setKnobs({ scheduleSteps: 400 });
    expect(isFinished(state())).toBe(true);
  });

  it('of what is shown as it is never finishes', () => {
    const { client, state } = at(500);
    client.report({ ...DATASET, isStill: true });
    client.report(shot(500));
    expect(isFinished(state())).toBe(false);
  });

  it('has not moved before its first step, nor while its next is trained with what it has', () => {
    const fresh = at();
    fresh.lab.setKnobs({ 'arcface.m': 0.2 });
    expect(fresh.moved()).toEqual([false, false]);
    const { client, lab, moved, knobs } = at(10);
    lab.setKnobs({ 'arcface.m': 0.2 });
    expect(moved()).toEqual([false, true]);
    client.report(shot(11, [1], knobs()));
    expect(moved()).toEqual([false, false]);
  });

  it('has moved by what its loss uses, and by nothing else', () => {
    const movedBy = (lane: number, change: Partial<Knobs>) => {
      const { lab, moved } = at(500);
      lab.setView({ isScaleLinked: false });
      lab.setKnobs(change, lane);
      return moved()[lane];
    };
    expect(movedBy(MAIN_LANE, { 'arcface.m': 0.2 })).toBe(true);
    expect(movedBy(MAIN_LANE, { scale: 64 })).toBe(true);
    expect(movedBy(MAIN_LANE, { loss: 'softmax' })).toBe(true);
    expect(movedBy(MAIN_LANE, { learningRate: 0.01 })).toBe(true);
    expect(movedBy(COMPARED_LANE, { scale: 64 })).toBe(true);
    // Norm-Softmax has no margin.
    expect(movedBy(COMPARED_LANE, { 'arcface.m': 0.2 })).toBe(false);
  });

  it('is to be run again when it is finished and a lane has moved, and not when that is taken back', () => {
    const { lab, state } = at(500);
    expect(needsRerun(state())).toBe(false);
    lab.setKnobs({ 'arcface.m': 0.2 });
    expect(needsRerun(state())).toBe(true);
    lab.setKnobs({ 'arcface.m': 0.5 });
    expect(needsRerun(state())).toBe(false);
    const underWay = at(499);
    underWay.lab.setKnobs({ 'arcface.m': 0.2 });
    expect(needsRerun(underWay.state())).toBe(false);
  });
});

describe('a lane', () => {
  it('was trained with the knobs of its latest step, not with one moved while that was on its way to the page', () => {
    const { client, lab, state } = at(499);
    lab.setKnobs({ 'arcface.m': 0.1 });
    client.report(shot(500, [1]));
    expect(needsRerun(state())).toBe(true);
    expect(state().lanes.map((lane) => leaveGhost(lane).ghost?.knobs['arcface.m'])).toEqual([0.5, 0.5]);
  });

  it('marks each step at which it was moved once, and only in the midst of its run', () => {
    const { client, lab, state } = at();
    const stepsOf = (lane: number) =>
      state().history.events.flatMap((event) => (event.lane === lane ? [event.step] : []));
    const marks = () => [COMPARED_LANE, MAIN_LANE].map(stepsOf);
    lab.setKnobs({ 'arcface.m': 0.1 });
    expect(marks()).toEqual([[], []]);
    client.report(shot(20, [1]));
    lab.setKnobs({ 'arcface.m': 0.2 });
    lab.setKnobs({ 'arcface.m': 0.3 });
    expect(marks()).toEqual([[], [20]]);
    client.report(shot(30, [1]));
    lab.setKnobs({ scale: 8 });
    expect(marks()).toEqual([[30], [20, 30]]);
    client.report(shot(500, [1]));
    lab.setKnobs({ scale: 16 });
    expect(marks()).toEqual([[30], [20, 30]]);
    client.report(shot(0));
    expect(marks()).toEqual([[], []]);
  });

  it('leaves a ghost of what it was trained with, and none of a run that has come nowhere', () => {
    const { lab, state } = at(500);
    const { knobs, snapshot } = state().lanes[MAIN_LANE];
    lab.setKnobs({ 'arcface.m': 0.1 });
    expect(leaveGhost(state().lanes[MAIN_LANE]).ghost).toEqual({ knobs, metrics: snapshot?.metrics });
    const [fresh] = at().state().lanes;
    expect(leaveGhost(fresh)).toBe(fresh);
  });

  it('keeps the ghost of the run before while another has come nowhere', () => {
    const { client, lab, state } = at(500);
    lab.runAgain();
    client.report(shot(0));
    const { ghost } = state().lanes[MAIN_LANE];
    expect(ghost).not.toBeNull();
    lab.runAgain();
    expect(state().lanes[MAIN_LANE].ghost).toBe(ghost);
  });
});
