import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startBackend } from '../backend.ts';
import { proveKernels } from '../kernelTrust.ts';
import type { Learner, TrainingData, TrainingSet } from '../learner.ts';
import { ARCFACE, BATCH, batchesOf, dataOf, resultOf, SOFTMAX, startOf, TRAIN_COUNT } from '../trainingExample.ts';
import { openTrainingSet } from '../trainingSet.ts';
import { WASM_FILES } from '../wasmFiles.ts';
import { inProcessPool } from './inProcessPool.ts';
import type { FromShare, ToShare } from './messages.ts';
import { type StartWorker, WorkerPool } from './workerPool.ts';

const HELD_OUT = 7;

beforeAll(async () => {
  await startBackend('wasm', WASM_FILES);
  await proveKernels(() => {});
});
let tensorsBefore = 0;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  tensorsBefore = tf.memory().numTensors;
});
afterEach(() => void vi.useRealTimers());

/** The last samples are held out. */
function data(kind: 'images' | 'vectors' = 'images'): TrainingData {
  return { ...dataOf(kind), trainCount: TRAIN_COUNT - HELD_OUT };
}

/** Batches of the samples that are trained on. */
function trainBatches() {
  const batches = batchesOf(BATCH, 2 * BATCH);
  return () => {
    const batch = batches();
    return { ...batch, samples: batch.samples.map((sample) => sample % (TRAIN_COUNT - HELD_OUT)) };
  };
}

function end(set: TrainingSet, ...learners: Learner[]): void {
  for (const learner of learners) learner.dispose();
  set.dispose();
}

const freed = () => vi.waitFor(() => expect(tf.memory().numTensors).toBe(tensorsBefore));

async function train(learners: Learner[], steps: number, batches = trainBatches()): Promise<void> {
  for (let step = 0; step < steps; step++) {
    const batch = batches();
    learners.forEach((learner, i) => {
      learner.learn(batch, i % 2 ? SOFTMAX : ARCFACE);
    });
    if (step % 4 === 3) await Promise.all(learners.map((learner) => learner.settle()));
  }
}

test('learners in other workers learn what they learn here, to the last bit', async () => {
  const { pool, workers } = inProcessPool(3);
  const [apart, here] = [await openTrainingSet(data(), 4, pool), await openTrainingSet(data())];
  expect([apart.workers, here.workers, workers.length]).toEqual([3, 1, 2]);
  const open = (set: TrainingSet) => [1, 1, 2, 3].map((seed) => set.open(startOf('images', seed)));
  const [these, those] = [open(apart), open(here)];
  for (const learners of [these, those]) await train(learners, 12);
  for (const [i, learner] of these.entries()) {
    expect(await resultOf(learner)).toEqual(await resultOf(those[i]));
    expect(await learner.judge(TRAIN_COUNT - HELD_OUT, HELD_OUT)).toEqual(
      await those[i].judge(TRAIN_COUNT - HELD_OUT, HELD_OUT),
    );
    const foreign = new Uint8Array(2 * 3072).fill(90);
    expect(await learner.embed(foreign)).toEqual(await those[i].embed(foreign));
  }
  end(apart, ...these);
  end(here, ...those);
  await freed();
});

test('a read-back brings the samples that were learnt from, and leaves the others', async () => {
  const { pool } = inProcessPool();
  const set = await openTrainingSet(data(), 2, pool);
  const [learner, other] = [set.open(startOf('images')), set.open(startOf('images'))];
  const table = new Float32Array(2 * (TRAIN_COUNT - HELD_OUT)).fill(9);
  const batch = { samples: Int32Array.of(3, 3, 8), moves: new Uint8Array(3), labels: Uint8Array.of(0, 0, 2) };
  learner.learn(batch, ARCFACE);
  await learner.readBack(table);
  const met = Array.from({ length: TRAIN_COUNT - HELD_OUT }, (_, i) => table[2 * i] !== 9).flatMap((is, i) =>
    is ? [i] : [],
  );
  expect(met).toEqual([3, 8]);
  expect((await learner.readBack(table)).losses).toHaveLength(0);
  end(set, learner, other);
  await freed();
});

test('a restored state goes on where it was saved, in either worker', async () => {
  const { pool } = inProcessPool();
  const set = await openTrainingSet(data(), 2, pool);
  const [apart, here] = [set.open(startOf('images', 1)), set.open(startOf('images', 2))];
  await train([apart], 3);
  here.restore(await apart.save());
  apart.restore(await here.save());
  const batch = trainBatches()();
  for (const learner of [apart, here]) learner.learn(batch, ARCFACE);
  const [one, other] = [await resultOf(apart), await resultOf(here)];
  expect(one.state).toEqual(other.state);
  expect(one.losses).toEqual(other.losses);
  end(set, apart, here);
  await freed();
});

