/** The Trainer on any backend: it learns, frees what it makes, and repeats itself bit for bit. */
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { type BackendName, DEFAULT_KNOBS, type Knobs } from '../core/experiment.ts';
import { crossEntropy, sampleLogits } from '../core/margin.ts';
import { describeOnBackends } from '../model/onBackends.ts';
import { exampleData } from './exampleData.ts';
import { Trainer } from './trainer.ts';

const KNOBS: Knobs = { ...DEFAULT_KNOBS, loss: 'arcface', batchSize: 16, scheduleSteps: 60, scaleRamp: 0, warmup: 0 };

/** @param steps enough to see the loss fall, few enough for a slow backend */
export function trainerSuite(backends: readonly BackendName[], steps: number): void {
  describeOnBackends(backends, () => {
    const data = exampleData(4, 16, 4);

    const trainedLosses = async (trainer: Trainer, count: number) => {
      for (let i = 0; i < count; i++) trainer.train();
      return (await trainer.snapshot(await trainer.measureHeldOut())).losses;
    };

    test('the loss falls, dots and centres move', async () => {
      const trainer = await Trainer.open(data, 1, KNOBS);
      const metrics = await trainer.measureHeldOut();
      await trainer.refresh(0, 64);
      const before = await trainer.snapshot(metrics);
      const losses = await trainedLosses(trainer, steps);
      const after = await trainer.snapshot(metrics);
      expect(losses).toHaveLength(steps);
      const mean = (values: Float32Array) => values.reduce((a, b) => a + b) / values.length;
      expect(mean(losses.slice(-3))).toBeLessThan(0.9 * mean(losses.slice(0, 3)));
      expect(after.embeddings).not.toEqual(before.embeddings);
      expect(after.centres).not.toEqual(before.centres);
      expect(before.seen).toBe(64);
      trainer.dispose();
    });

    test('a restored state goes on bit for bit, and two runs of one seed are one', async () => {
      const [first, second] = [await Trainer.open(data, 7, KNOBS), await Trainer.open(data, 7, KNOBS)];
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

    test('the loss, m and s of a running training act on its next step, and by the right amount', async () => {
      const trainer = await Trainer.open(data, 3, KNOBS);
      for (let i = 0; i < 2; i++) trainer.train();
      const state = await trainer.save();
      const centresBefore = (await trainer.snapshot(await trainer.measureHeldOut())).centres;
      const changes: Partial<Knobs>[] = [
        {},
        { scale: 64 },
        { margin: 0.2 },
        { loss: 'norm-softmax' },
        { loss: 'softmax' },
      ];
      for (const change of changes) {
        await trainer.restore(state);
        trainer.set({ ...KNOBS, ...change });
        trainer.train();
        const { embeddings, targetLogit, losses, inForce } = await trainer.snapshot(await trainer.measureHeldOut());
        // The third batch of 16 is samples 32 to 47, whose embeddings the step has just refreshed.
        const batch = Array.from({ length: 16 }, (_, i) => 32 + i);
        const logits = batch.map((i) =>
          sampleLogits(embeddings.slice(2 * i, 2 * i + 2), centresBefore, data.labels[i], inForce),
        );
        const mean = (of: (i: number) => number) => batch.reduce((sum, _, i) => sum + of(i), 0) / batch.length;
        const target = mean((i) => logits[i][data.labels[batch[i]]]);
        const loss = mean((i) => crossEntropy(logits[i], data.labels[batch[i]]));
        expect(inForce).toMatchObject(change);
        expect(targetLogit).toBeCloseTo(target, 3);
        expect(losses.at(-1)).toBeCloseTo(loss, 3);
      }
      trainer.dispose();
    });

    test('many steps leave the number of tensors and their bytes where they were', async () => {
      const trainer = await Trainer.open(data, 1, KNOBS);
      trainer.train();
      await trainer.readBack();
      const before = tf.memory();
      for (let i = 0; i < steps; i++) {
        trainer.train();
        if (i % 10 === 9) await trainer.readBack();
      }
      await trainer.readBack();
      const after = tf.memory();
      expect(after.numTensors).toBe(before.numTensors);
      expect(after.numBytes).toBe(before.numBytes);
      expect(bytesOnGpu(after)).toBe(bytesOnGpu(before));
      trainer.dispose();
    });
  });
}

/** What tfjs's GPU backends add to their memory report; 0 on the others. */
function bytesOnGpu(memory: tf.MemoryInfo): number {
  return 'numBytesInGPU' in memory ? Number(memory.numBytesInGPU) : 0;
}
