/** How a component reaches the lab's map of m and s. */
import { useContext } from 'react';
import { useStore } from 'zustand';
import { createMap, type MapState, type MapTrainer } from '../../../store/map.ts';
import { openMapCache } from '../../../store/mapCache.ts';
import { takeTurns } from '../../../store/mapTurns.ts';
import type { Lab } from '../../../store/state.ts';
import { isForgotten } from '../../../store/uploads.ts';
import { type InstrumentMemory, MemoryContext } from '../../instrumentMemory.ts';
import { useLab } from '../../useLab.ts';

export function useMap(): MapTrainer {
  const lab = useLab();
  const memory = useContext(MemoryContext);
  if (!memory) throw new Error('No memory around this component. Mount it with mountLab.');
  memory.map ??= begin(memory, lab);
  return memory.map;
}

export function useMapState<S>(select: (state: MapState) => S): S {
  return useStore(useMap().store, select);
}

/** With the reader's own data goes what was made of them. */
function begin({ connect }: InstrumentMemory, lab: Lab): MapTrainer {
  const map = createMap({ connect, cache: openMapCache() });
  const stopTakingTurns = takeTurns(map, lab, document);
  lab.store.subscribe(
    ({ upload }) => upload !== null && isForgotten(upload),
    (isGone) => isGone && map.forgetOwn(),
  );
  return {
    ...map,
    dispose() {
      stopTakingTurns();
      map.dispose();
    },
  };
}
