import { describe, expect, it } from 'vitest';
import type { Knobs, Setup } from '../core/experiment.ts';
import type { Report } from '../train/messages.ts';
import { defaultChoices } from './defaults.ts';
import { createFakeClient, DATASET, shot } from './fakeClient.ts';
import { createLab } from './lab.ts';
import { COMPARED_LANE, MAIN_LANE } from './lanes.ts';
import { createSeeds, keysOf, ownOf, runsOf } from './seeds.ts';

const END = 500;

function setUp(setup: Partial<Setup> = {}) {
  const client = createFakeClient();
  const defaults = defaultChoices();
  const initial = { ...defaults, setup: { ...defaults.setup, ...setup } };
  const lab = createLab({ client, initial, random: () => 0 });
  const seeds = createSeeds(lab);
  const state = lab.store.getState;
  const row = () => seeds.store.getState().row;
  const load = () => {
    client.report(DATASET);
    client.report({ type: 'ready' });
    client.report(shot(0, [], knobs()));
  };
  const reach = (step: number, latestLoss = 1) => {
    client.report(shot(step, [latestLoss], knobs()));
  };
  /** A whole run of the seed that is chosen. */
  const run = (gap?: number) => {
    load();
    reach(1);
    const report = shot(END, [1], knobs());
    if (gap !== undefined) for (const lane of report.lanes) lane.metrics.minGap90 = gap;
    client.report(report);
  };
  const knobs = (): Knobs[] => state().lanes.map((lane) => lane.knobs);
  const runs = (lane: number) => runsOf(seeds.store.getState().runs, keysOf(state())[lane], ownOf(state()));
  const kept = (lane = MAIN_LANE) => runs(lane).map(({ seed }) => seed);
  const gaps = () => runs(MAIN_LANE).map(({ cell }) => cell.minGap90);
  const plays = () => client.sent.filter(({ type }) => type === 'play').length;
  return { client, lab, seeds, state, row, load, reach, run, kept, gaps, plays };
}

describe('what is kept of runs', () => {
  it('is every lane at the end of its schedule, of each seed, and nothing before or after', () => {
    const { lab, reach, load, kept } = setUp();
    load();
    reach(END - 1);
    expect([kept(COMPARED_LANE), kept()]).toEqual([[], []]);
    reach(END);
    expect([kept(COMPARED_LANE), kept()]).toEqual([[1], [1]]);
    lab.setSetup({ seed: 2 });
    expect(kept()).toEqual([1]);
    load();
    reach(END + 1);
    expect(kept()).toEqual([1]);
  });

  it('waits for the judgement of the last step', () => {
    const { client, load, kept } = setUp();
    load();
    const early = shot(END, [1]);
    for (const lane of early.lanes) lane.metrics.step = END - 3;
    client.report(early);
    expect(kept()).toEqual([]);
  });

  it('takes the place of what the same seed came to before', () => {
    const { lab, run, kept, gaps } = setUp();
    run(0.1);
    lab.setSetup({ seed: 2 });
    run(0.2);
    lab.setSetup({ seed: 1 });
    run(0.3);
    expect([kept(), gaps()]).toEqual([
      [1, 2],
      [0.3, 0.2],
    ]);
  });

  it('is shown with the settings that it was trained with, in every lane that has them', () => {
    const { lab, run, kept } = setUp();
    run();
    lab.setKnobs({ 'arcface.m': 0.2 });
    // Norm-Softmax has no margin.
    expect([kept(COMPARED_LANE), kept()]).toEqual([[1], []]);
    lab.setKnobs({ 'arcface.m': 0.5, 'cosface.m': 0.1 });
    expect(kept()).toEqual([1]);
    lab.setSetup({ variation: 0.1 });
    expect(kept()).toEqual([]);
    lab.setSetup({ variation: 0.6, backend: 'cpu' });
    expect(kept()).toEqual([1]);
  });

  it('is nothing of a lane in which a knob moved on the way, unless the run is taken back', () => {
    const { client, lab, load, reach, kept } = setUp();
    load();
    reach(10);
    lab.setKnobs({ 'arcface.m': 0.2 });
    reach(20);
    lab.setKnobs({ 'arcface.m': 0.5 });
    reach(END);
    expect([kept(COMPARED_LANE), kept()]).toEqual([[1], []]);
    lab.rewind();
    client.report(shot(0));
    reach(END);
    expect(kept()).toEqual([1]);
  });

  it('is counted where a loss was no number, though it never came to its end', () => {
    const { load, reach, kept, seeds } = setUp();
    load();
    reach(30, Number.NaN);
    expect(kept()).toEqual([1]);
    expect(seeds.store.getState().runs.map(({ isBroken }) => isBroken)).toEqual([true, true]);
  });

  it('is of the twenty newest seeds', () => {
    const { lab, run, kept } = setUp();
    for (let seed = 1; seed <= 22; seed++) {
      lab.setSetup({ seed });
      run();
    }
    expect(kept()).toHaveLength(20);
    expect([kept()[0], kept().at(-1)]).toEqual([3, 22]);
  });

  it('is found by whoever asks after the run has ended', () => {
    const { lab, run } = setUp();
    run();
    expect(
      createSeeds(lab)
        .store.getState()
        .runs.map(({ seed }) => seed),
    ).toEqual([1, 1]);
  });

  it('of the reader’s own data goes when they are forgotten or replaced, and only that', () => {
    const { client, lab, run, kept, seeds } = setUp();
    run();
    const upload = (set: object | null) =>
      client.report({
        type: 'upload',
        state: { set, isKept: true, progress: null, troubles: [] },
      } as unknown as Report); // any summary does
    upload({ identities: [1, 2] });
    lab.trainOnUpload('trained');
    run();
    expect(kept()).toEqual([1]);
    upload({ identities: [1, 2, 3] });
    lab.trainOnUpload('trained');
    expect(kept()).toEqual([]);
    run();
    expect(kept()).toEqual([1]);
    expect(seeds.store.getState().runs).toHaveLength(4);
    upload(null);
    expect(seeds.store.getState().runs).toHaveLength(2);
    expect(kept()).toEqual([1]);
  });
});

