import { afterEach, expect, it } from 'vitest';
import { DEFAULT_KNOBS, DEFAULT_SETUP } from '../../core/experiment.ts';
import { createTrainingClient } from '../client.ts';
import { FakeLocks } from '../fakeLocks.ts';
import { delivered, fakeWorkers } from '../fakeWorkers.ts';
import type { Command, Failure, Report } from '../messages.ts';
import type { Locks } from './said.ts';
import { createSharedLink } from './sharedLink.ts';

const SETUP: Command = { type: 'setup', setup: DEFAULT_SETUP, lanes: [DEFAULT_KNOBS] };
const PLAY: Command = { type: 'play' };
const MOVED: Report = { type: 'moved' };

const channels = new Set<BroadcastChannel>();
afterEach(() => {
  for (const channel of channels) channel.close();
  channels.clear();
});

/** Channels and locks answer some turns later, and a frame waits for both. */
async function settled() {
  for (let i = 0; i < 6; i++) await delivered();
}

function openPage() {
  const locks = new FakeLocks();
  /** @param isGranted until then its locks are on their way to it */
  const openFrame = (door = 'a build, a page', isGranted?: Promise<void>) => {
    const frame = {};
    const its = locks.of(frame);
    const late = (async (...request: Parameters<Locks['request']>) => {
      await isGranted;
      return its.request(...request);
    }) as Locks['request']; // of its three forms as the one that was called
    const opened = new Set<BroadcastChannel>();
    const { createWorker, workers } = fakeWorkers();
    const openChannel = (name: string) => {
      const channel = new BroadcastChannel(name);
      opened.add(channel);
      channels.add(channel);
      return channel;
    };
    const link = createSharedLink({ door, locks: isGranted ? { request: late } : its, createWorker, openChannel });
    const openLab = () => {
      const client = createTrainingClient(link);
      const reports: Report[] = [];
      client.subscribe((report) => reports.push(report));
      return { client, reports };
    };
    const lab = openLab();
    const go = () => {
      for (const channel of opened) channel.close();
      for (const worker of workers) worker.terminate();
      locks.drop(frame);
    };
    return { ...lab, link, workers, openLab, go };
  };
  return { locks, openFrame };
}

type Frame = ReturnType<ReturnType<typeof openPage>['openFrame']>;

const begin = async (...frames: Frame[]) => {
  for (const { client } of frames) client.send(SETUP);
  await settled();
};
const alive = (...frames: Frame[]) => frames.flatMap(({ workers }) => workers).filter((worker) => !worker.isTerminated);
const failed = (code: Failure['code']): Report => ({ type: 'failed', failure: { code, detail: 'x' } });

it('three frames have one worker, which hears all that each has said, in order, and answers each', async () => {
  const { openFrame } = openPage();
  const frames = [openFrame(), openFrame(), openFrame()];
  for (const { client } of frames) {
    client.send(SETUP);
    client.send(PLAY);
  }
  await settled();
  const [worker, ...others] = alive(...frames);
  expect(others).toEqual([]);
  expect(worker.connections.map(({ commands }) => commands)).toEqual(frames.map(() => [SETUP, PLAY]));
  for (const [step, connection] of worker.connections.entries())
    connection.say({ type: 'progress', drawn: step, total: 9 });
  await settled();
  expect(frames.map(({ reports }) => reports)).toEqual(
    frames.map((_, step) => [{ type: 'progress', drawn: step, total: 9 }]),
  );
});

it('a frame that comes late joins, and a second lab of a frame does', async () => {
  const { openFrame } = openPage();
  const first = openFrame();
  await begin(first);
  const late = openFrame();
  await begin(late);
  first.openLab().client.send(SETUP);
  late.openLab().client.send(SETUP);
  await settled();
  expect(alive(first, late)).toHaveLength(1);
  expect(first.workers[0].connections).toHaveLength(4);
});

it('a frame joins no sooner than the others can see that it lives', async () => {
  const { openFrame } = openPage();
  let grant = () => {};
  const granted = new Promise<void>((resolve) => {
    grant = resolve;
  });
  const [owner, guest] = [openFrame(), openFrame(undefined, granted)];
  await begin(guest, owner);
  expect(owner.workers[0].connections).toHaveLength(1);
  grant();
  await settled();
  expect(owner.workers[0].connections.map(({ commands }) => commands)).toEqual([[SETUP], [SETUP]]);
});

