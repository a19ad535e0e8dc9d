/** Plays the history of a run: from its start, or from where the reader looks, to the newest step there was; then the run is
 *  followed again. */
import { useCallback, useEffect, useState } from 'react';
import type { Lab } from '../store/state.ts';
import { replayedStep } from './replay.ts';
import { STILLNESS } from './useStillness.ts';

export function useReplay(lab: Lab): { isReplaying: boolean; start: () => void; stop: () => void } {
  const [isReplaying, setIsReplaying] = useState(false);
  useEffect(() => {
    if (!isReplaying) return;
    const { history, lookBack } = lab.store.getState();
    const from = lookBack?.moment.step ?? 0;
    const to = history.moments.at(-1)?.step ?? 0;
    let isOurs = false;
    const lookAt = (step: number | null) => {
      isOurs = true;
      lab.lookAt(step);
      isOurs = false;
    };
    lookAt(from);
    let startMs: number | null = null;
    let request = requestAnimationFrame(function show(nowMs) {
      startMs ??= nowMs;
      // Who wants no motion gets a still a second.
      const paceMs = matchMedia(STILLNESS).matches ? 1000 : 1;
      const step = replayedStep(Math.floor((nowMs - startMs) / paceMs) * paceMs, from, to);
      if (step >= to) {
        lookAt(null);
        setIsReplaying(false);
        return;
      }
      lookAt(step);
      request = requestAnimationFrame(show);
    });
    // Another run began, or the reader looks elsewhere.
    const unsubscribe = lab.store.subscribe(
      (state) => state.lookBack?.moment ?? null,
      (moment) => (moment === null || !isOurs) && setIsReplaying(false),
    );
    return () => {
      cancelAnimationFrame(request);
      unsubscribe();
    };
  }, [lab, isReplaying]);
  return {
    isReplaying,
    start: useCallback(() => setIsReplaying(true), []),
    stop: useCallback(() => setIsReplaying(false), []),
  };
}
