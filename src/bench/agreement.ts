/** Whether an engine computes what the others compute: its losses over the first steps, from the same weights. */
import type { Session } from './engines/session.ts';

const CHECKED_STEPS = 3;

/** How far a loss may be from the reference's, as a share of it. */
export const LOSS_TOLERANCE = 1e-3;

/** Losses of the first steps, one read-back each. */
export async function firstLosses(session: Session): Promise<number[]> {
  const losses: number[] = [];
  while (losses.length < CHECKED_STEPS) losses.push((await session.run(1)).loss);
  return losses;
}

/** Largest difference from the reference, as a share of it; infinite where a loss is not finite. */
export function lossErrorOf(losses: readonly number[], reference: readonly number[]): number {
  const errors = reference.map((wanted, i) => Math.abs(losses[i] - wanted) / Math.abs(wanted));
  return errors.every(Number.isFinite) ? Math.max(...errors) : Number.POSITIVE_INFINITY;
}
