/** How a component reaches the ends of the lab's runs, and those of the settings that are chosen. */
import { useContext } from 'react';
import { useStore } from 'zustand';
import { circleOrder } from '../../../store/lanes.ts';
import { createSeeds, keysOf, ownOf, runsOf, type SeedRun, type Seeds, type SeedsState } from '../../../store/seeds.ts';
import type { LabState } from '../../../store/state.ts';
import { MemoryContext } from '../../instrumentMemory.ts';
import { shortLaneNames } from '../../laneName.ts';
import { useLab, useLabState, useWords } from '../../useLab.ts';

/** One lane's runs. */
export interface Row {
  readonly lane: number;
  readonly name: string;
  /** Another lane of the same key has the same runs. */
  readonly key: string;
  readonly runs: readonly SeedRun[];
}

/** Not within any of the texts that it joins, so that what is selected is one value. */
const BREAK = '\n';

export function useSeeds(): Seeds {
  const lab = useLab();
  const memory = useContext(MemoryContext);
  if (!memory) throw new Error('No memory around this component. Mount it with mountLab.');
  memory.seeds ??= createSeeds(lab);
  return memory.seeds;
}

export function useSeedsState<S>(select: (state: SeedsState) => S): S {
  return useStore(useSeeds().store, select);
}

/** The lanes in the order of their circles. */
export function useRows(): Row[] {
  const { text, formats } = useWords();
  const runs = useSeedsState((state) => state.runs);
  const own = useLabState(ownOf);
  const order = useLabState(circleOrder);
  const keys = useLabState(joinedKeys).split(BREAK);
  const names = useLabState(({ lanes }) => shortLaneNames(lanes, text, formats).join(BREAK)).split(BREAK);
  return order.map((lane) => ({ lane, name: names[lane], key: keys[lane], runs: runsOf(runs, keys[lane], own) }));
}

function joinedKeys(state: LabState): string {
  return keysOf(state).join(BREAK);
}
