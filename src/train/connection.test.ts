import * as tf from '@tensorflow/tfjs-core';
import { afterEach, expect, test, vi } from 'vitest';
import { IMAGE_BYTES, type ImageSource } from '../core/dataset.ts';
import { DEFAULT_KNOBS, DEFAULT_SETUP, type Knobs, type Setup } from '../core/experiment.ts';
import { Connection, type ConnectionEnvironment, type Uploads } from './connection.ts';
import { exampleEnvironment } from './exampleEnvironment.ts';
import type { Command, FromHost, Report } from './messages.ts';

const KNOBS: Knobs = { ...DEFAULT_KNOBS, batchSize: 16, scaleRamp: 0 };

/** More images than are looked at in one turn. */
const MANY: ImageSource = {
  identities: 3,
  trainCount: 900,
  heldOutCount: 12,
  label: (sample) => sample % 3,
  draw: (sample, _side, out, offset) => void out.fill(80 * (sample % 3), offset, offset + IMAGE_BYTES),
  drawPortrait: () => {},
};

const setup = (change: Partial<Setup> = {}, lanes = 1): Command => ({
  type: 'setup',
  setup: { ...DEFAULT_SETUP, identities: 3, backend: 'wasm', ...change },
  lanes: Array.from({ length: lanes }, () => KNOBS),
});

const connections: Connection[] = [];
afterEach(async () => {
  for (const connection of connections.splice(0)) await connection.dispose();
  expect(tf.memory().numTensors).toBe(0);
});

function connect(change: Partial<ConnectionEnvironment> = {}) {
  const told: FromHost[] = [];
  const uploads: Uploads = { obey: vi.fn(), openSource: async () => null, dispose: vi.fn() };
  const environment = {
    ...exampleEnvironment,
    post: (message: FromHost) => void told.push(message),
    wake: vi.fn(),
    openUploads: vi.fn(async () => uploads),
    explain: vi.fn(async (error: unknown) => ({ code: 'worker-died' as const, detail: String(error) })),
    onClose: vi.fn(),
    ...change,
  };
  const connection = new Connection(environment);
  connections.push(connection);
  const send = (session: number, command: Command) => connection.receive({ session, command });
  const settle = async () => {
    while ((await connection.turn()) !== null);
  };
  const of = <Type extends Report['type']>(type: Type) =>
    told.flatMap(({ session, report }) => (report.type === type ? [{ session, report }] : []));
  return { connection, environment, uploads, told, send, settle, of };
}

test('a setup asks for a turn and opens a run whose reports bear its number', async () => {
  const { environment, told, send, settle, of } = connect();
  send(7, setup());
  expect(environment.wake).toHaveBeenCalled();
  await settle();
  expect(new Set(told.map(({ session }) => session))).toEqual(new Set([7]));
  expect(of('ready')).toHaveLength(1);
});

test('of twenty setups in a row only the last opens', async () => {
  const { told, send, settle } = connect();
  for (let session = 1; session <= 20; session++) send(session, setup({ seed: session }));
  await settle();
  expect(new Set(told.map(({ session }) => session))).toEqual(new Set([20]));
  expect(told.filter(({ report }) => report.type === 'ready')).toHaveLength(1);
});

test('of twenty setups that each come while the one before is being opened only the last is ready', async () => {
  let sent = 1;
  const { send, settle, of } = connect({
    breathe: async () => {
      if (sent < 20) send(++sent, setup({ seed: sent }));
    },
  });
  send(1, setup());
  await settle();
  expect(of('ready').map(({ session }) => session)).toEqual([20]);
  expect(of('failed')).toEqual([]);
  expect(new Set(of('snapshot').map(({ session }) => session))).toEqual(new Set([20]));
});

test('a setup that comes in the midst of a run replaces it', async () => {
  const { send, settle, of } = connect();
  send(1, setup());
  send(1, { type: 'step' });
  await settle();
  send(2, setup({ seed: 2 }));
  await settle();
  const shots = of('snapshot').map(({ session, report }) => [
    session,
    report.type === 'snapshot' && report.lanes[0].step,
  ]);
  expect(shots).toContainEqual([1, 1]);
  expect(shots.at(-1)).toEqual([2, 0]);
  expect(of('ready').map(({ session }) => session)).toEqual([1, 2]);
});

test('a command that was meant for an earlier session is not obeyed', async () => {
  const { send, settle, of } = connect();
  send(1, setup());
  send(1, { type: 'step' });
  send(2, setup());
  send(1, { type: 'step' });
  await settle();
  send(1, { type: 'play' });
  await settle();
  expect(of('playing')).toEqual([]);
  expect(of('snapshot').every(({ report }) => report.type === 'snapshot' && report.lanes[0].step === 0)).toBe(true);
});

test('a command that comes with a setup while an older one is being obeyed is for the run that opens then', async () => {
  const { connection, send, settle, of } = connect();
  send(1, setup());
  await settle();
  send(1, { type: 'step' });
  const turn = connection.turn();
  send(2, setup());
  send(2, { type: 'step' });
  await turn;
  await settle();
  const shots = of('snapshot').map(({ session, report }) => [
    session,
    report.type === 'snapshot' && report.lanes[0].step,
  ]);
  expect(shots).not.toContainEqual([1, 2]);
  expect(shots.at(-1)).toEqual([2, 1]);
});