it('frames of another build or page have a worker of their own', async () => {
  const { openFrame } = openPage();
  const frames = [openFrame(), openFrame('another build, a page')];
  await begin(...frames);
  expect(frames.map(({ workers }) => workers.length)).toEqual([1, 1]);
});

it('when the frame with the worker goes, the others are told, and what they begin anew is one worker', async () => {
  const { openFrame } = openPage();
  const [owner, ...others] = [openFrame(), openFrame(), openFrame(), openFrame()];
  await begin(owner, ...others);
  for (const { client } of others)
    client.subscribe((report) => {
      if (report.type === 'moved') client.send(SETUP);
    });
  owner.go();
  await settled();
  expect(others.map(({ reports }) => reports)).toEqual([[MOVED], [MOVED], [MOVED]]);
  const [worker, ...more] = alive(owner, ...others);
  expect(more).toEqual([]);
  expect(worker.connections.map(({ commands }) => commands)).toEqual([[SETUP], [SETUP], [SETUP]]);
});

it('a lab that its worker had not answered yet is served by the next, and told nothing', async () => {
  const { openFrame } = openPage();
  const [owner, waiting] = [openFrame(), openFrame()];
  await begin(owner);
  waiting.client.send(SETUP);
  owner.go();
  await settled();
  expect(waiting.reports).toEqual([]);
  expect(waiting.workers[0].connections[0].commands).toEqual([SETUP]);
});

it('of a frame that goes without a word nothing trains on, and the worker goes with the last lab', async () => {
  const { openFrame } = openPage();
  const [owner, guest] = [openFrame(), openFrame()];
  await begin(owner, guest);
  const [worker] = owner.workers;
  guest.go();
  await settled();
  expect(worker.connections[1].commands).toEqual([SETUP, { type: 'close' }]);
  const again = openFrame();
  await begin(again);
  owner.client.dispose();
  await settled();
  expect(worker.isTerminated).toBe(false);
  again.client.dispose();
  await settled();
  expect(worker.connections[2].commands.at(-1)).toEqual({ type: 'close' });
  expect(worker.isTerminated).toBe(true);
});

it('a worker that crashes is told to every lab as what it is, and one takes its place', async () => {
  const { openFrame } = openPage();
  const frames = [openFrame(), openFrame(), openFrame()];
  await begin(...frames);
  alive(...frames)[0].crash('x');
  await settled();
  expect(frames.map(({ reports }) => reports)).toEqual(frames.map(() => [failed('worker-died')]));
  await begin(...[...frames].reverse());
  expect(alive(...frames)).toHaveLength(1);
  expect(frames[0].workers).toHaveLength(2);
});

it('a device that is lost ends the worker once, whoever hears of it first', async () => {
  const { openFrame } = openPage();
  const frames = [openFrame(), openFrame(), openFrame()];
  await begin(...frames);
  const [lost] = alive(...frames);
  const [{ client }] = frames;
  // At once, before the second of the others is heard.
  client.subscribe(({ type }) => type === 'failed' && client.send(SETUP));
  for (const connection of lost.connections.slice(1)) connection.say(failed('device-lost'));
  await settled();
  expect(frames.map(({ reports }) => reports)).toEqual(frames.map(() => [failed('device-lost')]));
  await begin(...frames.slice(1));
  expect(alive(...frames)).toHaveLength(1);
  expect(frames[0].workers).toHaveLength(2);
});

it('a lab that fails alone leaves the worker to the others', async () => {
  const { openFrame } = openPage();
  const frames = [openFrame(), openFrame()];
  await begin(...frames);
  const [worker] = alive(...frames);
  worker.connections[1].say(failed('bad-command'));
  await settled();
  expect(frames.map(({ reports }) => reports.length)).toEqual([0, 1]);
  await begin(frames[1]);
  expect(alive(...frames)).toEqual([worker]);
});

it('where locks are refused each frame has its own', async () => {
  const { createWorker, workers } = fakeWorkers();
  const openChannel = (name: string) => {
    const channel = new BroadcastChannel(name);
    channels.add(channel);
    return channel;
  };
  const request = () => Promise.reject(new Error('SecurityError'));
  for (let i = 0; i < 2; i++) {
    const link = createSharedLink({ door: 'none', locks: { request }, createWorker, openChannel });
    createTrainingClient(link).send(SETUP);
  }
  await settled();
  expect(workers.map(({ connections }) => connections[0].commands)).toEqual([[SETUP], [SETUP]]);
});
