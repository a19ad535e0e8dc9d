/** What outlives the instruments that show it: a lab's map of m and s, and the ends of its runs. The code for both is fetched
 *  when it is wanted. */
import { createContext } from 'react';
import type { MapTrainer } from '../store/map.ts';
import type { Seeds } from '../store/seeds.ts';
import type { TrainingClient } from '../train/client.ts';

export interface InstrumentMemory {
  /** One more connection to the lab's worker. */
  readonly connect: () => TrainingClient;
  map: MapTrainer | null;
  seeds: Seeds | null;
}

export const MemoryContext = createContext<InstrumentMemory | null>(null);
