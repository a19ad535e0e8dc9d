import { detectSuite } from './detect.suite.ts';

detectSuite(['webgpu', 'webgl', 'wasm'], []);
