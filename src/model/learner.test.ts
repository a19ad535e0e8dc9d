import { tensorLearnerSuite } from './learner.suite.ts';

tensorLearnerSuite(['wasm']);
