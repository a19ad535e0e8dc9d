import { gpuTermsSuite, termsSuite } from './terms.suite.ts';

termsSuite(['webgl']);
gpuTermsSuite();
