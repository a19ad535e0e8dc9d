import { expect, test } from 'vitest';
import { DEFAULT_KNOBS, DEFAULT_SETUP } from '../core/experiment.ts';
import { createTrainingClient } from './client.ts';
import { delivered, fakeLink } from './fakeWorkers.ts';
import type { Command, Report } from './messages.ts';
import type { WorkerLink } from './workerLink.ts';

const SETUP: Command = { type: 'setup', setup: DEFAULT_SETUP, lanes: [DEFAULT_KNOBS] };
const failed = (code: 'worker-died' | 'device-lost' | 'data-failed' | 'upload-missing' | 'bad-command'): Report => ({
  type: 'failed',
  failure: { code, detail: 'x' },
});

function openLab(link: WorkerLink) {
  const client = createTrainingClient(link);
  const reports: Report[] = [];
  client.subscribe((report) => reports.push(report));
  return { client, reports };
}

function open() {
  const { link, workers } = fakeLink();
  return { ...openLab(link), link, workers };
}

test('the first setup connects, the second uses the same connection, and both are numbered', async () => {
  const { client, workers } = open();
  client.send({ type: 'play' });
  expect(workers).toHaveLength(0);
  client.send(SETUP);
  client.send(SETUP);
  client.send({ type: 'play' });
  await delivered();
  expect(workers).toHaveLength(1);
  expect(workers[0].connections).toHaveLength(1);
  expect(workers[0].connections[0].received).toEqual([
    { session: 1, command: SETUP },
    { session: 2, command: SETUP },
    { session: 2, command: { type: 'play' } },
  ]);
  client.dispose();
});

test('reports of an earlier session are dropped, and those of none are not', async () => {
  const { client, workers, reports } = open();
  client.send(SETUP);
  client.send(SETUP);
  await delivered();
  const [connection] = workers[0].connections;
  const progress = (drawn: number): Report => ({ type: 'progress', drawn, total: 9 });
  connection.say(progress(1), 1);
  connection.say(failed('worker-died'), 1);
  connection.say(progress(2), 2);
  connection.say(progress(3), null);
  await delivered();
  expect(reports).toEqual([progress(2), progress(3)]);
  client.dispose();
});

test('what the worker says of playing is dropped where it is of before the newest command', async () => {
  const { client, workers, reports } = open();
  client.send(SETUP);
  await delivered();
  const [connection] = workers[0].connections;
  const told = async (...says: readonly boolean[]) => {
    reports.length = 0;
    for (const isPlaying of says) connection.say({ type: 'playing', isPlaying }, 1);
    await delivered();
    return reports.map((report) => report.type === 'playing' && report.isPlaying);
  };
  const send = (...types: readonly ('play' | 'pause' | 'rewind' | 'step')[]) => {
    for (const type of types) client.send({ type });
  };
  send('play');
  expect(await told(true)).toEqual([true]);
  send('pause', 'rewind', 'play');
  expect(await told(false, true)).toEqual([true]);
  send('rewind', 'play', 'step');
  expect(await told(false, true, false)).toEqual([false, false]);
  send('play', 'pause');
  expect(await told(true, false)).toEqual([false]);
  // The end of a run is told, and then it plays again.
  send('play');
  expect(await told(true, false)).toEqual([true, false]);
  send('rewind', 'play');
  expect(await told(true, false)).toEqual([true, false]);
  send('pause');
  expect(await told()).toEqual([]);
  client.dispose();
});

test('a worker that dies is told to every lab, and the next setup gets a fresh one', async () => {
  const { client, link, workers, reports } = open();
  const other = openLab(link);
  client.send(SETUP);
  other.client.send(SETUP);
  workers[0].crash('out of memory');
  const died = { type: 'failed', failure: { code: 'worker-died', detail: 'out of memory' } };
  expect(reports).toEqual([died]);
  expect(other.reports).toEqual([died]);
  client.send(SETUP);
  await delivered();
  expect(workers).toHaveLength(2);
  workers[1].connections[0].say({ type: 'ready' });
  await delivered();
  expect(reports).toEqual([died, { type: 'ready' }]);
  expect(other.reports).toHaveLength(1);
  client.dispose();
});

test('a lab that fails is given up at both ends, and the worker is left to the other lab', async () => {
  const { client, link, workers, reports } = open();
  const other = openLab(link);
  client.send(SETUP);
  other.client.send(SETUP);
  await delivered();
  for (const [at, code] of [
    [0, 'bad-command'],
    [2, 'worker-died'],
  ] as const) {
    const own = workers[0].connections[at];
    own.say(failed(code));
    await delivered();
    expect(reports.at(-1)).toEqual(failed(code));
    expect(own.commands.at(-1)).toEqual({ type: 'close' });
    client.send(SETUP);
    await delivered();
  }
  expect(workers).toHaveLength(1);
  expect(workers[0].isTerminated).toBe(false);
  expect(workers[0].connections).toHaveLength(4);
  expect(other.reports).toEqual([]);
  client.dispose();
  other.client.dispose();
  expect(workers[0].isTerminated).toBe(true);
});

