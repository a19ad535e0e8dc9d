import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_KNOBS, DEFAULT_SETUP, type Knobs } from '../core/experiment.ts';
import { type MapPlan, type MapRows, planKey, planMap, rowKnobs } from '../core/map.ts';
import { createFakeClient, DATASET, type FakeClient, shot } from './fakeClient.ts';
import { createMap } from './map.ts';
import type { MapCache } from './mapCache.ts';

const STEPS = 20;

const whole = planMap(DEFAULT_SETUP, { ...DEFAULT_KNOBS });
/** Two margins by three scales. */
const PLAN: MapPlan = {
  ...whole,
  knobs: { ...whole.knobs, scheduleSteps: STEPS },
  margins: [0, 0.5],
  scales: [4, 8, 32],
};

function memoryCache(): MapCache & { kept: Map<string, MapRows> } {
  const kept = new Map<string, MapRows>();
  return {
    kept,
    save: async (key, rows) => void kept.set(key, rows),
    load: async (key) => kept.get(key) ?? {},
  };
}

function setUp({ plan = PLAN, cache = memoryCache() as MapCache, own = null as object | null } = {}) {
  const clients: (FakeClient & { dispose: ReturnType<typeof vi.fn> })[] = [];
  const connect = () => {
    const client = createFakeClient();
    const counted = { ...client, dispose: vi.fn(client.dispose) };
    clients.push(counted);
    return counted;
  };
  const map = createMap({ connect, cache });
  map.aim(plan, own);
  const state = () => map.store.getState();
  const client = () => clients[clients.length - 1];
  const sent = () => client().sent.map(({ type }) => type);
  /** The worker opens what it was asked to. */
  const open = () => {
    client().report(DATASET);
    client().report({ type: 'ready' });
  };
  const trained = (scale: number, step = STEPS) =>
    client().report(shot(step, [1], rowKnobs(state().plan ?? PLAN, scale)));
  return { map, clients, client, state, sent, open, trained };
}

describe('a map', () => {
  it('trains the margins of one scale side by side, scale after scale, from the same start', () => {
    const { map, client, state, sent, open, trained } = setUp();
    map.start();
    expect(client().sent).toEqual([{ type: 'setup', setup: PLAN.setup, lanes: rowKnobs(PLAN, 4) }]);
    open();
    expect(sent()).toEqual(['setup', 'play']);
    trained(4, 7);
    expect(state()).toMatchObject({ phase: 'running', step: 7, rows: {} });
    trained(4);
    expect(sent()).toEqual(['setup', 'play', 'knobs', 'rewind', 'play']);
    expect(client().sent[2]).toEqual({ type: 'knobs', lanes: rowKnobs(PLAN, 8) });
    expect(state().rows[4]).toHaveLength(2);
    expect(state().rows[4][0]).toMatchObject({ minGap90: 3, heldOutAccuracy: 0.5, labels: DATASET.labels });
    trained(8);
    trained(32);
    expect(state()).toMatchObject({ phase: 'idle', step: 0, failure: null });
    expect(Object.keys(state().rows)).toEqual(['4', '8', '32']);
    expect(client().dispose).toHaveBeenCalledOnce();
  });

  it('does not take a last look at one row for the next one', () => {
    const { map, state, open, trained } = setUp();
    map.start();
    open();
    trained(4);
    trained(4);
    expect(Object.keys(state().rows)).toEqual(['4']);
  });

  it('goes on where a loss that is no number has stopped one of its runs', () => {
    const { map, client, sent, open } = setUp();
    map.start();
    open();
    client().report({ type: 'playing', isPlaying: true });
    expect(sent()).toEqual(['setup', 'play']);
    client().report({ type: 'playing', isPlaying: false });
    expect(sent()).toEqual(['setup', 'play', 'play']);
  });

  it('waits while another run has the machine', () => {
    const { map, client, sent, open, state, trained } = setUp();
    map.hold(true);
    map.start();
    open();
    expect(sent()).toEqual(['setup']);
    map.hold(false);
    expect(sent()).toEqual(['setup', 'play']);
    map.hold(true);
    client().report({ type: 'playing', isPlaying: false });
    trained(4);
    expect(state().isHeld).toBe(true);
    expect(sent()).toEqual(['setup', 'play', 'pause', 'knobs', 'rewind']);
  });
});

