import { describe, expect, it } from 'vitest';
import { setUp } from './seeds.testing.ts';

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
