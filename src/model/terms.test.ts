import { termEdgesSuite } from './termEdges.suite.ts';
import { termsSuite } from './terms.suite.ts';

termsSuite(['wasm', 'cpu']);
termEdgesSuite(['wasm']);
