import { describe, expect, it } from 'vitest';
import type { Knobs } from '../core/experiment.ts';
import { COMPARED_LANE, changeKnobs, DEFAULT_LANE_KNOBS, isSameKnobs, MAIN_LANE } from './lanes.ts';

/** What differs from the defaults in each lane. */
function changed(lane: number, change: Partial<Knobs>, isScaleLinked = true): Partial<Knobs>[] {
  return changeKnobs(DEFAULT_LANE_KNOBS, lane, change, isScaleLinked).map((knobs, i) =>
    Object.fromEntries(
      Object.entries(knobs).filter(([key, value]) => value !== DEFAULT_LANE_KNOBS[i][key as keyof Knobs]), // of Knobs
    ),
  );
}

describe('a change of knobs', () => {
  it('of the loss or m is of its lane alone', () => {
    expect(changed(MAIN_LANE, { loss: 'softmax' })).toEqual([{}, { loss: 'softmax' }]);
    expect(changed(COMPARED_LANE, { loss: 'arcface', 'arcface.m': 0.2 })).toEqual([
      { loss: 'arcface', 'arcface.m': 0.2 },
      {},
    ]);
  });

  it('of any other knob is of every lane, whichever it came from', () => {
    const isOwn = (key: string) => key === 'loss' || key === 'scale' || key.includes('.');
    expect(Object.keys(DEFAULT_LANE_KNOBS[MAIN_LANE]).filter((key) => !isOwn(key))).toHaveLength(8);
    for (const lane of [COMPARED_LANE, MAIN_LANE]) {
      const change = { batchSize: 64, learningRate: 0.02 };
      expect(changed(lane, change)).toEqual([change, change]);
    }
  });

  it('of s is of every lane while the scales are linked', () => {
    expect(changed(COMPARED_LANE, { scale: 8 })).toEqual([{ scale: 8 }, { scale: 8 }]);
    expect(changed(COMPARED_LANE, { scale: 8 }, false)).toEqual([{ scale: 8 }, {}]);
  });

  it('of several at once sorts them out', () => {
    expect(changed(MAIN_LANE, { 'arcface.m': 0.1, scale: 8, batchSize: 64 }, false)).toEqual([
      { batchSize: 64 },
      { 'arcface.m': 0.1, scale: 8, batchSize: 64 },
    ]);
  });

  it('leaves a lane that it does not touch the same object', () => {
    const [compared] = changeKnobs(DEFAULT_LANE_KNOBS, MAIN_LANE, { 'arcface.m': 0.1 }, true);
    expect(compared).toBe(DEFAULT_LANE_KNOBS[COMPARED_LANE]);
  });
});

it('the page starts with runs that differ in their loss alone', () => {
  const [compared, main] = DEFAULT_LANE_KNOBS;
  expect(isSameKnobs({ ...compared, loss: main.loss }, main)).toBe(true);
  expect([compared.loss, main.loss]).toEqual(['norm-softmax', 'arcface']);
});
