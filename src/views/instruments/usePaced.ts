/** State that changes with every snapshot, for small drawings that React makes: rendered ten times a second at most, and the
 *  last of it always. */
import { useEffect, useState } from 'react';
import type { LabState } from '../../store/state.ts';
import { useLab } from '../useLab.ts';

const PACE_MS = 100;

/** @param select stable (useCallback, or outside of the component) */
export function usePaced<S>(select: (state: LabState) => S): S {
  const { store } = useLab();
  const [selected, setSelected] = useState(() => select(store.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shownAt = Number.NEGATIVE_INFINITY;
    const show = () => {
      timer = undefined;
      shownAt = performance.now();
      setSelected(() => select(store.getState()));
    };
    show();
    const unsubscribe = store.subscribe(select, () => {
      timer ??= setTimeout(show, shownAt + PACE_MS - performance.now());
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store, select]);
  return selected;
}