describe('what is trained', () => {
  it('outlives cancelling: the map goes on with the row that was under way', () => {
    const { map, clients, client, state, open, trained } = setUp();
    map.start();
    open();
    trained(4);
    trained(8, 5);
    map.cancel();
    expect(state()).toMatchObject({ phase: 'idle', step: 0 });
    expect(Object.keys(state().rows)).toEqual(['4']);
    expect(clients[0].dispose).toHaveBeenCalledOnce();
    map.start();
    expect(client().sent).toEqual([{ type: 'setup', setup: PLAN.setup, lanes: rowKnobs(PLAN, 8) }]);
  });

  it('outlives a failure, which is told', () => {
    const { map, client, state, open, trained } = setUp();
    map.start();
    open();
    trained(4);
    client().report({ type: 'failed', failure: { code: 'worker-died', detail: 'out of memory' } });
    expect(state()).toMatchObject({ phase: 'failed', failure: { code: 'worker-died', detail: 'out of memory' } });
    expect(Object.keys(state().rows)).toEqual(['4']);
    map.start();
    expect(state()).toMatchObject({ phase: 'running', failure: null });
  });

  it('begins the row under way again, in another worker, when its own went with another frame', () => {
    const { map, clients, client, state, open, trained } = setUp();
    map.start();
    open();
    trained(4);
    trained(8, 7);
    client().report({ type: 'moved' });
    expect(clients.map(({ dispose }) => dispose.mock.calls.length)).toEqual([1, 0]);
    expect(client().sent).toEqual([{ type: 'setup', setup: PLAN.setup, lanes: rowKnobs(PLAN, 8) }]);
    expect(state()).toMatchObject({ phase: 'running', failure: null, step: 0 });
    expect(Object.keys(state().rows)).toEqual(['4']);
  });

  it('outlives the page, and another visit trains the rest alone', async () => {
    const cache = memoryCache();
    const first = setUp({ cache });
    first.map.start();
    first.open();
    first.trained(4);
    first.map.dispose();
    const second = setUp({ cache });
    await vi.waitFor(() => expect(Object.keys(second.state().rows)).toEqual(['4']));
    second.map.start();
    expect(second.client().sent).toEqual([{ type: 'setup', setup: PLAN.setup, lanes: rowKnobs(PLAN, 8) }]);
  });

  it('comes from an earlier visit even while the first row is trained anew', async () => {
    const cache = memoryCache();
    const first = setUp({ cache });
    first.map.start();
    first.open();
    for (const scale of [4, 8]) first.trained(scale);
    const second = setUp({ cache });
    second.map.start();
    second.open();
    await vi.waitFor(() => expect(Object.keys(second.state().rows)).toEqual(['4', '8']));
    second.trained(4);
    second.trained(32);
    expect(second.state()).toMatchObject({ phase: 'idle' });
    expect(Object.keys(second.state().rows)).toEqual(['4', '8', '32']);
  });

  it('stays in the page where the storage is full or there is none, and says so', async () => {
    const errors = { full: new DOMException('', 'QuotaExceededError'), none: new DOMException('', 'SecurityError') };
    for (const [unkept, error] of Object.entries(errors)) {
      const refuse = () => Promise.reject(error);
      const { map, state, open, trained } = setUp({ cache: { save: refuse, load: refuse } });
      map.start();
      open();
      trained(4);
      await vi.waitFor(() => expect(state().unkept).toBe(unkept));
      trained(8);
      expect(state()).toMatchObject({ phase: 'running', failure: null });
      expect(Object.keys(state().rows)).toEqual(['4', '8']);
    }
  });

  it('of own data is never kept, and gone with those data', () => {
    const cache = memoryCache();
    const plan: MapPlan = { ...PLAN, setup: { ...PLAN.setup, data: 'upload' } };
    const own = {};
    const { map, state, open, trained } = setUp({ plan, cache, own });
    map.start();
    open();
    for (const scale of PLAN.scales) trained(scale);
    expect(cache.kept.size).toBe(0);
    map.aim({ ...plan }, own);
    expect(Object.keys(state().rows)).toHaveLength(3);
    map.aim({ ...plan }, {});
    expect(state().rows).toEqual({});
  });

  it('of own data ends with them, even while it is trained; drawn faces stay', () => {
    const plan: MapPlan = { ...PLAN, setup: { ...PLAN.setup, data: 'upload' } };
    const ofOwn = setUp({ plan, own: {} });
    ofOwn.map.start();
    ofOwn.open();
    ofOwn.trained(4);
    ofOwn.map.forgetOwn();
    expect(ofOwn.state()).toMatchObject({ plan: null, phase: 'idle', rows: {} });
    expect(ofOwn.client().dispose).toHaveBeenCalledOnce();
    const ofFaces = setUp();
    ofFaces.map.forgetOwn();
    expect(ofFaces.state().plan).toEqual(PLAN);
  });
});

describe('the plan', () => {
  const other = (change: Partial<Knobs>) => planMap(DEFAULT_SETUP, { ...DEFAULT_KNOBS, ...change });

  it('follows what the reader chooses, but not under a map that is being trained', () => {
    const { map, state } = setUp();
    map.start();
    map.aim(other({ loss: 'cosface' }));
    expect(state().plan).toEqual(PLAN);
    map.cancel();
    map.aim(other({ loss: 'cosface' }));
    expect(state().plan?.knobs.loss).toBe('cosface');
  });

  it('is of drawn faces where own data cannot be opened a second time', () => {
    const plan: MapPlan = { ...PLAN, setup: { ...PLAN.setup, data: 'upload' } };
    const own = {};
    const { map, clients, client, state } = setUp({ plan, own });
    map.start();
    client().report({ type: 'failed', failure: { code: 'upload-missing', detail: '' } });
    expect(clients).toHaveLength(2);
    expect(client().sent).toMatchObject([{ type: 'setup', setup: { data: 'faces' } }]);
    expect(state()).toMatchObject({ phase: 'running', failure: null });
    expect(planKey(state().plan ?? plan)).toBe(planKey(PLAN));
    map.cancel();
    map.aim({ ...plan }, own);
    expect(state().plan?.setup.data).toBe('faces');
    map.aim({ ...plan }, {});
    expect(state().plan?.setup.data).toBe('upload');
  });

  it('that no worker can be made for fails with a reason', () => {
    const map = createMap({
      connect: () => ({
        ...createFakeClient(),
        send: () => {
          throw new Error('no worker here');
        },
      }),
      cache: memoryCache(),
    });
    map.aim(PLAN);
    map.start();
    expect(map.store.getState()).toMatchObject({ phase: 'failed', failure: { code: 'worker-died' } });
  });
});
