import { networkSuite } from './network.suite.ts';

networkSuite(['wasm', 'cpu']);
