/** The samples of the reference. */
import type { LearnerStart, TrainingData, TrainingSet } from '../learner.ts';
import { ReferenceLearner } from './learner.ts';

export class ReferenceTrainingSet implements TrainingSet {
  readonly workers = 1;
  readonly #data: TrainingData;

  constructor(data: TrainingData) {
    this.#data = data;
  }

  open(start: LearnerStart): ReferenceLearner {
    return new ReferenceLearner(this.#data, start);
  }

  dispose(): void {}
}
