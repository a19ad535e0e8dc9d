import { networkSuite } from './network.suite.ts';

networkSuite(['webgpu', 'webgl', 'wasm']);
