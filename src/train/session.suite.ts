/** The Session on any backend: it learns, frees what it makes, repeats itself bit for bit, and its lanes differ in nothing
 *  but what they learn by. */
import type { BackendName } from '../core/experiment.ts';
import { describeOnBackends } from '../model/onBackends.ts';
import { laneTests } from './lanes.suite.ts';
import { learningTests } from './learning.suite.ts';
import { restoreTests } from './restore.suite.ts';

interface SuiteSteps {
  /** Enough to see the loss fall, few enough for a slow backend. */
  steps: number;
  /** For how long two lanes alike are watched. */
  twinSteps: number;
}

export function sessionSuite(backends: readonly BackendName[], { steps, twinSteps }: SuiteSteps): void {
  describeOnBackends(backends, () => {
    learningTests(steps);
    restoreTests();
    laneTests(twinSteps);
  });
}
