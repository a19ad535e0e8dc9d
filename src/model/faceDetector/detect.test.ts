import { detectSuite } from './detect.suite.ts';

detectSuite(['wasm', 'cpu'], [-20, 20]);
