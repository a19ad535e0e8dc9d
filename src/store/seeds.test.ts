import { describe, expect, it } from 'vitest';
import type { Report } from '../train/messages.ts';
import { shot } from './fakeClient.ts';
import { COMPARED_LANE, MAIN_LANE } from './lanes.ts';
import { END, setUp } from './seeds.testing.ts';
import { changedLanes, createSeeds } from './seeds.ts';

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

  it('names the lanes that leave nothing since a knob was moved on the way, until the next run', () => {
    const { lab, state, load, reach, kept } = setUp();
    load();
    expect(changedLanes(state())).toEqual([]);
    reach(10);
    lab.setKnobs({ 'arcface.m': 0.3 });
    expect(changedLanes(state())).toEqual([MAIN_LANE]);
    reach(END);
    expect([changedLanes(state()), kept(COMPARED_LANE), kept()]).toEqual([[MAIN_LANE], [1], []]);
    lab.setSetup({ seed: 2 });
    expect(changedLanes(state())).toEqual([]);
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
