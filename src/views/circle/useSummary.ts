/** A run in one sentence, for those who hear the page, whenever it comes to a milestone. */
import { useEffect, useState } from 'react';
import { laneAt } from '../../store/lanes.ts';
import type { Lab, LabState } from '../../store/state.ts';
import { measuredCount, separatedCount } from './gap.ts';
import { createTeller, milestoneOf } from './milestone.ts';
import type { CircleText } from './text.ts';

/** @param name of the circle  @returns '' before the first milestone */
export function useSummary(lab: Lab, lane: number, name: string, text: CircleText): string {
  const [summary, setSummary] = useState('');
  useEffect(() => {
    const isDue = createTeller();
    const listen = (state: LabState) => {
      const { snapshot, knobs } = laneAt(state.lanes, lane);
      if (!snapshot || snapshot.seen === 0) return;
      const { metrics, step } = snapshot;
      const separated = separatedCount(metrics.arcs90);
      const identities = measuredCount(metrics.arcs90);
      const { isPlaying } = state;
      if (!isDue(step, milestoneOf({ isPlaying, step, scheduleSteps: knobs.scheduleSteps, separated, identities })))
        return;
      const degrees = Math.round((metrics.minGap90 * 180) / Math.PI);
      const isKnown = Number.isFinite(degrees) && !metrics.isMixed;
      setSummary(text.summary(name, separated, identities, isKnown ? degrees : null));
    };
    listen(lab.store.getState());
    return lab.store.subscribe((state, before) => {
      const isSame = laneAt(state.lanes, lane).snapshot === laneAt(before.lanes, lane).snapshot;
      if (!isSame || state.isPlaying !== before.isPlaying) listen(state);
    });
  }, [lab, lane, name, text]);
  return summary;
}
