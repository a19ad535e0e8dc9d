import { vi } from 'vitest';
import { tensorLearnerSuite } from '../../learner.suite.ts';
import { heapSuite } from './heap.suite.ts';

// As in a browser without relaxed SIMD.
vi.mock('./relaxed.ts', () => ({ hasRelaxedSimd: () => false }));

heapSuite();
tensorLearnerSuite(['wasm']);
