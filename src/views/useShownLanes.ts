/** Which lanes have a circle on the page. */
import { createContext, useContext } from 'react';
import { circleOrder } from '../store/lanes.ts';
import { useLabState } from './useLab.ts';

/** Whether two circles have room beside each other. */
export const RoomContext = createContext(true);

/** @returns lanes in the order of their circles */
export function useShownLanes(): readonly number[] {
  const hasRoom = useContext(RoomContext);
  const panes = useLabState((state) => state.view.panes);
  const shownLane = useLabState((state) => state.view.shownLane);
  const isStill = useLabState((state) => state.people?.isStill === true);
  const order = useLabState(circleOrder);
  const isAlone = panes === 'auto' ? !hasRoom : panes === 1;
  return isStill || isAlone ? [shownLane] : order;
}
