import { expect, it } from 'vitest';
import { DEFAULT_SETUP } from '../../core/experiment.ts';
import { FakeLocks } from '../../train/fakeLocks.ts';
import type { Report } from '../../train/messages.ts';
import { createFakeClient } from '../fakeClient.ts';
import { takeTurns } from './turns.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve));

function frames(count: number) {
  const locks = new FakeLocks();
  const all = Array.from({ length: count }, () => {
    const worker = createFakeClient();
    const client = takeTurns(worker, locks.of({}));
    const reports: Report[] = [];
    client.subscribe((report) => reports.push(report));
    const isTraining = () => worker.sent.findLast(({ type }) => type === 'play' || type === 'pause')?.type === 'play';
    const isWaiting = () => {
      const last = reports.findLast(({ type }) => type === 'waiting');
      return last?.type === 'waiting' && last.isWaiting;
    };
    const tell = (isPlaying: boolean) => worker.report({ type: 'playing', isPlaying });
    return { client, worker, isTraining, isWaiting, tell };
  });
  return { locks, all, training: () => all.map(({ isTraining }) => isTraining()) };
}

it('two frames train, the third waits and says so, and goes on when one has finished', async () => {
  const { all, training } = frames(4);
  for (const { client } of all) client.send({ type: 'play' });
  await settle();
  expect(training()).toEqual([true, true, false, false]);
  expect(all.map(({ isWaiting }) => isWaiting())).toEqual([false, false, true, true]);
  for (const { tell } of all.slice(0, 2)) tell(true);
  all[1].tell(false);
  await settle();
  expect(training()).toEqual([true, true, true, false]);
  expect(all[2].isWaiting()).toBe(false);
});

it('who pauses while waiting waits no more, and does not train when there is room', async () => {
  const { locks, all, training } = frames(3);
  for (const { client } of all) client.send({ type: 'play' });
  await settle();
  all[2].client.send({ type: 'pause' });
  expect(all[2].isWaiting()).toBe(false);
  all[0].tell(true);
  all[0].tell(false);
  await settle();
  expect(training()[2]).toBe(false);
  expect(locks.held.size).toBe(1);
});

it('a failure, a worker that went with another frame, another setup and the end of a frame each make room', async () => {
  const { all, locks } = frames(1);
  const [{ client, worker }] = all;
  const ends = [
    () => worker.report({ type: 'failed', failure: { code: 'worker-died', detail: '' } }),
    () => worker.report({ type: 'moved' }),
    () => client.send({ type: 'setup', setup: DEFAULT_SETUP, lanes: [] }),
    () => client.dispose(),
  ];
  for (const end of ends) {
    client.send({ type: 'play' });
    await settle();
    expect(locks.held.size).toBe(1);
    end();
    await settle();
    expect(locks.held.size).toBe(0);
  }
});

it('where there are no locks, or they are refused, nobody waits', async () => {
  const worker = createFakeClient();
  expect(takeTurns(worker, undefined)).toBe(worker);
  const refused = takeTurns(worker, { request: () => Promise.reject(new Error('SecurityError')) });
  refused.send({ type: 'play' });
  await settle();
  expect(worker.sent.filter(({ type }) => type === 'play')).toHaveLength(1);
});
