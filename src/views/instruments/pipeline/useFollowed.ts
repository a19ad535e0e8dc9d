/** Which face Figure 2 follows: the one that is pinned or pointed at, and while there is none a typical one, the same for as
 *  long as the run is. */
import { useMemo } from 'react';
import { MAIN_LANE } from '../../../store/lanes.ts';
import type { LabState } from '../../../store/state.ts';
import { useLab, useLabState } from '../../useLab.ts';
import { typicalSample } from './typicalSample.ts';

export interface Followed {
  sample: number;
  why: 'pinned' | 'pointed' | 'typical';
}

/** @returns null while there is nobody */
export function useFollowed(): Followed | null {
  const { store } = useLab();
  const pinned = useLabState((state) => state.pinned);
  const hovered = useLabState((state) => state.hovered);
  const people = useLabState((state) => state.people);
  const isAnySeen = useLabState(hasSeen);
  const typical = useMemo(() => {
    const { snapshot } = store.getState().lanes[MAIN_LANE];
    return isAnySeen && people && snapshot ? typicalSample(snapshot, people.labels) : null;
  }, [store, people, isAnySeen]);
  if (pinned !== null) return { sample: pinned, why: 'pinned' };
  if (hovered !== null) return { sample: hovered, why: 'pointed' };
  return typical === null ? null : { sample: typical, why: 'typical' };
}

const hasSeen = ({ lanes }: LabState) => (lanes[MAIN_LANE].snapshot?.seen ?? 0) > 0;
