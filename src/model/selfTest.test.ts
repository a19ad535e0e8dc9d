import { expect, test } from 'vitest';
import { startBackend } from './backend.ts';
import type { Learner, TrainingData, TrainingSet } from './learner.ts';
import { findDisagreement } from './selfTest.ts';
import { TensorTrainingSet } from './tensorTrainingSet.ts';
import { WASM_FILES } from './wasmFiles.ts';

/** Tensors, but for a learning rate that is a share of what it should be. */
function slower(share: number): (data: TrainingData) => TrainingSet {
  return (data) => {
    const set = new TensorTrainingSet(data);
    return {
      workers: 1,
      open(start) {
        const learner: Learner = set.open(start);
        const learn = learner.learn.bind(learner);
        learner.learn = (batch, rule) =>
          learn(batch, {
            ...rule,
            inForce: { ...rule.inForce, learningRate: share * rule.inForce.learningRate },
          });
        return learner;
      },
      dispose: () => set.dispose(),
    };
  };
}

test('the start-up test finds an update that is a hundredth too small, and nothing where there is nothing', async () => {
  await startBackend('wasm', WASM_FILES);
  expect(await findDisagreement(slower(1))).toBeNull();
  const found = await findDisagreement(slower(0.99));
  expect(found?.quantity).toBe('error of the update');
});
