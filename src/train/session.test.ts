import { sessionSuite } from './session.suite.ts';

sessionSuite(['wasm'], { steps: 300, twinSteps: 500 });
