import { normPreluSuite } from './normPrelu.suite.ts';

normPreluSuite(['wasm', 'cpu']);
