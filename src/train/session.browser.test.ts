import { trainerSuite } from './trainer.suite.ts';

// A software GPU takes a second a step.
trainerSuite(['webgpu', 'webgl'], 10);
trainerSuite(['wasm'], 60);
