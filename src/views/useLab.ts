/** How a component reaches its lab: state that renders (useLabState) and state that does not (useLive). */
import { createContext, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import type { Lab, LabState } from '../store/state.ts';
import type { Formats } from './format.ts';
import type { Catalogue } from './text/catalogue.ts';
import { CATALOGUES, FORMATS } from './text/languages.ts';

export const LabContext = createContext<Lab | null>(null);

export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (!lab) throw new Error('No lab around this component. Mount it inside <App>.');
  return lab;
}

/** Renders again when the selected value changes. Not for the snapshot: use useLive. */
export function useLabState<S>(select: (state: LabState) => S): S {
  return useStore(useLab().store, select);
}

export function useWords(): { text: Catalogue; formats: Formats } {
  const language = useLabState((state) => state.view.language);
  return { text: CATALOGUES[language], formats: FORMATS[language] };
}

/** Calls `apply` now and at every change of the selected value, without rendering. Both must be stable (useCallback). */
export function useLive<S>(select: (state: LabState) => S, apply: (selected: S) => void): void {
  const { store } = useLab();
  useEffect(
    () => store.subscribe(select, apply, { fireImmediately: true, equalityFn: isSame }),
    [store, select, apply],
  );
}

/** Equal, or arrays of equal entries: a selector may return a tuple. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => Object.is(x, b[i]));
}
