/** What of a lane a circle reads. */
import type { LabState } from '../../store/state.ts';

export function laneOf(state: LabState, _lane: number): Pick<LabState, 'knobs' | 'snapshot'> {
  return state;
}
