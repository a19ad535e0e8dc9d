/** The loss whose pull a circle shows: what the knobs say at this moment, not what the last snapshot was trained with, so
 *  that a moved slider is seen before any step has used it. */
import type { Knobs } from '../../core/experiment.ts';
import type { Force } from '../../core/losses/force.ts';
import { lossInForce } from '../../core/schedule.ts';

/** @param step trained so far. Before the first one, ramps and warm-up are taken as done: it is where the run is headed
 *  that the reader sets up then, and s at the foot of its ramp would not answer the slider. */
export function forceOf(knobs: Knobs, step: number): Force {
  return lossInForce(knobs, step === 0 ? Number.POSITIVE_INFINITY : step);
}
