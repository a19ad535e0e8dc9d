/** The Session on any backend: it learns, frees what it makes, repeats itself bit for bit, and its lanes differ in nothing
 *  but what they learn by. */
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { IMAGE_BYTES, isVectorSource } from '../core/dataset.ts';
import { type BackendName, DEFAULT_KNOBS, DEFAULT_SETUP, type Knobs } from '../core/experiment.ts';
import { crossEntropy, sampleLogits } from '../core/logits.ts';
import { settledForce } from '../core/schedule.ts';
import { relativeError } from '../model/lossCases.ts';
import { describeOnBackends } from '../model/onBackends.ts';
import { exampleData } from './exampleData.ts';
import { Session } from './session.ts';

const KNOBS: Knobs = { ...DEFAULT_KNOBS, loss: 'arcface', batchSize: 16, scheduleSteps: 60, scaleRamp: 0, warmup: 0 };
const SOFTMAX: Knobs = { ...KNOBS, loss: 'softmax' };

interface SuiteSteps {
  /** Enough to see the loss fall, few enough for a slow backend. */
  steps: number;
  /** For how long two lanes alike are watched. */
  twinSteps: number;
}

export function sessionSuite(backends: readonly BackendName[], { steps, twinSteps }: SuiteSteps): void {
  describeOnBackends(backends, () => {
    const data = exampleData(4, 16, 4);

    const open = (seed: number, ...knobs: Knobs[]) => Session.open(data, { ...DEFAULT_SETUP, seed }, knobs);
    const trainedLosses = async (session: Session, count: number) => {
      for (let i = 0; i < count; i++) session.train();
      return (await session.snapshot(await session.measureHeldOut()))[0].losses;
    };

    test('the loss falls, dots and centres move', async () => {
      const session = await open(1, KNOBS);
      const metrics = await session.measureHeldOut();
      await session.refresh(0, 64);
      const [before] = await session.snapshot(metrics);
      const losses = await trainedLosses(session, steps);
      const [after] = await session.snapshot(metrics);
      expect(losses).toHaveLength(steps);
      const mean = (values: Float32Array) => values.reduce((a, b) => a + b) / values.length;
      expect(mean(losses.slice(-3))).toBeLessThan(0.9 * mean(losses.slice(0, 3)));
      expect(after.embeddings).not.toEqual(before.embeddings);
      expect(after.centres).not.toEqual(before.centres);
      expect(before).toMatchObject({ seen: 64, latestLoss: null });
      expect(after.latestLoss).toBe(losses.at(-1));
      session.dispose();
    });

    test('class centres go on bit for bit from a restored state, and a step of another loss leaves none', async () => {
      const session = await open(3, { ...KNOBS, loss: 'centre-loss' });
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

    test('triplets have class means where W stood, leave W alone, and say how many push', async () => {
      const session = await open(3, { ...KNOBS, loss: 'triplet' });
      const before = (await session.save()).lanes[0].learner.parameters;
      for (let i = 0; i < 3; i++) session.train();
      const [{ centres, pushingTriplets }] = await session.snapshot(await session.measureHeldOut());
      for (let j = 0; j < 4; j++) expect(Math.hypot(centres[2 * j], centres[2 * j + 1])).toBeCloseTo(1, 5);
      expect(pushingTriplets).toBeGreaterThan(0);
      const after = (await session.save()).lanes[0].learner.parameters;
      expect(after.slice(-8)).toEqual(before.slice(-8));
      expect(after).not.toEqual(before);
      session.dispose();
    });

    test('a restored state goes on bit for bit, and two sessions of one seed are one', async () => {
      const [first, second] = [await open(7, KNOBS), await open(7, KNOBS)];
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

    test('images that are no samples are placed as the same images among the samples, and training knows nothing of it', async () => {
      const [watched, alone] = [await open(9, SOFTMAX, KNOBS), await open(9, SOFTMAX, KNOBS)];
      const { trainCount, heldOutCount } = data.source;
      const images = data.pixels.slice(trainCount * IMAGE_BYTES);
      const look = async () => {
        for (const { seen, others, centres } of await watched.look(heldOutCount, images)) {
          expect(seen).toHaveLength(2 * heldOutCount);
          expect(relativeError(others, seen)).toBeLessThan(1e-6);
          expect(centres).toHaveLength(8);
        }
      };
      for (let i = 0; i < 3; i++) {
        await look();
        watched.train();
        alone.train();
        await look();
      }
      const [one, other] = [await watched.save(), await alone.save()];
      expect(one).toEqual(other);
      watched.dispose();
      alone.dispose();
    });

    test('a state kept on the way leads with its knobs where the run went, whatever was trained since, bit for bit', async () => {
      const knobs = [SOFTMAX, KNOBS];
      const session = await open(8, ...knobs);
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

    test('the loss, m and s of a running training act on its next step, and by the right amount', async () => {
      const session = await open(3, KNOBS);
      for (let i = 0; i < 2; i++) session.train();
      const state = await session.save();
      const [{ centres: centresBefore }] = await session.snapshot(await session.measureHeldOut());
      const changes: Partial<Knobs>[] = [
        {},
        { scale: 64 },
        { 'arcface.m': 0.2 },
        { loss: 'norm-softmax' },
        { loss: 'softmax' },
      ];
      for (const change of changes) {
        await session.restore(state);
        session.set([{ ...KNOBS, ...change }]);
        session.train();
        const [{ embeddings, targetLogit, losses, inForce }] = await session.snapshot(await session.measureHeldOut());
        // The third batch of 16 is samples 32 to 47, whose embeddings the step has just refreshed.
        const batch = Array.from({ length: 16 }, (_, i) => 32 + i);
        const logits = batch.map((i) =>
          sampleLogits(embeddings.slice(2 * i, 2 * i + 2), centresBefore, data.labels[i], inForce),
        );
        const mean = (of: (i: number) => number) => batch.reduce((sum, _, i) => sum + of(i), 0) / batch.length;
        const target = mean((i) => logits[i][data.labels[batch[i]]]);
        const loss = mean((i) => crossEntropy(logits[i], data.labels[batch[i]]));
        expect(inForce).toMatchObject({ ...settledForce({ ...KNOBS, ...change }) });
        expect(targetLogit).toBeCloseTo(target, 3);
        expect(losses.at(-1)).toBeCloseTo(loss, 3);
      }
      session.dispose();
    });

    test('a snapshot tells the knobs of its latest step, whatever was moved since', async () => {
      const session = await open(6, KNOBS);
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

    test('two lanes alike stay alike bit for bit', async () => {
      // Few samples, since on a software GPU the many steps are most of what this suite takes.
      const knobs = { ...KNOBS, batchSize: 4 };
      const session = await open(5, knobs, knobs);
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
      if (isVectorSource(data.source)) throw new Error('the example are images');
      const moved = { ...data, source: { ...data.source, jitterPx: 2 } };
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
      const both = await open(2, SOFTMAX, KNOBS);
      const [softmax, arcface] = [await open(2, SOFTMAX), await open(2, KNOBS)];
      for (const session of [both, softmax, arcface]) await trainedLosses(session, 5);
      const [inBoth, alone] = [await both.save(), [await softmax.save(), await arcface.save()]];
      expect(inBoth.lanes).toEqual(alone.map(({ lanes }) => lanes[0]));
      for (const session of [both, softmax, arcface]) session.dispose();
    });

    test('a lane goes on bit for bit when others end, and back to a state that was kept with them', async () => {
      const [kept, alone] = [await open(2, KNOBS, SOFTMAX, SOFTMAX), await open(2, KNOBS)];
      for (const session of [kept, alone]) await trainedLosses(session, 3);
      const ofAll = await kept.save();
      kept.keep(1);
      for (const session of [kept, alone]) await trainedLosses(session, 3);
      expect(await kept.save()).toEqual(await alone.save());
      await kept.restore(ofAll);
      expect((await kept.save()).lanes).toEqual(ofAll.lanes.slice(0, 1));
      for (const session of [kept, alone]) session.dispose();
    });

    test('a batch size chosen before the first step trains as one that the session was opened with', async () => {
      const large = { ...KNOBS, batchSize: 32 };
      const [chosen, opened] = [await open(4, KNOBS), await open(4, large)];
      chosen.set([large]);
      expect(await trainedLosses(chosen, 4)).toEqual(await trainedLosses(opened, 4));
      expect(await chosen.save()).toEqual(await opened.save());
      expect(chosen.samplesDrawn).toBe(4 * 32);
      chosen.dispose();
      opened.dispose();
    });

    test('many steps leave the number of tensors and their bytes where they were', async () => {
      const session = await open(1, SOFTMAX, KNOBS);
      session.train();
      await session.readBack();
      const before = tf.memory();
      for (let i = 0; i < steps; i++) {
        session.train();
        if (i % 10 === 9) await session.readBack();
      }
      await session.readBack();
      const after = tf.memory();
      expect(after.numTensors).toBe(before.numTensors);
      expect(after.numBytes).toBe(before.numBytes);
      expect(bytesOnGpu(after)).toBe(bytesOnGpu(before));
      session.dispose();
    });
  });
}

/** What tfjs's GPU backends add to their memory report; 0 on the others. */
function bytesOnGpu(memory: tf.MemoryInfo): number {
  return 'numBytesInGPU' in memory ? Number(memory.numBytesInGPU) : 0;
}
