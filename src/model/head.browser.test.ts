import { gpuHeadSuite, headSuite } from './head.suite.ts';

headSuite(['webgpu', 'webgl', 'wasm']);
gpuHeadSuite();
