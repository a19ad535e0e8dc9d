import { describe, expect, it } from 'vitest';
import type { Report } from '../train/messages.ts';
import { defaultChoices } from './defaults.ts';
import { createFakeClient, DATASET, shot } from './fakeClient.ts';
import { createLab } from './lab.ts';
import { COMPARED_LANE, MAIN_LANE } from './lanes.ts';
import { shownLane } from './lookBack.ts';

/** A lab whose run has shown these steps, each with the losses since the one before. */
function at(...steps: number[]) {
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(), random: () => 0 });
  client.report(DATASET);
  client.report({ type: 'ready' });
  const show = (...more: number[]) => {
    for (const step of more) client.report(shot(step, step > 0 ? [1 / step] : []));
  };
  show(0, ...steps);
  const state = lab.store.getState;
  const shown = () => [COMPARED_LANE, MAIN_LANE].map((lane) => shownLane(state(), lane));
  const shownStep = () => shown()[MAIN_LANE].snapshot?.step;
  const charts = () => state().lanes[MAIN_LANE].series;
  const typesSent = () => client.sent.map(({ type }) => type);
  const branched = (step: number, change: Partial<Extract<Report, { type: 'branched' }>> = {}) => {
    const lanes = state().lanes.map(({ knobs }) => knobs);
    client.report({ type: 'branched', asked: step, step, lanes, ...change });
    client.report(shot(step));
  };
  return { client, lab, show, state, shown, shownStep, charts, typesSent, branched };
}

describe('looking back', () => {
  it('shows the kept step nearest to the one asked for, in every lane, and training goes on underneath', () => {
    const { lab, show, state, shown, shownStep } = at(10, 20, 30);
    lab.lookAt(12);
    expect(shown().map(({ snapshot }) => snapshot?.step)).toEqual([10, 10]);
    expect(shown()[MAIN_LANE].snapshot?.metrics.step).toBe(10);
    show(40);
    expect(shownStep()).toBe(10);
    expect(state().lanes[MAIN_LANE].snapshot?.step).toBe(40);
    lab.lookAt(null);
    expect(shownStep()).toBe(40);
  });

  it('goes from one thing that happened to the next, past the steps between, and to the ends', () => {
    const { lab, show, shownStep } = at(10, 20);
    lab.setKnobs({ 'arcface.m': 0.3 });
    show(30, 40);
    lab.setKnobs({ loss: 'cosface' });
    show(50, 60);
    const walked = ([-1, -1, -1, -1, 1, 1, 1] as const).map((direction) => {
      lab.lookAtEvent(direction);
      return shownStep();
    });
    expect(walked).toEqual([40, 20, 0, 0, 20, 40, 60]);
  });

  it('ends at the newest step', () => {
    const { lab, state } = at(10, 20);
    lab.lookAt(10);
    lab.lookAt(20);
    expect(state().lookBack).toBeNull();
  });

  it('walks from kept step to kept step, and ends where the run is', () => {
    const { lab, state, shownStep } = at(10, 17, 30);
    const walked = ([-1, -1, -1, -1, 1, 1, 1, 1] as const).map((direction) => {
      lab.lookBeside(direction);
      return shownStep();
    });
    expect(walked).toEqual([17, 10, 0, 0, 10, 17, 30, 30]);
    expect(state().lookBack).toBeNull();
  });

  it('leaves every chart as it was', () => {
    const { lab, charts } = at(10, 20, 30);
    const before = charts();
    for (const step of [0, 20, 10, null]) lab.lookAt(step);
    expect(charts()).toBe(before);
  });

  it('shows the knobs of then, and of those moved since what they are now', () => {
    const { lab, show, shown } = at(10);
    lab.setKnobs({ 'arcface.m': 0.2, scale: 16 });
    show(20);
    lab.lookAt(10);
    expect(shown()[MAIN_LANE].knobs).toMatchObject({ 'arcface.m': 0.5, scale: 32 });
    lab.setKnobs({ 'arcface.m': 0.3 });
    expect(shown()[MAIN_LANE].knobs).toMatchObject({ 'arcface.m': 0.3, scale: 32 });
    lab.lookAt(0);
    expect(shown()[MAIN_LANE].knobs).toMatchObject({ 'arcface.m': 0.3, scale: 32 });
  });

  it('ends when a step is asked for, when the run is rewound before it, and with the run', () => {
    const { lab, show, state } = at(10, 20);
    for (const end of [lab.play, lab.step, lab.rewind, lab.reseed]) {
      lab.lookAt(10);
      expect(state().lookBack).not.toBeNull();
      end();
      if (end === lab.rewind) show(0, 10, 20);
      expect(state().lookBack).toBeNull();
    }
    expect(state().history.moments).toEqual([]);
  });
});

