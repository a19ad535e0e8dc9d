import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import type { ImageSource } from '../core/dataset.ts';
import { ARCFACE, openExampleRun as open, SOFTMAX } from './exampleRun.testing.ts';

test('an opened run has told its backend, its people and step 0 of every lane, and looks at every dot', async () => {
  const { reports, latest, settle } = await open();
  expect(reports.map((report) => report.type)).toEqual(['backend', 'dataset', 'progress', 'snapshot']);
  expect(latest()).toHaveLength(2);
  for (const lane of latest()) expect(lane).toMatchObject({ step: 0, images: 0, seen: 60, latestLoss: null });
  await settle();
  expect(latest()[1].inForce.loss).toBe('arcface');
});

test('an opening that is given up ends, and leaves nothing behind', async () => {
  for (const breaths of [1, 2, 3, 4, 5, 6, 7]) {
    const giveUp = new AbortController();
    let left = breaths;
    const breathe = async () => {
      if (--left === 0) giveUp.abort(new Error('given up'));
    };
    await expect(open({ breathe, signal: giveUp.signal })).rejects.toThrow('given up');
    expect(tf.memory().numTensors).toBe(0);
  }
});

test('images that cannot be had, data that are not here and a backend that does not start are told apart', async () => {
  const refuse = () => Promise.reject(new Error('no connection'));
  await expect(open({ openSource: refuse })).rejects.toMatchObject({ code: 'data-failed', message: 'no connection' });
  await expect(open({ openSource: async () => null })).rejects.toMatchObject({ code: 'upload-missing' });
  await expect(open({ startBackend: refuse })).rejects.toMatchObject({ code: 'backend-failed' });
});

test('a playing run trains slice by slice until it is paused, and then looks at every dot again', async () => {
  const { run, latest, settle } = await open();
  await run.obey({ type: 'play' });
  while (latest()[0].step === 0) expect(await run.work()).toBe(0);
  await run.obey({ type: 'pause' });
  await settle();
  const [softmax, arcface] = latest();
  expect(softmax.step).toBeGreaterThan(0);
  expect(arcface.step).toBe(softmax.step);
  for (const { step, metrics, losses } of latest()) {
    expect(metrics.step).toBe(step);
    expect(losses.every(Number.isFinite)).toBe(true);
  }
  expect(await run.work()).toBeNull();
});

test('a step is one step, and a rewind leads through the same losses again', async () => {
  const { run, latest } = await open();
  const lossesOfThree = async () => {
    const losses: number[][] = [];
    for (let i = 1; i <= 3; i++) {
      await run.obey({ type: 'step' });
      expect(latest()[0].step).toBe(i);
      losses.push(latest().flatMap((lane) => [...lane.losses]));
    }
    return losses;
  };
  const first = await lossesOfThree();
  expect(first[0]).toHaveLength(2);
  await run.obey({ type: 'rewind' });
  for (const lane of latest()) expect(lane).toMatchObject({ step: 0, images: 0, latestLoss: null });
  expect(await lossesOfThree()).toEqual(first);
});

test('a knob turned before the first step shows at once what that step will use', async () => {
  const { run, latest } = await open();
  await run.obey({ type: 'knobs', lanes: [SOFTMAX, { ...ARCFACE, 'arcface.m': 0.2, scale: 64 }] });
  expect(latest().map(({ inForce }) => inForce)).toMatchObject([
    { loss: 'softmax', parameters: {}, scale: 1 },
    { loss: 'arcface', parameters: { m: 0.2, guard: 'taylor' }, scale: 64 },
  ]);
});

test('a limited speed waits between steps', async () => {
  const { run } = await open();
  await run.obey({ type: 'speed', stepsPerSecond: 1 });
  await run.obey({ type: 'play' });
  expect(await run.work()).toBeGreaterThan(500);
});

test('the schedule ends a run, judged at its last step', async () => {
  const short = { scheduleSteps: 10 };
  const { run, reports, latest, settle } = await open({
    lanes: [
      { ...SOFTMAX, ...short },
      { ...ARCFACE, ...short },
    ],
  });
  await run.obey({ type: 'play' });
  await settle();
  for (const { step, metrics } of latest()) expect([step, metrics.step]).toEqual([10, 10]);
  expect(reports.filter(({ type }) => type === 'playing')).toEqual([
    { type: 'playing', isPlaying: true },
    { type: 'playing', isPlaying: false },
  ]);
});

test('a run that is asked to go up to a step stops there, judged, and then goes on to the end of its schedule', async () => {
  const short = { scheduleSteps: 10 };
  const { run, latest, settle } = await open({
    lanes: [
      { ...SOFTMAX, ...short },
      { ...ARCFACE, ...short },
    ],
  });
  const playedTo = async (until?: number) => {
    await run.obey({ type: 'play', until });
    await settle();
    return latest().flatMap(({ step, metrics }) => [step, metrics.step]);
  };
  expect(await playedTo(7)).toEqual([7, 7, 7, 7]);
  expect(await playedTo()).toEqual([10, 10, 10, 10]);
  expect(await playedTo(12)).toEqual([12, 12, 12, 12]);
  await run.obey({ type: 'rewind' });
  expect(await playedTo(12)).toEqual([12, 12, 12, 12]);
});

