/** Space plays and pauses, '.' steps, 'r' rewinds: while the focus is inside this lab on nothing that wants the key, or
 *  on no control at all when the lab has the page to itself. */
import { type RefObject, useEffect } from 'react';
import { isFinished } from '../store/rerun.ts';
import type { Lab } from '../store/state.ts';

export function useShortcuts(lab: Lab, root: RefObject<HTMLElement | null>, ownsPage: boolean): void {
  useEffect(() => {
    const document = root.current?.ownerDocument;
    if (!document) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (lab.store.getState().view.hide.includes('keys')) return;
      const target = event.target instanceof Element ? event.target : null;
      const isOurs = target !== null && root.current?.contains(target);
      if (!isOurs && !(ownsPage && target === document.body)) return;
      if (target?.closest('input:not([type=range]):not([type=radio]), textarea, dialog')) return;
      if (event.key === ' ') {
        if (target?.closest('button, input, select, summary, a')) return;
        event.preventDefault(); // or the page would scroll
        const state = lab.store.getState();
        if (state.isPlaying) lab.pause();
        else if (isFinished(state)) lab.runAgain();
        else lab.play();
      } else if (event.key === '.') lab.step();
      else if (event.key.toLowerCase() === 'r' && !target?.closest('select')) lab.rewind();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [lab, root, ownsPage]);
}
