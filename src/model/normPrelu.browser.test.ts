import { normPreluSuite } from './normPrelu.suite.ts';

normPreluSuite(['webgpu', 'webgl', 'wasm']);
