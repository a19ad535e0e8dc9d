/** How many identities of a photo set may be kept out of training. */
import { MIN_IDENTITIES } from './limits.ts';

/** Two people at least make a pair of different people. */
export const LEAST_KEPT_OUT = 2;

/** How many of so many identities are kept out where so many are to be: those that are trained on stay enough, and those
 *  who are not are enough or none. */
export function keptOutOf(identities: number, wished: number): number {
  const count = Math.min(wished, identities - MIN_IDENTITIES);
  return count < LEAST_KEPT_OUT ? 0 : count;
}
