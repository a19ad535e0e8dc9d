/** A training set whose learners train at the same time: some in other workers, each with its own copy of the images, the
 *  rest here. */
import type { Learner, LearnerStart, TrainingSet } from '../learner.ts';

export class PooledTrainingSet implements TrainingSet {
  readonly #shares: readonly TrainingSet[];
  #learners = 0;

  /** @param here comes last in every round, so that the others are at a step while this worker takes its own */
  constructor(elsewhere: readonly TrainingSet[], here: TrainingSet) {
    this.#shares = [...elsewhere, here];
  }

  get workers(): number {
    return this.#shares.length;
  }

  open(start: LearnerStart): Learner {
    return this.#shares[this.#learners++ % this.#shares.length].open(start);
  }

  dispose(): void {
    for (const share of this.#shares) share.dispose();
  }
}