test('images that cannot be had end the session, and the next setup opens', async () => {
  let isOffline = true;
  const { send, settle, of } = connect({
    openSource: (wanted) =>
      isOffline ? Promise.reject(new Error('no connection')) : exampleEnvironment.openSource(wanted),
  });
  send(1, setup());
  send(1, { type: 'play' });
  await settle();
  expect(of('failed')).toEqual([
    { session: 1, report: { type: 'failed', failure: { code: 'data-failed', detail: 'no connection' } } },
  ]);
  isOffline = false;
  send(2, setup());
  await settle();
  expect(of('ready').map(({ session }) => session)).toEqual([2]);
  expect(of('playing')).toEqual([]);
});

test('a picture of a sample that there is not answers nothing and breaks nothing', async () => {
  const { send, settle, of } = connect();
  send(1, setup());
  send(1, { type: 'picture', id: 1, sample: 1e6, side: 8 });
  send(1, { type: 'step' });
  await settle();
  expect(of('picture')).toEqual([]);
  expect(of('failed')).toEqual([]);
  expect(of('snapshot').some(({ report }) => report.type === 'snapshot' && report.lanes[0].step === 1)).toBe(true);
});

test('what is no command is told to whatever session there is, and the run goes on', async () => {
  const { connection, send, settle, of } = connect();
  connection.receive({ session: 3, command: { type: 'setup', setup: { identities: 1 } } });
  expect(of('failed')).toMatchObject([{ session: null, report: { failure: { code: 'bad-command' } } }]);
  send(4, setup());
  send(4, { type: 'speed', stepsPerSecond: -1 });
  await settle();
  expect(of('ready')).toHaveLength(1);
});

/** A source that cannot draw what it is asked for later. */
async function breakingSource(wanted: Setup) {
  const source = await exampleEnvironment.openSource(wanted);
  if (!source || 'dimensions' in source) throw new Error('the example are images');
  const draw: typeof source.draw = (sample, side, out, offset) => {
    if (side !== 32) throw new Error('broken');
    source.draw(sample, side, out, offset);
  };
  return { ...source, draw };
}

test('an error in the midst of a run ends it, and is told', async () => {
  const { send, settle, of } = connect({ openSource: breakingSource });
  send(1, setup());
  send(1, { type: 'picture', id: 1, sample: 0, side: 8 });
  send(1, { type: 'play' });
  await settle();
  expect(of('failed')).toMatchObject([
    { session: 1, report: { failure: { code: 'worker-died', detail: 'Error: broken' } } },
  ]);
  expect(of('playing')).toEqual([]);
});

test('an error of a run is not told of the session that was asked for meanwhile', async () => {
  const { send, settle, of } = connect({
    openSource: breakingSource,
    async explain() {
      send(2, setup());
      send(2, { type: 'step' });
      return { code: 'worker-died', detail: '' };
    },
  });
  send(1, setup());
  send(1, { type: 'picture', id: 1, sample: 0, side: 8 });
  await settle();
  expect(of('failed').map(({ session }) => session)).toEqual([1]);
  const steps = of('snapshot').map(({ session, report }) => [
    session,
    report.type === 'snapshot' && report.lanes[0].step,
  ]);
  expect(steps).toContainEqual([2, 1]);
});

test('a lab that goes in the midst of a turn takes everything with it, without an error', async () => {
  const { connection, environment, send, settle, of } = connect({ openSource: async () => MANY });
  send(1, setup({}, 2));
  await settle();
  send(1, { type: 'step' });
  await connection.turn();
  // The next looks again at dots of both lanes.
  const turn = connection.turn();
  send(1, { type: 'close' });
  expect(environment.onClose).toHaveBeenCalledOnce();
  await connection.dispose();
  await turn;
  expect(environment.explain).not.toHaveBeenCalled();
  expect(of('failed')).toEqual([]);
  expect(await connection.turn()).toBeNull();
  expect(tf.memory().numTensors).toBe(0);
});

test('a lab that goes while its run is being opened leaves nothing behind', async () => {
  const { connection, send, of } = connect();
  send(1, setup());
  const turn = connection.turn();
  await connection.dispose();
  expect(await turn).toBeNull();
  expect(of('ready')).toEqual([]);
  expect(of('failed')).toEqual([]);
});

test('uploads outlive sessions, and are fetched once', async () => {
  const { environment, uploads, send, settle, of } = connect();
  send(0, { type: 'upload-open' });
  send(1, setup({ data: 'upload' }));
  send(0, { type: 'upload-cancel' });
  await settle();
  expect(environment.openUploads).toHaveBeenCalledOnce();
  expect(vi.mocked(uploads.obey).mock.calls).toEqual([[{ type: 'upload-open' }], [{ type: 'upload-cancel' }]]);
  expect(of('failed')).toMatchObject([{ session: 1, report: { failure: { code: 'upload-missing' } } }]);
});

test('uploads that cannot be fetched are told, and tried again', async () => {
  const openUploads = vi.fn(() => Promise.reject(new Error('offline')));
  const { send, settle, of } = connect({ openUploads });
  for (const times of [1, 2]) {
    send(0, { type: 'upload-open' });
    await settle();
    await vi.waitFor(() => expect(of('upload')).toHaveLength(times));
  }
  expect(openUploads).toHaveBeenCalledTimes(2);
  expect(of('upload')[0]).toMatchObject({
    session: null,
    report: { state: { set: null, troubles: [{ about: 'fetch', detail: 'offline' }] } },
  });
});
