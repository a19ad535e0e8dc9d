/** The run in one sentence for those who hear the page: at most every few seconds, and only when it has changed. */
import { useEffect, useState } from 'react';
import type { Lab } from '../../store/state.ts';
import { separatedCount } from './gap.ts';
import { laneOf } from './lane.ts';
import type { CircleText } from './text.ts';

const EVERY_MS = 4000;

export function useSummary(lab: Lab, lane: number, text: CircleText): string {
  const [summary, setSummary] = useState('');
  useEffect(() => {
    const timer = setInterval(() => {
      const { snapshot } = laneOf(lab.store.getState(), lane);
      if (!snapshot || snapshot.seen === 0 || !Number.isFinite(snapshot.metrics.minGap90)) return;
      const { arcs90, minGap90 } = snapshot.metrics;
      const degrees = Math.round((minGap90 * 180) / Math.PI);
      setSummary(text.summary(separatedCount(arcs90), arcs90.length / 2, degrees));
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [lab, lane, text]);
  return summary;
}
