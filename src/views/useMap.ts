/** How a component reaches the map of m and s, which outlives the instrument that shows it. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { MapState, MapTrainer } from '../store/map.ts';

export const MapContext = createContext<MapTrainer | null>(null);

export function useMap(): MapTrainer {
  const map = useContext(MapContext);
  if (!map) throw new Error('No map around this component. Mount it with mountLab.');
  return map;
}

export function useMapState<S>(select: (state: MapState) => S): S {
  return useStore(useMap().store, select);
}