test('a loss that is no number, in any lane, pauses the run, and is told until the end', async () => {
  const { run, reports, latest, settle } = await open({ lanes: [{ ...SOFTMAX, learningRate: 1e30 }, ARCFACE] });
  await run.obey({ type: 'play' });
  while (reports.at(-1)?.type !== 'playing' || latest()[0].step === 0) expect(await run.work()).toBe(0);
  expect(reports.at(-1)).toEqual({ type: 'playing', isPlaying: false });
  await run.obey({ type: 'step' });
  await settle();
  const [softmax, arcface] = latest();
  // The dots were looked at again since the step: this snapshot has no losses of its own.
  expect(softmax.losses).toHaveLength(0);
  expect(softmax.latestLoss).toBeNaN();
  expect(arcface.latestLoss).toEqual(expect.any(Number));
  expect(arcface.latestLoss).not.toBeNaN();
});

test('a picture is of a sample that there is; another is not answered and breaks nothing', async () => {
  const { run, reports } = await open();
  await run.obey({ type: 'picture', id: 1, sample: 1_000_000, side: 8 });
  await run.obey({ type: 'picture', id: 2, sample: 71, side: 32 });
  await run.obey({ type: 'picture', id: 3, sample: 72, side: 32 });
  const pictures = reports.flatMap((report) => (report.type === 'picture' ? [report] : []));
  expect(pictures.map(({ id, picture }) => [id, picture.side, picture.rgba.length])).toEqual([[2, 32, 4 * 32 * 32]]);
});

test('the time of a step leaves out the drawing of images', async () => {
  let clock = 0;
  const source: ImageSource = {
    identities: 3,
    trainCount: 2400,
    heldOutCount: 12,
    label: (sample) => sample % 3,
    draw(sample, _side, out, offset) {
      clock++; // nothing else takes time here
      out.fill(80 * (sample % 3), offset, offset + 3072);
    },
    drawPortrait: () => {},
  };
  const large = { ...ARCFACE, batchSize: 1024, scheduleSteps: 10 };
  const { run, shots, settle } = await open({ lanes: [large], openSource: async () => source, now: () => clock });
  const drawnAt = clock;
  await run.obey({ type: 'play' });
  await settle();
  expect(clock - drawnAt).toBe(2400 - 2048);
  expect(shots().some(({ lanes: [{ step }] }) => step >= 3)).toBe(true);
  for (const { speed } of shots()) expect(speed.msPerStep).toBe(0);
});

test('the weights of a lane are told as they stand, of a lane that is not there none', async () => {
  const { run, reports } = await open();
  const told = () => reports.flatMap((report) => (report.type === 'weights' ? [report] : []));
  await run.obey({ type: 'weights', id: 1, lane: 1 });
  await run.obey({ type: 'step' });
  await run.obey({ type: 'weights', id: 2, lane: 1 });
  await run.obey({ type: 'weights', id: 3, lane: 2 });
  expect(told().map(({ id, step }) => [id, step])).toEqual([
    [1, 0],
    [2, 1],
  ]);
  const [before, after] = told();
  expect(after.parameters).toHaveLength(before.parameters.length);
  expect(after.parameters).not.toEqual(before.parameters);
});

test('a run that is taken to the step of each of its moves, and given the knobs of then, comes to the same numbers', async () => {
  const first = await open();
  const move = (m: number) => first.run.obey({ type: 'knobs', lanes: [SOFTMAX, { ...ARCFACE, 'arcface.m': m }] });
  await first.run.obey({ type: 'step' });
  await move(0.1);
  await first.run.obey({ type: 'step' });
  await move(0.2);
  await move(0.3);
  for (let i = 0; i < 2; i++) await first.run.obey({ type: 'step' });
  const moves = first.shots().flatMap(({ lanes }) => lanes[1].moves);
  expect(moves.map(({ step, knobs }) => [step, knobs['arcface.m']])).toEqual([
    [0, 0.5],
    [1, 0.1],
    [2, 0.3],
  ]);

  const second = await open();
  for (const [i, { knobs }] of moves.entries()) {
    await second.run.obey({ type: 'knobs', lanes: [SOFTMAX, knobs] });
    await second.run.obey({ type: 'play', until: moves[i + 1]?.step ?? 4 });
    while (second.latest()[0].step < (moves[i + 1]?.step ?? 4)) await second.run.work();
  }
  expect(second.latest().map(({ centres }) => centres)).toEqual(first.latest().map(({ centres }) => centres));
  expect(second.latest()[1].latestLoss).toBe(first.latest()[1].latestLoss);
});

test('a run that goes on from a kept state tells anew what it is trained with', async () => {
  const { run, latest } = await open();
  for (let i = 0; i < 2; i++) await run.obey({ type: 'step' });
  expect(latest()[1].moves).toEqual([]);
  await run.obey({ type: 'branch', step: 1 });
  await run.obey({ type: 'step' });
  expect(latest()[1].moves).toEqual([{ step: 0, knobs: ARCFACE }]);
});
