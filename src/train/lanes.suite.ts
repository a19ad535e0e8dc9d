/** The lanes of a Session differ in nothing but what they learn by. */
import { expect, test } from 'vitest';
import { isVectorSource } from '../core/dataset.ts';
import { DEFAULT_SETUP } from '../core/experiment.ts';
import { EXAMPLE, KNOBS, openExample, SOFTMAX, trainedLosses } from './exampleSession.ts';
import { Session } from './session.ts';

/** @param twinSteps for how long two lanes alike are watched */
export function laneTests(twinSteps: number): void {
  test('two lanes alike stay alike bit for bit', async () => {
    // Few samples, since on a software GPU the many steps are most of what this suite takes.
    const knobs = { ...KNOBS, batchSize: 4 };
    const session = await openExample(5, knobs, knobs);
    for (let i = 1; i <= twinSteps; i++) {
      session.train();
      if (i % 20 !== 0) continue;
      const [one, other] = await session.snapshot(await session.measureHeldOut());
      expect(other).toEqual(one);
    }
    const { step, lanes } = await session.save();
    expect(step).toBe(twinSteps);
    expect(lanes[1]).toEqual(lanes[0]);
    session.dispose();
  });

  test('lanes of different losses take the same samples, moved alike', async () => {
    if (isVectorSource(EXAMPLE.source)) throw new Error('the example are images');
    const moved = { ...EXAMPLE, source: { ...EXAMPLE.source, jitterPx: 2 } };
    const session = await Session.open(moved, { ...DEFAULT_SETUP, seed: 5 }, [SOFTMAX, KNOBS]);
    const taken = async () => {
      const snapshots = await session.snapshot(await session.measureHeldOut());
      return snapshots.map(({ embeddings }) => ({ embeddings, isTaken: Array.from(embeddings, (x) => x !== 0) }));
    };
    session.train();
    const [first, firstOther] = await taken();
    expect(firstOther.embeddings).toEqual(first.embeddings);
    expect(first.isTaken.filter(Boolean)).toHaveLength(2 * KNOBS.batchSize);
    for (let i = 0; i < 2; i++) session.train();
    const [later, laterOther] = await taken();
    expect(laterOther.isTaken).toEqual(later.isTaken);
    expect(laterOther.embeddings).not.toEqual(later.embeddings);
    session.dispose();
  });

  test('a lane beside another is that lane alone bit for bit', async () => {
    const both = await openExample(2, SOFTMAX, KNOBS);
    const [softmax, arcface] = [await openExample(2, SOFTMAX), await openExample(2, KNOBS)];
    for (const session of [both, softmax, arcface]) await trainedLosses(session, 5);
    const [inBoth, alone] = [await both.save(), [await softmax.save(), await arcface.save()]];
    expect(inBoth.lanes).toEqual(alone.map(({ lanes }) => lanes[0]));
    for (const session of [both, softmax, arcface]) session.dispose();
  });

  test('a lane goes on bit for bit when others end, and back to a state that was kept with them', async () => {
    const [kept, alone] = [await openExample(2, KNOBS, SOFTMAX, SOFTMAX), await openExample(2, KNOBS)];
    for (const session of [kept, alone]) await trainedLosses(session, 3);
    const ofAll = await kept.save();
    kept.keep(1);
    for (const session of [kept, alone]) await trainedLosses(session, 3);
    expect(await kept.save()).toEqual(await alone.save());
    await kept.restore(ofAll);
    expect((await kept.save()).lanes).toEqual(ofAll.lanes.slice(0, 1));
    for (const session of [kept, alone]) session.dispose();
  });
}
