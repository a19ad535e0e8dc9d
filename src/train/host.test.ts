import * as tf from '@tensorflow/tfjs-core';
import { afterEach, expect, test, vi } from 'vitest';
import { DEFAULT_KNOBS, DEFAULT_SETUP, type Setup } from '../core/experiment.ts';
import { inProcessPool } from '../model/pool/inProcessPool.ts';
import { exampleEnvironment } from './exampleEnvironment.ts';
import { Host, type HostEnvironment, type HostPort } from './host.ts';
import type { Command, FromHost, Report } from './messages.ts';

const STEPS = 60;
const KNOBS = { ...DEFAULT_KNOBS, batchSize: 16, scaleRamp: 0, scheduleSteps: STEPS };

const endings: (() => void)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) end();
  await vi.waitFor(() => expect(tf.memory().numTensors).toBe(0));
});

/** A host and its labs; `order` is what they were told, in turn. */
function serve(change: Partial<HostEnvironment> = {}) {
  const order: { lab: number; report: Report }[] = [];
  const host = new Host({
    ...exampleEnvironment,
    schedule: (tick) => void setTimeout(tick),
    after: (ms, tick) => void setTimeout(tick, ms),
    openUploads: () => Promise.reject(new Error('none here')),
    deviceLost: async () => null,
    ...change,
  });
  const connect = (lab: number) => {
    const port = {
      onmessage: null,
      close: vi.fn(),
      postMessage: ({ report }: FromHost) => void order.push({ lab, report }),
    } as HostPort & { close: ReturnType<typeof vi.fn> }; // of the two postMessages a MessagePort has, the one that is called
    host.connect(port);
    const send = (command: Command) => port.onmessage?.({ data: { session: 1, command } } as MessageEvent); // data is all that is read
    const setup = (wanted: Partial<Setup> = {}, lanes = 1) => {
      const setup = { ...DEFAULT_SETUP, identities: 3, backend: 'wasm' as const, ...wanted };
      send({ type: 'setup', setup, lanes: Array.from({ length: lanes }, () => KNOBS) });
    };
    endings.push(() => send({ type: 'close' }));
    const told = <Type extends Report['type']>(type: Type) =>
      order.flatMap((it) =>
        it.lab === lab && it.report.type === type ? [it.report as Extract<Report, { type: Type }>] : [],
      );
    const step = () => told('snapshot').at(-1)?.lanes[0].step ?? -1;
    const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 20_000 });
    const opened = () => until(() => told('ready').length > 0);
    return { port, send, setup, told, step, until, opened };
  };
  return { host, order, connect };
}

test('two labs take turns on one host, and both come to their end', async () => {
  const { order, connect } = serve();
  const [one, two] = [connect(1), connect(2)];
  for (const lab of [one, two]) {
    lab.setup();
    lab.send({ type: 'play' });
  }
  await one.until(() => one.step() === STEPS && two.step() === STEPS);
  const playing = (lab: number) => order.findIndex((it) => it.lab === lab && it.report.type === 'playing');
  const ended = (lab: number) => order.findLastIndex((it) => it.lab === lab && it.report.type === 'playing');
  expect(playing(2)).toBeLessThan(ended(1));
  expect(playing(1)).toBeLessThan(ended(2));
  // Neither disturbs the other: the same setup gives the same run.
  expect(one.told('snapshot').at(-1)?.lanes[0].centres).toEqual(two.told('snapshot').at(-1)?.lanes[0].centres);
});

test('a limited speed is waited for without turns', async () => {
  const after = vi.fn();
  const { connect } = serve({ after });
  const lab = connect(1);
  lab.setup();
  lab.send({ type: 'speed', stepsPerSecond: 0.25 });
  lab.send({ type: 'play' });
  await lab.until(() => after.mock.calls.length > 0);
  expect(after.mock.calls[0][0]).toBeGreaterThan(1000);
});

test('what fails in one lab leaves the other alone', async () => {
  const openSource: HostEnvironment['openSource'] = (wanted) =>
    wanted.data === 'digits' ? Promise.reject(new Error('no connection')) : exampleEnvironment.openSource(wanted);
  const { connect } = serve({ openSource });
  const [one, two] = [connect(1), connect(2)];
  two.setup();
  two.send({ type: 'play' });
  await two.until(() => two.told('playing').length > 0);
  one.setup({ data: 'digits' });
  await one.until(() => one.told('failed').length > 0);
  expect(one.told('failed')[0].failure).toEqual({ code: 'data-failed', detail: 'no connection' });
  await two.until(() => two.step() === STEPS);
  expect(two.told('failed')).toEqual([]);
});

