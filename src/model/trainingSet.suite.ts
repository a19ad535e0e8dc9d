/** Learners side by side on any backend: what they share must not show in what any of them learns. */
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import type { BackendName } from '../core/experiment.ts';
import type { EmbeddingChoices } from './architecture.ts';
import { networkFor } from './inputs.ts';
import type { StepRule } from './learner.ts';
import { describeOnBackends } from './onBackends.ts';
import { NO_UPDATES } from './optimiser.ts';
import { initialParameters } from './parameters.ts';
import {
  ARCFACE,
  BATCH,
  batchesOf,
  dataOf,
  IDENTITIES,
  resultOf,
  SOFTMAX,
  startOf,
  TRAIN_COUNT,
} from './trainingExample.ts';
import { openTrainingSet } from './trainingSet.ts';

const BY_SGD: StepRule = { ...ARCFACE, optimiser: 'sgd' };

export function trainingSetSuite(backends: readonly BackendName[]): void {
  describeOnBackends(backends, () => {
    const kinds = ['images', 'vectors'] as const;

    test.each(kinds)('two learners of %s with one rule stay identical to the last bit', async (kind) => {
      const set = await openTrainingSet(dataOf(kind));
      const [left, right] = [set.open(startOf(kind)), set.open(startOf(kind))];
      const batches = batchesOf(BATCH);
      for (let step = 0; step < 20; step++) {
        const batch = batches();
        for (const learner of [left, right]) learner.learn(batch, ARCFACE);
        if (step % 7 === 0) await left.judge(0, TRAIN_COUNT); // of which the other knows nothing
      }
      expect(await resultOf(right)).toEqual(await resultOf(left));
      dispose([left, right, set]);
    });

    test.each(kinds)('a learner of %s learns beside another what it learns alone', async (kind) => {
      const steps = [BATCH, BATCH, 320, BATCH]; // one past the memory that there is at first
      const alone = await openTrainingSet(dataOf(kind));
      const only = alone.open(startOf(kind));
      let batches = batchesOf(...steps);
      for (const _ of steps) only.learn(batches(), ARCFACE);

      const together = await openTrainingSet(dataOf(kind));
      const [one, other] = [together.open(startOf(kind)), together.open(startOf(kind, 9))];
      batches = batchesOf(...steps);
      for (const _ of steps) {
        const batch = batches();
        other.learn(batch, SOFTMAX);
        one.learn(batch, ARCFACE);
      }
      expect(await resultOf(one)).toEqual(await resultOf(only));
      expect((await other.save()).parameters).not.toEqual((await one.save()).parameters);
      dispose([only, alone, one, other, together]);
    });

    test('the norm of the embedding and its damping are those of the training set', async () => {
      const trained = async (change: Partial<EmbeddingChoices>) => {
        const embedding = { embeddingNorm: 'none', damping: true, ...change } as const;
        const set = await openTrainingSet({ ...dataOf('images'), embedding });
        const learner = set.open({
          ...startOf('images'),
          parameters: initialParameters(IDENTITIES, 1, networkFor(dataOf('images').inputs, embedding)),
        });
        learner.learn(batchesOf(BATCH)(), ARCFACE);
        const result = await resultOf(learner);
        dispose([learner, set]);
        return result;
      };
      const [plain, undamped, normed] = [
        await trained({}),
        await trained({ damping: false }),
        await trained({ embeddingNorm: 'batch' }),
      ];
      expect(undamped.losses).toEqual(plain.losses);
      expect(undamped.state.first).not.toEqual(plain.state.first);
      const met = normed.embeddings.filter((value) => value !== 0);
      expect(met.reduce((sum, value) => sum + value ** 2, 0) / met.length).toBeCloseTo(1, 2);
      expect(normed.state.statistics).toHaveLength(plain.state.statistics.length + 4);
    });

    test('an optimiser that is changed in mid-run starts with moments and a count of its own', async () => {
      const set = await openTrainingSet(dataOf('images'));
      const [changed, fresh] = [set.open(startOf('images')), set.open(startOf('images'))];
      const batches = batchesOf(BATCH);
      for (let step = 0; step < 3; step++) changed.learn(batches(), BY_SGD);
      const state = await changed.save();
      expect(state).toMatchObject({ optimiser: 'sgd', updates: 3 });
      const zeros = new Float32Array(state.first.length);
      fresh.restore({ ...state, ...NO_UPDATES, first: zeros, second: zeros });
      for (let step = 0; step < 2; step++) {
        const batch = batches();
        for (const learner of [changed, fresh]) learner.learn(batch, ARCFACE);
      }
      const end = await changed.save();
      expect(end).toEqual(await fresh.save());
      expect(end).toMatchObject({ optimiser: 'adam', updates: 2 });
      dispose([changed, fresh, set]);
    });

    test('a restored state goes on bit for bit, its optimiser with it', async () => {
      const set = await openTrainingSet(dataOf('images'));
      const [first, second] = [set.open(startOf('images')), set.open(startOf('images', 4))];
      const batches = batchesOf(BATCH);
      for (let step = 0; step < 3; step++) first.learn(batches(), ARCFACE);
      second.restore(await first.save());
      const batch = batches();
      for (const learner of [first, second]) learner.learn(batch, ARCFACE);
      expect(await second.save()).toEqual(await first.save());
      dispose([first, second, set]);
    });

    test('any number of batches and learners leave as many tensors as one', async () => {
      const set = await openTrainingSet(dataOf('images'));
      const learners = [set.open(startOf('images')), set.open(startOf('images'))];
      const batches = batchesOf(BATCH);
      const train = async () => {
        const batch = batches();
        for (const learner of learners) {
          learner.learn(batch, ARCFACE);
          await learner.readBack(new Float32Array(2 * TRAIN_COUNT));
        }
      };
      await train();
      const { numTensors, numBytes } = tf.memory();
      for (let step = 0; step < 5; step++) await train();
      expect(tf.memory()).toMatchObject({ numTensors, numBytes });
      dispose([...learners, set]);
      expect(tf.memory().numTensors).toBe(0);
    });
  });
}

function dispose(all: { dispose(): void }[]): void {
  for (const one of all) one.dispose();
}
