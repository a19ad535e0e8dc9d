import { headSuite, loopSuite } from './head.suite.ts';

headSuite(['wasm', 'cpu']);
loopSuite();
