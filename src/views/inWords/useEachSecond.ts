/** State for what is read, by eye or ear: once a second while a run trains, at once while it rests. */
import { useEffect, useState } from 'react';
import type { LabState } from '../../store/state.ts';
import { useLab } from '../useLab.ts';

const PACE_MS = 1000;

/** @param select stable (useCallback, or outside of the component) */
export function useEachSecond<S>(select: (state: LabState) => S): S {
  const { store } = useLab();
  const [selected, setSelected] = useState(() => select(store.getState()));
  useEffect(() => {
    const read = () => setSelected(() => select(store.getState()));
    read();
    const timer = setInterval(read, PACE_MS);
    const unsubscribe = store.subscribe(select, () => store.getState().isPlaying || read());
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [store, select]);
  return selected;
}
