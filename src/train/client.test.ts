import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_KNOBS, DEFAULT_SETUP } from '../core/experiment.ts';
import { createTrainingClient } from './client.ts';
import type { Alive, Command, Report } from './messages.ts';

const SETUP: Command = { type: 'setup', setup: DEFAULT_SETUP, knobs: DEFAULT_KNOBS };

/** A worker that only records; `say` and `crash` play its part. */
class FakeWorker extends EventTarget {
  readonly received: Command[] = [];
  isTerminated = false;
  postMessage(command: Command): void {
    this.received.push(command);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  say(report: Report | Alive): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: report }));
  }
  crash(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

function open() {
  const workers: FakeWorker[] = [];
  const client = createTrainingClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker; // the client uses these five members only
  });
  const reports: Report[] = [];
  client.subscribe((report) => reports.push(report));
  return { client, workers, reports };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first setup starts a worker, the second uses the same one', () => {
  const { client, workers } = open();
  client.send({ type: 'play' });
  expect(workers).toHaveLength(0);
  client.send(SETUP);
  client.send(SETUP);
  expect(workers).toHaveLength(1);
  expect(workers[0].received).toEqual([SETUP, SETUP]);
});

test('a worker that crashes is reported, and the next setup gets a fresh one', () => {
  const { client, workers, reports } = open();
  client.send(SETUP);
  workers[0].crash('out of memory');
  expect(reports).toEqual([{ type: 'failed', failure: { code: 'worker-died', detail: 'out of memory' } }]);
  client.send(SETUP);
  expect(workers).toHaveLength(2);
  workers[0].say({ type: 'ready' });
  expect(reports).toHaveLength(1);
});

test('a worker that was killed in silence is noticed by its silence', () => {
  const { client, workers, reports } = open();
  client.send(SETUP);
  vi.advanceTimersByTime(25_000);
  workers[0].say({ type: 'alive' });
  vi.advanceTimersByTime(25_000);
  expect(reports).toEqual([]);
  vi.advanceTimersByTime(20_000);
  expect(reports).toEqual([{ type: 'failed', failure: { code: 'worker-died', detail: '' } }]);
  expect(workers[0].isTerminated).toBe(true);
});

test('a picture goes to whoever asked for it and to nobody else', async () => {
  const { client, workers, reports } = open();
  client.send(SETUP);
  const [first, second] = [client.picture(3, 8), client.picture(5, 8)];
  const picture = (value: number) => ({ side: 8, rgba: new Uint8ClampedArray([value]) });
  workers[0].say({ type: 'picture', id: 2, picture: picture(2) });
  workers[0].say({ type: 'picture', id: 1, picture: picture(1) });
  expect((await first).rgba[0]).toBe(1);
  expect((await second).rgba[0]).toBe(2);
  expect(reports).toEqual([]);
});

test('a run without its data ends, and leaves the worker and what it holds', () => {
  const { client, workers, reports } = open();
  client.send(SETUP);
  for (const code of ['upload-missing', 'data-failed'] as const) {
    workers[0].say({ type: 'failed', failure: { code, detail: '' } });
    expect(reports.at(-1)).toEqual({ type: 'failed', failure: { code, detail: '' } });
  }
  expect(workers[0].isTerminated).toBe(false);
  client.send(SETUP);
  expect(workers).toHaveLength(1);
});

test('what is to be forgotten is asked of the next worker where one dies before it has, and of no more than three', () => {
  const { client, workers } = open();
  const forget = { type: 'upload-forget' } as const;
  const state = { set: null, isKept: false, progress: null, troubles: [] };
  client.send(forget);
  workers[0].crash('out of memory');
  expect(workers[1].received).toEqual([forget]);
  workers[1].say({ type: 'upload', state });
  workers[1].crash('later');
  expect(workers).toHaveLength(2);
  client.send(forget);
  for (let n = 2; n < workers.length; n++) workers[n].crash('again');
  expect(workers).toHaveLength(5);
});

test('an upload starts a worker, and its files and pictures go to who asked for them', async () => {
  const { client, workers, reports } = open();
  const example = client.exampleFile('vectors');
  const picture = client.uploadPicture('p5', true);
  const exported = client.exportUpload();
  expect(workers).toHaveLength(1);
  expect(workers[0].received).toEqual([
    { type: 'upload-example-file', id: 1, kind: 'vectors' },
    { type: 'upload-picture', id: 1, photo: 'p5', isWhole: true },
    { type: 'upload-export', id: 2 },
  ]);
  workers[0].say({ type: 'upload-file', id: 2, file: new Blob(['zip']), name: 'set.zip' });
  workers[0].say({ type: 'upload-picture', id: 1, picture: null, hand: null });
  workers[0].say({ type: 'upload-file', id: 1, file: new Blob(['csv']), name: 'table.csv' });
  expect((await exported).name).toBe('set.zip');
  expect((await example).name).toBe('table.csv');
  expect(await picture).toEqual({ picture: null, hand: null });
  expect(reports).toEqual([]);
});
