/** Where a lab keeps its map of m and s once there is one: it outlives the instrument that shows it, and the code for it is
 *  fetched with that instrument. */
import { createContext } from 'react';
import type { MapTrainer } from '../store/map.ts';
import type { TrainingClient } from '../train/client.ts';

export interface MapSlot {
  /** One more connection to the lab's worker. */
  readonly connect: () => TrainingClient;
  trainer: MapTrainer | null;
}

export const MapContext = createContext<MapSlot | null>(null);
