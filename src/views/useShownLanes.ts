/** Which lanes have a circle on the page. */
import { createContext, useContext } from 'react';
import { circleOrder, hasOneCircle } from '../store/lanes.ts';
import { useLabState } from './useLab.ts';

/** Whether two circles have room beside each other. */
export const RoomContext = createContext(true);

/** @returns lanes in the order of their circles */
export function useShownLanes(): readonly number[] {
  const hasRoom = useContext(RoomContext);
  const isAlone = useLabState((state) => hasOneCircle(state, hasRoom));
  const shownLane = useLabState((state) => state.view.shownLane);
  const order = useLabState(circleOrder);
  return isAlone ? [shownLane] : order;
}
