/** A lane's classes as they are shown, with what they are called: what both the tree and the table say. */
import { useCallback, useMemo } from 'react';
import { type ClassFacts, classFacts } from '../../core/classFacts.ts';
import type { Knobs } from '../../core/experiment.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { shownLane } from '../../store/lookBack.ts';
import type { LabState, People } from '../../store/state.ts';
import { useLabState } from '../useLab.ts';
import { useEachSecond } from './useEachSecond.ts';

export interface Classes {
  /** Clockwise from the top. */
  readonly facts: readonly ClassFacts[];
  readonly snapshot: Snapshot;
  readonly knobs: Knobs;
  readonly people: People;
}

/** @returns null while nothing is shown */
export function useClasses(lane: number): Classes | null {
  const people = useLabState((state) => state.people);
  const shown = useEachSecond(useCallback((state: LabState) => shownLane(state, lane), [lane]));
  return useMemo(() => {
    const { snapshot, knobs } = shown;
    // For a moment there may be a picture of the people before.
    if (!snapshot || !people || snapshot.centres.length !== 2 * people.identities) return null;
    return { facts: classFacts(snapshot, people.labels), snapshot, knobs, people };
  }, [shown, people]);
}
