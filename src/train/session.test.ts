import { trainerSuite } from './trainer.suite.ts';

trainerSuite(['wasm'], 300);