describe('what happens on the way', () => {
  it('is kept with its step: a loss chosen, a knob moved', () => {
    const { lab, show, state } = at(10);
    lab.setKnobs({ loss: 'cosface' });
    show(20);
    lab.setKnobs({ scale: 16 });
    expect(state().history.events).toEqual([
      { step: 10, lane: MAIN_LANE, kind: 'loss' },
      { step: 20, lane: COMPARED_LANE, kind: 'knob' },
      { step: 20, lane: MAIN_LANE, kind: 'knob' },
    ]);
  });

  it('is kept once where centres merge, at the step at which they have', () => {
    const { client, state } = at(260);
    for (const step of [270, 280]) {
      const report = shot(step, [1]);
      const [apart, main] = report.lanes;
      client.report({ ...report, lanes: [apart, { ...main, centres: Float32Array.of(1, 0, 1, 0.01) }] });
    }
    expect(state().history.events).toEqual([{ step: 270, lane: MAIN_LANE, kind: 'merged' }]);
  });
});

describe('a run that is taken back', () => {
  it('keeps what its charts showed behind the new ones, and cuts its history', () => {
    const { lab, show, state, charts } = at(10, 20, 30);
    const before = charts();
    lab.rewind();
    show(0);
    expect(charts().loss.steps).toEqual([]);
    expect(state().lanes[MAIN_LANE].past).toEqual([before]);
    expect(state().history.moments.map(({ step }) => step)).toEqual([0]);
  });

  it('to the step that is shown asks for that, and plays on with the knobs of then and those moved meanwhile', () => {
    const { client, lab, show, state, typesSent, branched, charts } = at(10);
    const then = state().lanes.map(({ knobs }) => knobs);
    lab.setKnobs({ scale: 16 });
    show(20, 30);
    lab.lookAt(10);
    lab.setKnobs({ 'arcface.m': 0.3 });
    lab.goOnFromHere();
    expect(client.sent.at(-1)).toEqual({ type: 'branch', step: 10 });
    branched(10, { lanes: then });
    const knobs = state().lanes.map((lane) => lane.knobs);
    expect(knobs).toEqual([then[COMPARED_LANE], { ...then[MAIN_LANE], 'arcface.m': 0.3 }]);
    expect(client.sent.at(-2)).toEqual({ type: 'knobs', lanes: knobs });
    expect(typesSent().at(-1)).toBe('play');
    expect(state()).toMatchObject({ lookBack: null, isPlaying: true, notices: [] });
    expect(charts().loss.steps).toEqual([10]);
    expect(state().lanes[MAIN_LANE].ghost?.metrics.step).toBe(30);
    expect(state().history.events).toEqual([{ step: 10, lane: MAIN_LANE, kind: 'knob' }]);
  });

  it('further than was asked for says so, and loses nothing that was before', () => {
    const { lab, state, branched } = at(10, 20, 30);
    lab.lookAt(20);
    lab.goOnFromHere();
    branched(10, { asked: 20 });
    expect(state().notices).toEqual([{ code: 'branch.earlier', detail: '20', used: '10' }]);
    expect(state().history.moments.map(({ step }) => step)).toEqual([0, 10]);
    lab.lookAt(0);
    branched(0);
    expect(state().notices).toEqual([]);
  });

  it('further than was asked for goes on with the loss, m and s of the step that is shown, and what was moved meanwhile', () => {
    const { client, lab, state, branched } = at(10);
    const then = state().lanes.map(({ knobs }) => knobs);
    lab.setKnobs({ 'arcface.m': 0.3 });
    const moved = state().lanes.map(({ knobs }) => knobs);
    client.report(shot(20, [], moved));
    client.report(shot(30, [], moved));
    lab.lookAt(20);
    lab.setKnobs({ scale: 16 });
    lab.goOnFromHere();
    branched(10, { asked: 20, lanes: then });
    const { knobs } = state().lanes[MAIN_LANE];
    expect([knobs['arcface.m'], knobs.scale]).toEqual([0.3, 16]);
    expect(state().history.events).toContainEqual({ step: 10, lane: MAIN_LANE, kind: 'knob' });
    expect(state().notices).toHaveLength(1);
    // Of another run it would be a lie.
    client.report(DATASET);
    expect(state().notices).toEqual([]);
  });

  it('is not where the step is refused: that is said, and all stays', () => {
    const { client, lab, state, typesSent } = at(10, 20);
    lab.lookAt(10);
    const before = state();
    client.report({ type: 'branch-refused', asked: 90, trained: 20 });
    const notices = [{ code: 'branch.untrained', detail: '90', used: '20' }];
    expect(state()).toEqual({ ...before, notices });
    expect(typesSent()).not.toContain('play');
  });
});
