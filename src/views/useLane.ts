/** Which of the lab's lanes a component is about: what stands around one circle reads that circle's. */
import { createContext, useContext } from 'react';
import { laneAt, MAIN_LANE } from '../store/lanes.ts';
import type { LabState, Lane } from '../store/state.ts';
import { useLabState } from './useLab.ts';

export const LaneContext = createContext<number>(MAIN_LANE);

export function useLaneIndex(): number {
  return useContext(LaneContext);
}

/** Renders again when the selected value changes. Not for the snapshot: use Live. */
export function useLaneState<S>(select: (lane: Lane, state: LabState) => S): S {
  const index = useLaneIndex();
  return useLabState((state) => select(laneAt(state.lanes, index), state));
}
