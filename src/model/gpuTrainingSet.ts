/** Samples for learners on WebGPU: the images are on the device once, and so is the memory of a step. */
import { GpuLearner } from './gpuLearner.ts';
import type { Gpu } from './kernels/gpu/pipelines.ts';
import { Workspace } from './kernels/gpu/workspace.ts';
import type { LearnerStart, TrainingData, TrainingSet } from './learner.ts';

export class GpuTrainingSet implements TrainingSet {
  readonly workers = 1;
  readonly #workspace: Workspace;

  constructor(gpu: Gpu, data: TrainingData) {
    this.#workspace = new Workspace(gpu, data);
  }

  open(start: LearnerStart): GpuLearner {
    return new GpuLearner(this.#workspace, start);
  }

  dispose(): void {
    this.#workspace.destroy();
  }
}
