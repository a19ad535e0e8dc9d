/** One of the lab's lanes. */
import type { LabState, Lane } from '../../store/state.ts';

/** @param lane its index, which exists */
export function laneOf(state: LabState, lane: number): Lane {
  return state.lanes[lane];
}
