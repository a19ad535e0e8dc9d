import { sessionSuite } from './session.suite.ts';

// A software GPU takes some 60 ms for a step of two lanes by WebGPU, and up to a second by WebGL.
sessionSuite(['webgpu'], { steps: 10, twinSteps: 500 });
sessionSuite(['webgl'], { steps: 10, twinSteps: 5 });
sessionSuite(['wasm'], { steps: 60, twinSteps: 60 });
