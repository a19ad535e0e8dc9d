import { headSuite } from './head.suite.ts';

headSuite(['wasm', 'cpu']);
