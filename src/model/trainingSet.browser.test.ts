import { trainingSetSuite } from './trainingSet.suite.ts';

trainingSetSuite(['webgpu']);
