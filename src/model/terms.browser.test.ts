import { gpuTermEdgesSuite } from './termEdges.suite.ts';
import { gpuTermsSuite, termsSuite } from './terms.suite.ts';

termsSuite(['webgl']);
gpuTermsSuite();
gpuTermEdgesSuite();
