import { expect, test } from 'vitest';
import { tensorLearnerSuite } from '../../learner.suite.ts';
import { heapSuite } from './heap.suite.ts';
import { hasRelaxedSimd } from './relaxed.ts';

test('this browser runs the relaxed build', () => {
  expect(hasRelaxedSimd()).toBe(true);
});

heapSuite();
tensorLearnerSuite(['wasm']);
