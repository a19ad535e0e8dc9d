/** Escape lets a dot go, wherever the focus is by then. */
import { useEffect } from 'react';
import type { Lab } from '../../store/state.ts';

export function useEscape(lab: Lab, hasChosen: boolean): void {
  useEffect(() => {
    if (!hasChosen) return;
    const release = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      lab.pin(null);
      lab.hover(null);
    };
    document.addEventListener('keydown', release);
    return () => document.removeEventListener('keydown', release);
  }, [lab, hasChosen]);
}
