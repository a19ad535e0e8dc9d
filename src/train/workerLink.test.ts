import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeLink } from './fakeWorkers.ts';
import type { Failure } from './messages.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SILENT: Failure = { code: 'worker-died', detail: '' };

function connectTwo() {
  const { link, workers } = fakeLink();
  const deaths: [lab: number, failure: Failure | null][] = [];
  const connect = (lab: number) => link.connect((failure) => deaths.push([lab, failure]));
  return { link, workers, deaths, connect, labs: [connect(1), connect(2)] };
}

test('the first lab starts a worker, the second gets a port of the same', () => {
  const { workers, labs } = connectTwo();
  expect(workers).toHaveLength(1);
  expect(workers[0].connections).toHaveLength(2);
  expect(labs[0].port).not.toBe(labs[1].port);
});

test('a worker that crashes is told to every lab once, and the next connection gets a fresh one', () => {
  const { workers, deaths, connect } = connectTwo();
  workers[0].crash('out of memory');
  const failure = { code: 'worker-died', detail: 'out of memory' };
  expect(deaths).toEqual([
    [1, failure],
    [2, failure],
  ]);
  connect(1);
  expect(workers).toHaveLength(2);
  expect(workers[0].isTerminated).toBe(true);
  workers[0].crash('again');
  expect(deaths).toHaveLength(2);
  expect(workers[1].isTerminated).toBe(false);
});

test('a worker whose script does not arrive has not died: the server is gone', () => {
  const { workers, deaths, connect } = connectTwo();
  workers[0].stayAway();
  const failure = { code: 'unfetched', detail: '' };
  expect(deaths).toEqual([
    [1, failure],
    [2, failure],
  ]);
  connect(1);
  expect(workers).toHaveLength(2);
});

test('a worker that was killed in silence is noticed by thirty seconds of it', () => {
  const { workers, deaths } = connectTwo();
  vi.advanceTimersByTime(25_000);
  workers[0].answer();
  vi.advanceTimersByTime(30_000);
  expect(workers[0].pings).toBe(11);
  expect(deaths).toEqual([]);
  vi.advanceTimersByTime(5000);
  expect(deaths).toEqual([
    [1, SILENT],
    [2, SILENT],
  ]);
  expect(workers[0].isTerminated).toBe(true);
});

test('the worker goes with the last lab, and nothing is asked of it after', () => {
  const { workers, deaths, connect, labs } = connectTwo();
  labs[0].release();
  labs[0].release();
  expect(workers[0].isTerminated).toBe(false);
  labs[1].release();
  expect(workers[0].isTerminated).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect(workers[0].pings).toBe(0);
  expect(deaths).toEqual([]);
  connect(1);
  expect(workers).toHaveLength(2);
});

test('a lab whose worker died has nothing left to release', () => {
  const { workers, connect, labs } = connectTwo();
  workers[0].crash('');
  connect(3);
  for (const lab of labs) lab.release();
  expect(workers[1].isTerminated).toBe(false);
});

test('an end that one lab asks for is told to all', () => {
  const { link, workers, deaths } = connectTwo();
  const failure: Failure = { code: 'device-lost', detail: 'reset' };
  link.end(failure);
  expect(deaths).toEqual([
    [1, failure],
    [2, failure],
  ]);
  expect(workers[0].isTerminated).toBe(true);
});
