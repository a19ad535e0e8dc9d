import { describe, expect, it } from 'vitest';
import type { Report } from '../train/messages.ts';
import type { UploadState } from '../train/uploads/messages.ts';
import { defaultChoices } from './defaults.ts';
import { createFakeClient, DATASET, shot } from './fakeClient.ts';
import { createLab } from './lab.ts';
import { MAIN_LANE } from './lanes.ts';
import { reduceReport } from './reduce.ts';
import type { LabState } from './state.ts';

const START = createLab({ client: createFakeClient(), initial: defaultChoices(), random: () => 0 }).store.getState();

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

  it('has no gap of classes that lie among each other', () => {
    const mixed = shot(2);
    const lanes = mixed.lanes.map((lane) => ({
      ...lane,
      metrics: { ...lane.metrics, step: 2, isMixed: true, minGap90: -5.2 },
    }));
    const [{ series }] = stateAfter(DATASET, shot(0), { ...mixed, lanes }).lanes;
    expect(series.minGap90.steps).not.toContain(2);
    expect(series.accuracy.steps).toContain(2);
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
    const { lanes, speed } = stateAfter(DATASET, shot(0), shot(2, [5, 4]), shot(5, [3, 2, 1]));
    const { series } = lanes[MAIN_LANE];
    expect(series.loss).toEqual({ steps: [1, 2, 3, 4, 5], values: [5, 4, 3, 2, 1] });
    expect(series.accuracy.steps).toEqual([0, 2, 5]);
    expect(speed).toEqual({ msPerStep: 12, workers: 1, dispatchesPerStep: 34, submitsPerStep: 1 });
  });

  it('begins the series anew when the run is rewound', () => {
    for (const { series } of stateAfter(DATASET, shot(0), shot(2, [5, 4]), shot(0)).lanes) {
      expect(series.loss.steps).toEqual([]);
      expect(series.accuracy.steps).toEqual([0]);
    }
  });

  it('gives each lane what it has come to itself', () => {
    const [compared, main] = [shot(1, [7]), shot(1, [3])].map((it) => it.lanes[0]);
    const { lanes } = stateAfter(DATASET, { ...shot(1), lanes: [compared, main] });
    expect(lanes.map(({ snapshot }) => snapshot)).toEqual([compared, main]);
    expect(lanes.map(({ series }) => series.loss.values)).toEqual([[7], [3]]);
  });

  it('measures an accuracy once, however many pictures show it', () => {
    const repeated = shot(3, [1, 1, 1]);
    const lanes = repeated.lanes.map((lane) => ({ ...lane, metrics: { ...lane.metrics, step: 0 } }));
    const [{ series }] = stateAfter(DATASET, shot(0), { ...repeated, lanes }).lanes;
    expect(series.accuracy.steps).toEqual([0]);
  });

  it('of a failure stops the run and says why', () => {
    const failed = stateAfter(DATASET, shot(0), { type: 'failed', failure: { code: 'device-lost', detail: 'reset' } });
    expect(failed).toMatchObject({ phase: 'failed', isPlaying: false, failure: { code: 'device-lost' } });
    expect(failed.lanes.every(({ snapshot }) => snapshot !== null)).toBe(true);
  });

  it('of data tells how many identities there are, with portraits or without', () => {
    const labels = Uint8Array.of(0, 2, 1, 2);
    const rows = Uint32Array.of(7, 1, 4, 2);
    const { people } = stateAfter({ ...DATASET, labels, names: ['a', 'b', 'c'], rows });
    expect(people).toMatchObject({ identities: 3, names: ['a', 'b', 'c'], portraits: [], rows, upload: null });
  });

  it('of data that are shown as they are takes back a play', () => {
    const state = { ...START, isPlaying: true };
    expect(reduceReport(state, { ...DATASET, isStill: true }).isPlaying).toBe(false);
    expect(reduceReport(state, DATASET).isPlaying).toBe(true);
  });
});

describe('an upload', () => {
  const set = (name: string): UploadState['set'] => ({ kind: 'vectors', name, dimensions: 2, identities: [] });
  const upload = (change: Partial<UploadState>): Report => ({
    type: 'upload',
    state: { set: set('one'), isKept: true, progress: null, troubles: [], ...change },
  });
  const progress = { unit: 'files', done: 1, total: 3 } as const;

  it('keeps its set the same object while files are read, and stops no run', () => {
    const before = stateAfter(DATASET, shot(3), upload({}));
    const during = { ...before, ...reduceReport(before, upload({ progress })) };
    expect(during.upload?.progress).toEqual(progress);
    expect(during.upload?.set).toBe(before.upload?.set);
    expect(during.lanes).toBe(before.lanes);
    const after = { ...during, ...reduceReport(during, upload({ set: set('two') })) };
    expect(after.upload).toMatchObject({ progress: null, set: { name: 'two' } });
  });

  it('is remembered by the run that it began, whichever is told first', () => {
    const own = { ...START, setup: { ...START.setup, data: 'upload' as const } };
    const first = { ...own, ...reduceReport(own, upload({})) };
    expect(reduceReport(first, DATASET).people?.upload).toBe(first.upload?.set);
    const second = { ...own, ...reduceReport(own, DATASET) };
    const known = { ...second, ...reduceReport(second, upload({})) };
    expect(known.people?.upload).toMatchObject({ name: 'one' });
    const edited = { ...known, ...reduceReport(known, upload({ set: set('two') })) };
    expect(edited.people?.upload).toMatchObject({ name: 'one' });
  });

  it('outlives a failure of the run, and of its worker what was kept', () => {
    const failed = (code: 'upload-missing' | 'worker-died'): Report => ({
      type: 'failed',
      failure: { code, detail: 'x' },
    });
    const reading = upload({ progress });
    expect(stateAfter(reading, failed('upload-missing')).upload?.progress).toEqual(progress);
    const kept = stateAfter(reading, failed('worker-died')).upload;
    expect(kept).toMatchObject({ set: { name: 'one' }, progress: null, troubles: [{ about: 'worker', detail: 'x' }] });
    const lost = stateAfter(upload({ isKept: false }), failed('worker-died')).upload;
    expect(lost).toMatchObject({ set: null, troubles: [{ about: 'worker' }] });
    expect(stateAfter(upload({}), failed('worker-died')).upload?.troubles).toEqual([]);
  });

  it('that was not kept is lost, and said to be, with a worker that went with another frame; nothing else is said', () => {
    const kept = stateAfter(DATASET, shot(3), upload({}), { type: 'moved' });
    expect(kept).toMatchObject({ phase: 'ready', failure: null, upload: { set: { name: 'one' }, troubles: [] } });
    const lost = stateAfter(upload({ isKept: false }), { type: 'moved' }).upload;
    expect(lost).toMatchObject({ set: null, troubles: [{ about: 'worker' }] });
  });
});
