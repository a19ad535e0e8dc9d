import { beforeAll, expect, test } from 'vitest';
import { EMBEDDING_NORM_NAMES } from '../../core/experiment.ts';
import { parameterLayout } from '../architecture.ts';
import { startBackend } from '../backend.ts';
import { networkFor } from '../inputs.ts';
import type { LearnerState, StepRule, TrainingData } from '../learner.ts';
import { initialParameters } from '../parameters.ts';
import { compareWithReference, type TestBatch } from '../selfTest.ts';
import { TensorTrainingSet } from '../tensorTrainingSet.ts';
import { ARCFACE, batchesOf, dataOf, IDENTITIES, SOFTMAX, startOf, TRAIN_COUNT } from '../trainingExample.ts';
import { WASM_FILES } from '../wasmFiles.ts';
import { ReferenceLearner } from './learner.ts';

beforeAll(async () => {
  expect((await startBackend('cpu', WASM_FILES)).backend).toBe('cpu');
});

const KINDS = ['images', 'vectors'] as const;
const CASES = KINDS.flatMap((kind) =>
  EMBEDDING_NORM_NAMES.flatMap((embeddingNorm) => [SOFTMAX, ARCFACE].map((rule) => ({ kind, embeddingNorm, rule }))),
);

test.each(CASES)(
  'its gradient is how the loss changes: $kind, norm $embeddingNorm, $rule.inForce.loss',
  async ({ kind, embeddingNorm, rule }) => {
    // Undamped, since what is damped is the gradient alone.
    const data: TrainingData = { ...dataOf(kind), embedding: { embeddingNorm, damping: false } };
    const network = networkFor(data.inputs, data.embedding);
    const start = { ...startOf(kind), parameters: initialParameters(IDENTITIES, 1, network) };
    const learner = new ReferenceLearner(data, start);
    const saved = await learner.save();
    const batch = batchesOf(4)();
    const at = async (parameters: Float32Array) => {
      learner.restore({ ...saved, ...STILL, parameters });
      learner.learn(batch, { optimiser: 'sgd', inForce: { ...rule.inForce, learningRate: 0 } });
      const { losses } = await learner.readBack(new Float32Array(2 * TRAIN_COUNT));
      return { loss: losses[0], gradient: (await learner.save()).first };
    };
    const { gradient } = await at(saved.parameters);
    for (const { name, offset, size } of parameterLayout(IDENTITIES, network)) {
      const square = gradient.subarray(offset, offset + size).reduce((sum, value) => sum + value ** 2, 0);
      expect(square, name).toBeGreaterThan(0);
      const isIn = (i: number) => i >= offset && i < offset + size;
      // As far along the part's own gradient as should change the loss by so much.
      const change = 2e-3;
      const moved = (by: number) =>
        saved.parameters.map((value, i) => (isIn(i) ? value + (by / square) * gradient[i] : value));
      const [after, before] = [await at(moved(change)), await at(moved(-change))];
      const got = (after.loss - before.loss) / (2 * change);
      expect(Math.abs(got - 1), name).toBeLessThan(0.01);
    }
  },
);

/** SGD's momentum after one step is the gradient. */
const STILL = { optimiser: 'sgd', updates: 1 } as const satisfies Partial<LearnerState>;

const OPTIMISERS: StepRule['optimiser'][] = ['adam', 'sgd'];
const BATCHES: Omit<TestBatch, 'seed'>[] = [
  ...(['softmax', 'norm-softmax', 'triplet', 'centre-loss', 'intra-loss', 'inter-loss'] as const).map((loss) => {
    return { loss, samples: 33, identities: 7, dimensions: 13 };
  }),
  ...EMBEDDING_NORM_NAMES.map((embeddingNorm) => {
    return { loss: 'arcface' as const, samples: 7, identities: 4, embedding: { embeddingNorm, damping: true } };
  }),
];

test.each(BATCHES)('a step of $samples samples by $loss is that of tfjs on its plain CPU backend', async (batch) => {
  for (const optimiser of OPTIMISERS) {
    const open = (data: TrainingData) => new TensorTrainingSet(data);
    for (const { quantity, error } of await compareWithReference(open, { ...batch, seed: 13, optimiser })) {
      expect(error, `${quantity}, ${optimiser}`).toBeLessThan(1e-4);
    }
  }
});
