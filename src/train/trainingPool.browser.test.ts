import { expect, test, vi } from 'vitest';
import { DEFAULT_KNOBS, DEFAULT_SETUP, type Knobs } from '../core/experiment.ts';
import { startBackend } from '../model/backend.ts';
import { WASM_FILES } from '../model/wasmFiles.ts';
import { exampleData } from './exampleData.ts';
import { Session } from './session.ts';
import { createTrainingPool } from './trainingPool.ts';

const KNOBS: Knobs = { ...DEFAULT_KNOBS, loss: 'arcface', batchSize: 16, scaleRamp: 0, warmup: 0 };
const SOFTMAX: Knobs = { ...KNOBS, loss: 'softmax' };

/** Real workers, as the training worker starts them, and this page in its place. */
async function openPool(cores = 2) {
  vi.spyOn(navigator, 'hardwareConcurrency', 'get').mockReturnValue(cores);
  const workers: Worker[] = [];
  const pool = createTrainingPool(() => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    workers.push(worker);
    return worker;
  });
  if (cores > 1 && !pool) throw new Error('no pool on several cores');
  expect((await startBackend('wasm', WASM_FILES)).backend).toBe('wasm');
  const data = exampleData(4, 16, 4);
  const open = (knobs: Knobs[], isApart = true) =>
    Session.open(data, { ...DEFAULT_SETUP, seed: 5 }, knobs, isApart ? pool : null);
  return { pool, workers, open };
}

test('one core has no pool', async () => {
  expect((await openPool(1)).pool).toBeNull();
});

test('two lanes alike in two workers stay alike for 500 steps, and are what they are in one, to the last bit', async () => {
  const { open } = await openPool();
  const [apart, together] = [await open([KNOBS, KNOBS]), await open([KNOBS, KNOBS], false)];
  expect([apart.workers, together.workers]).toEqual([2, 1]);
  for (let step = 1; step <= 500; step++) {
    for (const session of [apart, together]) session.train();
    if (step % 50 !== 0) continue;
    const [ours, theirs] = await Promise.all(
      [apart, together].map(async (session) => session.snapshot(await session.measureHeldOut())),
    );
    expect(ours[1]).toEqual(ours[0]);
    expect(ours).toEqual(theirs);
  }
  const end = await apart.save();
  expect(end).toEqual(await together.save());
  expect(end.lanes[1]).toEqual(end.lanes[0]);
  for (const session of [apart, together]) session.dispose();
});

test('three lanes of different losses in two workers are what they are in one, rewound and with knobs moved', async () => {
  const { open } = await openPool();
  const lanes = [SOFTMAX, KNOBS, { ...KNOBS, loss: 'norm-softmax' as const }];
  const sessions = [await open(lanes), await open(lanes, false)];
  const ends = await Promise.all(
    sessions.map(async (session) => {
      const start = await session.save();
      for (let step = 0; step < 5; step++) session.train();
      await session.restore(start);
      session.set(lanes.map((knobs) => ({ ...knobs, scale: 8 })));
      await session.refresh(0, 64);
      for (let step = 0; step < 10; step++) session.train();
      return { snapshot: await session.snapshot(await session.measureHeldOut()), state: await session.save() };
    }),
  );
  expect(ends[0]).toEqual(ends[1]);
  for (const session of sessions) session.dispose();
});

test('a worker that breaks down fails the session, which can be disposed, and the next one has a fresh worker', async () => {
  const { workers, open } = await openPool();
  const session = await open([SOFTMAX, KNOBS]);
  session.train();
  const asked = [session.settle(), session.measureHeldOut(), session.save()];
  workers[0].dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  for (const answer of asked) await expect(answer).rejects.toThrow('out of memory');
  session.train();
  await expect(session.readBack()).rejects.toThrow('out of memory');
  session.dispose();
  const next = await open([SOFTMAX, KNOBS]);
  expect([next.workers, workers.length]).toEqual([2, 2]);
  next.train();
  await next.settle();
  next.dispose();
});
