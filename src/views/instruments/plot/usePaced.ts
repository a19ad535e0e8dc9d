/** The lanes, as they are shown, for a drawing made of elements: renders at once when the reader moves something, at a slow
 *  pace while training. */
import { useCallback, useSyncExternalStore } from 'react';
import { shownLanes } from '../../../store/lookBack.ts';
import type { ShownLane } from '../../../store/state.ts';
import { useLab } from '../../useLab.ts';
import { subscribePaced } from './pace.ts';

export function usePacedLanes(): readonly ShownLane[] {
  const { store } = useLab();
  const subscribe = useCallback((onChange: () => void) => subscribePaced(store, onChange), [store]);
  return useSyncExternalStore(subscribe, () => shownLanes(store.getState()));
}
