/** A Session learns by the loss and the knobs at hand, tells where images lie, and frees what it makes. */
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { IMAGE_BYTES } from '../core/dataset.ts';
import type { Knobs } from '../core/experiment.ts';
import { crossEntropy, sampleLogits } from '../core/logits.ts';
import { settledForce } from '../core/schedule.ts';
import { relativeError } from '../model/lossCases.ts';
import { EXAMPLE, KNOBS, openExample, SOFTMAX, trainedLosses } from './exampleSession.ts';

/** @param steps enough to see the loss fall, few enough for a slow backend */
export function learningTests(steps: number): void {
  test('the loss falls, dots and centres move', async () => {
    const session = await openExample(1, KNOBS);
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

  test('triplets have class means where W stood, leave W alone, and say how many push', async () => {
    const session = await openExample(3, { ...KNOBS, loss: 'triplet' });
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

  test('the loss, m and s of a running training act on its next step, and by the right amount', async () => {
    const session = await openExample(3, KNOBS);
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
        sampleLogits(embeddings.slice(2 * i, 2 * i + 2), centresBefore, EXAMPLE.labels[i], inForce),
      );
      const mean = (of: (i: number) => number) => batch.reduce((sum, _, i) => sum + of(i), 0) / batch.length;
      const target = mean((i) => logits[i][EXAMPLE.labels[batch[i]]]);
      const loss = mean((i) => crossEntropy(logits[i], EXAMPLE.labels[batch[i]]));
      expect(inForce).toMatchObject({ ...settledForce({ ...KNOBS, ...change }) });
      expect(targetLogit).toBeCloseTo(target, 3);
      expect(losses.at(-1)).toBeCloseTo(loss, 3);
    }
    session.dispose();
  });

  test('a batch size chosen before the first step trains as one that the session was opened with', async () => {
    const large = { ...KNOBS, batchSize: 32 };
    const [chosen, opened] = [await openExample(4, KNOBS), await openExample(4, large)];
    chosen.set([large]);
    expect(await trainedLosses(chosen, 4)).toEqual(await trainedLosses(opened, 4));
    expect(await chosen.save()).toEqual(await opened.save());
    expect(chosen.samplesDrawn).toBe(4 * 32);
    chosen.dispose();
    opened.dispose();
  });

  test('images that are no samples are placed as the same images among the samples, and training knows nothing of it', async () => {
    const [watched, alone] = [await openExample(9, SOFTMAX, KNOBS), await openExample(9, SOFTMAX, KNOBS)];
    const { trainCount, heldOutCount } = EXAMPLE.source;
    const images = EXAMPLE.pixels.slice(trainCount * IMAGE_BYTES);
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

  test('many steps leave the number of tensors and their bytes where they were', async () => {
    const session = await openExample(1, SOFTMAX, KNOBS);
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
}

/** What tfjs's GPU backends add to their memory report; 0 on the others. */
function bytesOnGpu(memory: tf.MemoryInfo): number {
  return 'numBytesInGPU' in memory ? Number(memory.numBytesInGPU) : 0;
}
