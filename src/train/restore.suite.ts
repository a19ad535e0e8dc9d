/** A Session goes on bit for bit from a state that it kept. */
import { expect, test } from 'vitest';
import { KNOBS, openExample, SOFTMAX, trainedLosses } from './exampleSession.ts';

export function restoreTests(): void {
  test('a restored state goes on bit for bit, and two sessions of one seed are one', async () => {
    const [first, second] = [await openExample(7, KNOBS), await openExample(7, KNOBS)];
    const start = await first.save();
    const losses = await trainedLosses(first, 3);
    expect(await trainedLosses(second, 3)).toEqual(losses);
    const end = await first.save();
    await first.restore(start);
    expect(await trainedLosses(first, 3)).toEqual(losses);
    expect(await first.save()).toEqual(end);
    first.dispose();
    second.dispose();
  });

  test('class centres go on bit for bit from a restored state, and a step of another loss leaves none', async () => {
    const session = await openExample(3, { ...KNOBS, loss: 'centre-loss' });
    const classCentres = async () => (await session.snapshot(await session.measureHeldOut()))[0].classCentres;
    expect(await classCentres()).toBeNull();
    session.train();
    const middle = await session.save();
    const losses = (await trainedLosses(session, 2)).slice(-2);
    const after = await classCentres();
    expect(after?.every(Number.isFinite)).toBe(true);
    await session.restore(middle);
    expect(await trainedLosses(session, 2)).toEqual(losses);
    expect(await classCentres()).toEqual(after);
    session.set([KNOBS]);
    session.train();
    expect(await classCentres()).toBeNull();
    session.dispose();
  });

  test('a state kept on the way leads with its knobs where the run went, whatever was trained since, bit for bit', async () => {
    const knobs = [SOFTMAX, KNOBS];
    const session = await openExample(8, ...knobs);
    session.train();
    const kept = await session.save();
    await trainedLosses(session, 2);
    const straight = await session.save();
    session.set(knobs.map((its) => ({ ...its, loss: 'cosface', learningRate: 0.05, batchSize: 32 })));
    session.train();
    session.set(knobs);
    await session.restore(kept);
    await trainedLosses(session, 2);
    expect(await session.save()).toEqual(straight);
    session.dispose();
  });

  test('a snapshot tells the knobs of its latest step, whatever was moved since', async () => {
    const session = await openExample(6, KNOBS);
    const metrics = await session.measureHeldOut();
    const start = await session.save();
    const trainedWith = async () => (await session.snapshot(metrics))[0].trainedWith;
    expect(await trainedWith()).toBeNull();
    session.train();
    const moved = { ...KNOBS, 'arcface.m': 0.2 };
    session.set([moved]);
    expect(await trainedWith()).toEqual(KNOBS);
    session.train();
    expect(await trainedWith()).toEqual(moved);
    await session.restore(start);
    expect(await trainedWith()).toBeNull();
    session.dispose();
  });
}