test('a lab trains where another already does, whatever it asks for, is told so, and gets its own once alone', async () => {
  const { connect } = serve();
  const [one, two, three] = [connect(1), connect(2), connect(3)];
  one.setup();
  one.send({ type: 'play' });
  await one.opened();
  two.setup({ backend: 'cpu' });
  await two.opened();
  expect(two.told('backend')[0].backend).toMatchObject({ backend: 'wasm', reason: 'shared' });
  three.setup({ backend: 'wasm' });
  await three.opened();
  expect(three.told('backend')[0].backend).toMatchObject({ backend: 'wasm', reason: 'chosen' });
  await one.until(() => one.step() === STEPS);
  two.send({ type: 'play' });
  await two.until(() => two.step() === STEPS);
  expect(two.told('snapshot').at(-1)?.lanes[0].centres).toEqual(one.told('snapshot').at(-1)?.lanes[0].centres);

  for (const lab of [one, three]) lab.send({ type: 'close' });
  two.setup({ backend: 'cpu' });
  await two.until(() => two.told('backend').length === 2);
  expect(two.told('backend')[1].backend).toMatchObject({ backend: 'cpu', reason: 'chosen' });
  for (const lab of [one, two, three]) expect(lab.told('failed')).toEqual([]);
});

test('an error in the midst of a run is that of its device where that was lost, or of the server where code is missing', async () => {
  for (const [lost, code, detail] of [
    ['reset', 'device-lost', 'reset'],
    [null, 'worker-died', 'broken'],
    [null, 'unfetched', 'Failed to fetch dynamically imported module: /later.js'],
  ] as const) {
    const { connect } = serve({
      deviceLost: async () => lost,
      openSource: async (wanted) => {
        const source = await exampleEnvironment.openSource(wanted);
        const label = () => {
          throw new Error(detail);
        };
        return source && { ...source, label };
      },
    });
    const lab = connect(1);
    lab.setup();
    await lab.until(() => lab.told('failed').length > 0);
    expect(lab.told('failed')[0].failure).toEqual({ code, detail });
  }
});

test('what ends them all is told to all', async () => {
  const { host, connect } = serve();
  const labs = [connect(1), connect(2)];
  for (const lab of labs) {
    lab.setup();
    await lab.opened();
  }
  const failure = { code: 'device-lost' as const, detail: 'reset' };
  await host.failAll(failure);
  for (const lab of labs) expect(lab.told('failed')).toEqual([{ type: 'failed', failure }]);
  expect(tf.memory().numTensors).toBe(0);
});

test('a lab that closes leaves nothing behind, and the other goes on', async () => {
  const { host, connect } = serve();
  const [one, two] = [connect(1), connect(2)];
  for (const lab of [one, two]) {
    lab.setup();
    await lab.opened();
  }
  const ofBoth = tf.memory().numTensors;
  one.send({ type: 'close' });
  expect(one.port.close).toHaveBeenCalledOnce();
  expect(one.port.onmessage).toBeNull();
  await vi.waitFor(() => expect(tf.memory().numTensors).toBe(ofBoth / 2));
  two.send({ type: 'step' });
  await two.until(() => two.step() === 1);
  await host.failAll({ code: 'device-lost', detail: '' });
  expect(one.told('failed')).toEqual([]);
});

test('a worker of the pool that dies fails the lab whose lane it trained, and the next setup works', async () => {
  const { pool, workers } = inProcessPool();
  const { connect } = serve({ pool });
  const lab = connect(1);
  lab.setup({}, 2);
  await lab.opened();
  expect(lab.told('snapshot')[0].speed.workers).toBe(2);
  lab.send({ type: 'play' });
  await lab.until(() => lab.step() > 0);
  workers[0].die('out of memory');
  await lab.until(() => lab.told('failed').length > 0);
  expect(lab.told('failed')[0].failure).toEqual({ code: 'worker-died', detail: 'out of memory' });
  lab.setup({}, 2);
  await lab.until(() => lab.told('ready').length === 2);
  lab.send({ type: 'play' });
  await lab.until(() => lab.step() === STEPS);
  expect(lab.told('failed')).toHaveLength(1);
  expect(workers.map(({ shares }) => shares)).toEqual([1, 1]);
});
