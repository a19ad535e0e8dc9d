import { sessionSuite } from './session.suite.ts';

// A software GPU takes up to a second a step.
sessionSuite(['webgpu'], { steps: 10, twinSteps: 40 });
sessionSuite(['webgl'], { steps: 10, twinSteps: 5 });
sessionSuite(['wasm'], { steps: 60, twinSteps: 60 });