describe('seeds in a row', () => {
  it('are run one after the other, from the one that is shown on, without those that are kept', () => {
    const { lab, seeds, state, run, row, kept, plays, client } = setUp();
    lab.setSetup({ seed: 3 });
    run();
    lab.setSetup({ seed: 2 });
    seeds.runNext(3);
    expect([state().setup.seed, state().isPlaying, row()]).toEqual([2, true, { done: 0, total: 3 }]);
    run();
    expect([state().setup.seed, state().isPlaying, row()]).toEqual([4, true, { done: 1, total: 3 }]);
    run();
    expect([state().setup.seed, row()]).toEqual([5, { done: 2, total: 3 }]);
    run();
    expect(plays()).toBe(3);
    client.report({ type: 'playing', isPlaying: false });
    expect([state().setup.seed, state().isPlaying, row()]).toEqual([5, false, { done: 3, total: 3 }]);
    expect(kept()).toEqual([3, 2, 4, 5]);
    lab.setKnobs({ scale: 8 });
    expect(row()).toBeNull();
  });

  it('go on after the last seed there is with the first', () => {
    const { seeds, state, run } = setUp({ seed: 999_999 });
    seeds.runNext(2);
    run();
    expect(state().setup.seed).toBe(0);
  });

  it('leave a run alone that is on its way, and take one back that is touched or over', () => {
    const { client, lab, seeds, load, reach, run } = setUp();
    const rewinds = () => client.sent.filter(({ type }) => type === 'rewind').length;
    load();
    reach(10);
    seeds.runNext(1);
    expect(rewinds()).toBe(0);
    seeds.stop();
    lab.setKnobs({ 'arcface.m': 0.2 });
    seeds.runNext(1);
    expect(rewinds()).toBe(1);
    run();
    lab.setKnobs({ 'arcface.m': 0.3 });
    seeds.runNext(1);
    expect(rewinds()).toBe(2);
  });

  it('wait while paused, and end when stopped, or when a setup, a knob or a lane is touched', () => {
    const { lab, seeds, state, load, run, row } = setUp();
    const isOver = (touch: () => void) => {
      seeds.runNext(2);
      const wasOn = row() !== null;
      touch();
      return wasOn && row() === null;
    };
    load();
    seeds.runNext(2);
    lab.pause();
    expect(row()).toEqual({ done: 0, total: 2 });
    lab.play();
    run();
    expect(row()).toEqual({ done: 1, total: 2 });
    seeds.stop();
    expect([row(), state().isPlaying]).toEqual([null, false]);
    expect(isOver(() => lab.setKnobs({ scale: 8 }))).toBe(true);
    expect(isOver(() => lab.setSetup({ identities: 4 }))).toBe(true);
    expect(isOver(() => lab.reseed())).toBe(true);
    expect(isOver(() => lab.setView({ panes: 6 }))).toBe(true);
    const { seed } = state().setup;
    run();
    expect(state().setup.seed).toBe(seed);
  });

  it('end with a failure, and pass by a seed whose loss is no number', () => {
    const { client, seeds, state, load, reach, row } = setUp();
    seeds.runNext(2);
    load();
    reach(20, Number.NaN);
    expect([state().setup.seed, row()]).toEqual([2, { done: 1, total: 2 }]);
    client.report({ type: 'failed', failure: { code: 'data-failed', detail: '' } });
    expect(row()).toBeNull();
  });
});