test('the only lab that fails gets a fresh worker at the next setup', async () => {
  const { client, workers } = open();
  client.send(SETUP);
  await delivered();
  workers[0].connections[0].say(failed('worker-died'));
  await delivered();
  expect(workers[0].isTerminated).toBe(true);
  client.send(SETUP);
  expect(workers).toHaveLength(2);
  client.dispose();
});

test('a worker without its device is of no use to any lab', async () => {
  const { client, link, workers, reports } = open();
  const other = openLab(link);
  client.send(SETUP);
  other.client.send(SETUP);
  await delivered();
  workers[0].connections[0].say(failed('device-lost'));
  await delivered();
  for (const told of [reports, other.reports]) expect(told).toEqual([failed('device-lost')]);
  expect(workers[0].isTerminated).toBe(true);
});

test('a run without its data ends, and leaves the connection and what it holds', async () => {
  const { client, workers, reports } = open();
  client.send(SETUP);
  await delivered();
  for (const code of ['upload-missing', 'data-failed'] as const) {
    workers[0].connections[0].say(failed(code));
    await delivered();
    expect(reports.at(-1)).toEqual(failed(code));
  }
  client.send(SETUP);
  expect(workers[0].connections).toHaveLength(1);
  client.dispose();
});

test('a picture goes to whoever asked for it and to nobody else', async () => {
  const { client, workers, reports } = open();
  client.send(SETUP);
  const [first, second] = [client.picture(3, 8), client.picture(5, 8)];
  await delivered();
  const picture = (value: number) => ({ side: 8, rgba: new Uint8ClampedArray([value]) });
  const [connection] = workers[0].connections;
  connection.say({ type: 'picture', id: 2, picture: picture(2) });
  connection.say({ type: 'picture', id: 1, picture: picture(1) });
  expect((await first).rgba[0]).toBe(1);
  expect((await second).rgba[0]).toBe(2);
  expect(reports).toEqual([]);
  client.dispose();
});

test('the weights of a lane go to who asked for them', async () => {
  const { client, workers, reports } = open();
  client.send(SETUP);
  const asked = client.weights(1);
  await delivered();
  const [connection] = workers[0].connections;
  expect(connection.commands.at(-1)).toEqual({ type: 'weights', id: 1, lane: 1 });
  const numbers = { step: 7, parameters: Float32Array.of(1), statistics: Float32Array.of(2) };
  connection.say({ type: 'weights', id: 1, ...numbers });
  expect(await asked).toMatchObject(numbers);
  expect(reports).toEqual([]);
  client.dispose();
});

test('what is to be forgotten is asked of the next worker where one dies before it has, and of no more than three', async () => {
  const { client, workers } = open();
  const forget = { type: 'upload-forget' } as const;
  const state = { set: null, isKept: false, progress: null, troubles: [] };
  client.send(forget);
  workers[0].crash('out of memory');
  await delivered();
  expect(workers[1].connections[0].commands).toEqual([forget]);
  workers[1].connections[0].say({ type: 'upload', state }, null);
  await delivered();
  workers[1].crash('later');
  expect(workers).toHaveLength(2);
  client.send(forget);
  for (let n = 2; n < workers.length; n++) workers[n].crash('again');
  expect(workers).toHaveLength(5);
  client.dispose();
});

test('an upload connects, and its files and pictures go to who asked for them', async () => {
  const { client, workers, reports } = open();
  const example = client.exampleFile('vectors');
  const picture = client.uploadPicture('p5', true);
  const exported = client.exportUpload();
  await delivered();
  expect(workers).toHaveLength(1);
  const [connection] = workers[0].connections;
  expect(connection.commands).toEqual([
    { type: 'upload-example-file', id: 1, kind: 'vectors' },
    { type: 'upload-picture', id: 1, photo: 'p5', isWhole: true },
    { type: 'upload-export', id: 2 },
  ]);
  connection.say({ type: 'upload-file', id: 2, file: new Blob(['zip']), name: 'set.zip' }, null);
  connection.say({ type: 'upload-picture', id: 1, picture: null, hand: null }, null);
  connection.say({ type: 'upload-file', id: 1, file: new Blob(['csv']), name: 'table.csv' }, null);
  expect((await exported).name).toBe('set.zip');
  expect((await example).name).toBe('table.csv');
  expect(await picture).toEqual({ picture: null, hand: null });
  expect(reports).toEqual([]);
  client.dispose();
});

test('the last lab that goes tells so and takes the worker with it', async () => {
  const { client, link, workers } = open();
  const other = openLab(link);
  client.send(SETUP);
  other.client.send(SETUP);
  await delivered();
  client.dispose();
  await delivered();
  expect(workers[0].connections[0].commands.at(-1)).toEqual({ type: 'close' });
  expect(workers[0].isTerminated).toBe(false);
  other.client.dispose();
  expect(workers[0].isTerminated).toBe(true);
});
