import { gpuLearnerSuite, tensorLearnerSuite } from './learner.suite.ts';

gpuLearnerSuite();
tensorLearnerSuite(['webgl']);
