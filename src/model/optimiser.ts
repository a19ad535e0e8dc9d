/** What every optimiser here is, whatever computes it: its constants, how its updates are counted, and its rate. */
import type { Knobs } from '../core/experiment.ts';

/** Which optimiser the moments are of, and how often it has updated. */
export interface UpdateCount {
  /** null before the first update. */
  optimiser: Knobs['optimiser'] | null;
  updates: number;
}

export const NO_UPDATES: UpdateCount = { optimiser: null, updates: 0 };

export const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };
export const SGD_MOMENTUM = 0.9;

/** Counts one more update. Moments mean different things to different optimisers, so each starts with none: SGD's momentum,
 *  read as Adam's first moment beside a second one of 0, would throw every parameter as far as its gradients ever went.
 *  @returns updates that this optimiser made before; whether the moments are another's, and must be forgotten */
export function countUpdate(
  { optimiser, updates }: UpdateCount,
  next: Knobs['optimiser'],
): { count: UpdateCount; before: number; isFirst: boolean } {
  const isFirst = next !== optimiser;
  const before = isFirst ? 0 : updates;
  return { count: { optimiser: next, updates: before + 1 }, before, isFirst };
}

/** What a step multiplies the first moment by: the learning rate, for Adam with both bias corrections.
 *  @param step updates made before this one */
export function updateRate(optimiser: Knobs['optimiser'], learningRate: number, step: number): number {
  if (optimiser === 'sgd') return learningRate;
  return (learningRate * Math.sqrt(1 - ADAM.beta2 ** (step + 1))) / (1 - ADAM.beta1 ** (step + 1));
}