test('images may be drawn until a step takes them, and each is sent once', async () => {
  const { pool } = inProcessPool();
  const drawn = data();
  const { inputs } = drawn;
  if (inputs.kind !== 'images') throw new Error('the example are images');
  const late = { ...inputs, pixels: new Uint8Array(inputs.pixels.length) };
  const draw = (from: number, end: number) =>
    late.pixels.set(inputs.pixels.subarray(3072 * from, 3072 * end), 3072 * from);
  draw(0, BATCH);
  draw(TRAIN_COUNT - HELD_OUT, TRAIN_COUNT);
  const [set, known] = [await openTrainingSet({ ...drawn, inputs: late }, 2, pool), await openTrainingSet(drawn)];
  const [learner, other] = [set.open(startOf('images')), set.open(startOf('images'))];
  const expected = known.open(startOf('images'));
  for (let from = 0; from < 3 * BATCH; from += BATCH) {
    draw(from, from + BATCH);
    const samples = Int32Array.from({ length: BATCH }, (_, i) => from + i);
    const batch = { samples, moves: new Uint8Array(BATCH), labels: Uint8Array.from(samples, (i) => i % 3) };
    for (const its of [learner, expected]) its.learn(batch, ARCFACE);
    const everything = (its: Learner) => Promise.all([its.judge(0, from + BATCH), its.judge(33, HELD_OUT)]);
    expect(await everything(learner)).toEqual(await everything(expected));
  }
  expect(await pool.bytes()).toBeGreaterThan(3072 * TRAIN_COUNT);
  draw(TRAIN_COUNT - 1, TRAIN_COUNT); // nothing is asked of it again
  end(set, learner, other);
  end(known, expected);
  await freed();
});

test('one learner, vectors and one core need no worker', async () => {
  const { pool, workers } = inProcessPool();
  const alone = inProcessPool(1);
  const sets = [
    await openTrainingSet(data(), 1, pool),
    await openTrainingSet(data('vectors'), 2, pool),
    await openTrainingSet(data(), 2, alone.pool),
  ];
  expect(sets.map((set) => set.workers)).toEqual([1, 1, 1]);
  expect([...workers, ...alone.workers]).toEqual([]);
  for (const set of sets) end(set);
});

test('workers that compute otherwise, do not start or cannot be had leave the learners here, and are not tried again', async () => {
  const answer = (reply: FromShare) => (port: MessagePort) => {
    port.onmessage = ({ data }: MessageEvent<ToShare>) => void ('question' in data && port.postMessage(reply));
  };
  const otherwise = inProcessPool(2, answer({ answer: 'loops' }));
  const broken = inProcessPool(2, answer({ error: 'no wasm here' }));
  const silent = inProcessPool(2, () => setImmediate(() => silent.workers[0].die('blocked')));
  const refuse = vi.fn<StartWorker>(() => {
    throw new Error('refused');
  });
  const refused = { pool: new WorkerPool(refuse, 2), workers: [] };
  for (const { pool, workers } of [otherwise, broken, silent, refused]) {
    for (const _ of [1, 2]) {
      const set = await openTrainingSet(data(), 2, pool);
      expect(set.workers).toBe(1);
      const learners = [set.open(startOf('images')), set.open(startOf('images'))];
      await train(learners, 2);
      end(set, ...learners);
    }
    expect(workers.every(({ shares, isEnded }) => shares === 1 && isEnded)).toBe(true);
    expect(workers.length).toBeLessThan(2);
  }
  expect(refuse).toHaveBeenCalledOnce();
});

test('a worker is kept from one training set to the next, shared by those open at once, and ended when none is', async () => {
  const { pool, workers } = inProcessPool();
  pool.prepare(2);
  const open = () => openTrainingSet(data(), 2, pool);
  const [one, two] = [await open(), await open()];
  end(one);
  vi.advanceTimersByTime(60_000);
  end(two);
  vi.advanceTimersByTime(9000);
  const three = await open();
  vi.advanceTimersByTime(9000);
  end(three);
  expect(workers.map(({ shares, isEnded }) => [shares, isEnded])).toEqual([[3, false]]);
  vi.advanceTimersByTime(11_000);
  expect(workers[0].isEnded).toBe(true);
  const four = await open();
  expect([four.workers, workers.length]).toEqual([2, 2]);
  end(four);
});

test('a worker that dies fails what is asked of it from then on, and the next training set gets a fresh one', async () => {
  const { pool, workers } = inProcessPool();
  const set = await openTrainingSet(data(), 2, pool);
  const [apart, here] = [set.open(startOf('images')), set.open(startOf('images'))];
  const asked = [apart.settle(), apart.readBack(new Float32Array(2 * TRAIN_COUNT))];
  workers[0].die('out of memory');
  for (const answer of asked) await expect(answer).rejects.toThrow('out of memory');
  await train([apart], 2).catch(() => {});
  await expect(apart.settle()).rejects.toThrow('out of memory');
  await train([here], 2);
  end(set, apart, here);
  const next = await openTrainingSet(data(), 2, pool);
  expect([next.workers, workers.length]).toEqual([2, 2]);
  end(next);
});

test('an error in the other worker is told to every question after it, and what was learnt there is freed', async () => {
  const { pool } = inProcessPool();
  const set = await openTrainingSet(data(), 2, pool);
  const [apart, here] = [set.open(startOf('images')), set.open(startOf('images'))];
  await train([apart, here], 1);
  apart.dispose();
  await train([apart], 1);
  for (const _ of [1, 2]) await expect(apart.settle()).rejects.toThrow('learner 0 is not open');
  await train([here], 1);
  end(set, apart, here);
  await freed();
});

test('what is open when a training set is disposed fails and does not hang', async () => {
  const { pool } = inProcessPool();
  const set = await openTrainingSet(data(), 2, pool);
  const [apart, here] = [set.open(startOf('images')), set.open(startOf('images'))];
  const asked = [apart.settle(), apart.save(), apart.judge(0, 3)];
  end(set, apart, here);
  for (const answer of [...asked, apart.settle()]) await expect(answer).rejects.toThrow('ended');
  await freed();
});
