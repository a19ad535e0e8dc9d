import { describe, expect, it } from 'vitest';
import type { Report } from '../train/messages.ts';
import { defaultChoices } from './defaults.ts';
import { DATASET, shot } from './fakeClient.ts';
import { reduceReport, UNSTARTED } from './reduce.ts';
import type { LabState } from './state.ts';

const START: LabState = {
  ...UNSTARTED,
  ...defaultChoices(),
  isPlaying: false,
  backend: null,
  kernels: null,
  notices: [],
};

function stateAfter(...reports: Report[]): LabState {
  const state = { ...START };
  for (const report of reports) Object.assign(state, reduceReport(state, report));
  return state;
}

describe('a report', () => {
  it('makes the page ready when the first picture is there', () => {
    expect(stateAfter(DATASET).phase).toBe('loading');
    expect(stateAfter(DATASET, shot(0)).phase).toBe('ready');
  });

  it('counts the kernels that are compiled until the backend is there', () => {
    const preparing: Report = { type: 'preparing', done: 3, total: 12 };
    expect(stateAfter(preparing).preparing).toEqual({ done: 3, total: 12 });
    const backend: Report = {
      type: 'backend',
      backend: { backend: 'webgpu', device: '', reason: 'hardware-gpu', detail: '' },
      kernels: { kernels: 'own', detail: '' },
    };
    expect(stateAfter(preparing, backend)).toMatchObject({ preparing: null, kernels: { kernels: 'own' } });
  });

  it('puts each loss at its own step', () => {
    const { series, speed } = stateAfter(DATASET, shot(0), shot(2, [5, 4]), shot(5, [3, 2, 1]));
    expect(series.loss).toEqual({ steps: [1, 2, 3, 4, 5], values: [5, 4, 3, 2, 1] });
    expect(series.accuracy.steps).toEqual([0, 2, 5]);
    expect(speed).toEqual({ msPerStep: 12, dispatchesPerStep: 34, submitsPerStep: 1 });
  });

  it('begins the series anew when the run is rewound', () => {
    const { series } = stateAfter(DATASET, shot(0), shot(2, [5, 4]), shot(0));
    expect(series.loss.steps).toEqual([]);
    expect(series.accuracy.steps).toEqual([0]);
  });

  it('measures an accuracy once, however many pictures show it', () => {
    const repeated = shot(3, [1, 1, 1]);
    if (repeated.type === 'snapshot') repeated.snapshot.metrics = { ...repeated.snapshot.metrics, step: 0 };
    expect(stateAfter(DATASET, shot(0), repeated).series.accuracy.steps).toEqual([0]);
  });

  it('of a failure stops the run and says why', () => {
    const failed = stateAfter(DATASET, shot(0), { type: 'failed', failure: { code: 'device-lost', detail: 'reset' } });
    expect(failed).toMatchObject({ phase: 'failed', isPlaying: false, failure: { code: 'device-lost' } });
    expect(failed.snapshot).not.toBeNull();
  });
});
