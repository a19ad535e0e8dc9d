import { termsSuite } from './terms.suite.ts';

termsSuite(['wasm', 'cpu']);
