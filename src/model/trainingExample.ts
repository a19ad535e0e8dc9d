/** Test helper: noise to train on, where learners start, batches and rules. */
import { type Random, randomStream } from '../core/random.ts';
import { networkFor } from './inputs.ts';
import type { BatchSamples, Inputs, Learner, LearnerStart, StepRule, TrainingData } from './learner.ts';
import { initialParameters } from './parameters.ts';
import { jitteredOrders } from './patches.ts';

export const IDENTITIES = 3;
export const TRAIN_COUNT = 40;
export const BATCH = 8;

export const ARCFACE: StepRule = {
  inForce: { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 16, learningRate: 0.01 },
  optimiser: 'adam',
};
export const SOFTMAX: StepRule = {
  ...ARCFACE,
  inForce: { ...ARCFACE.inForce, loss: 'softmax', parameters: {}, scale: 1 },
};

/** Noise: the first TRAIN_COUNT samples are trained on. */
export function dataOf(kind: Inputs['kind']): TrainingData {
  const random = randomStream(3);
  const shared = { identities: IDENTITIES, trainCount: TRAIN_COUNT };
  if (kind === 'images') {
    const pixels = Uint8Array.from({ length: 3072 * TRAIN_COUNT }, () => 256 * random());
    return { ...shared, inputs: { kind, pixels, orders: jitteredOrders(1) } };
  }
  const dimensions = 5;
  const values = Float32Array.from({ length: dimensions * TRAIN_COUNT }, () => 2 * random() - 1);
  const read = (sample: number, out: Float32Array, offset: number, move: number) => {
    for (let i = 0; i < dimensions; i++) out[offset + i] = values[sample * dimensions + i] * (1 + move / 100);
  };
  return { ...shared, inputs: { kind, dimensions, read } };
}

export function startOf(kind: Inputs['kind'], seed = 1): LearnerStart {
  return {
    parameters: initialParameters(IDENTITIES, seed, networkFor(dataOf(kind).inputs)),
    firstBatch: Int32Array.from({ length: BATCH }, (_, i) => i),
  };
}

/** Batches of these sizes in turn, the last one's from then on; the larger hold samples twice. */
export function batchesOf(...sizes: number[]): () => BatchSamples {
  const random: Random = randomStream(8);
  const below = (limit: number) => Math.floor(random() * limit);
  let taken = 0;
  return () => {
    const size = sizes[Math.min(taken++, sizes.length - 1)];
    const samples = Int32Array.from({ length: size }, () => below(TRAIN_COUNT));
    return {
      samples,
      moves: Uint8Array.from(samples, () => below(9)),
      labels: Uint8Array.from(samples, (sample) => sample % IDENTITIES),
    };
  };
}

export async function resultOf(learner: Learner) {
  const embeddings = new Float32Array(2 * TRAIN_COUNT);
  const readBack = await learner.readBack(embeddings);
  return { ...readBack, embeddings, state: await learner.save(), judged: await learner.judge(0, TRAIN_COUNT) };
}
