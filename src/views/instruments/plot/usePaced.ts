/** State for a drawing made of elements: renders at once when the reader moves something, at a slow pace while training. */
import { useCallback, useSyncExternalStore } from 'react';
import { shownLanes } from '../../../store/lookBack.ts';
import type { LabState, ShownLane } from '../../../store/state.ts';
import { useLab } from '../../useLab.ts';
import { subscribePaced } from './pace.ts';

/** The lanes as they are shown. */
export const usePacedLanes = (): readonly ShownLane[] => usePaced(shownLanes);

/** @param select the same value for as long as the state says the same */
export function usePaced<S>(select: (state: LabState) => S): S {
  const { store } = useLab();
  const subscribe = useCallback((onChange: () => void) => subscribePaced(store, onChange), [store]);
  return useSyncExternalStore(subscribe, () => select(store.getState()));
}
