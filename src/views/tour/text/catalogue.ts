/** What the guided tour says; both languages have all of it. _symbols_ in italics. */
import type { TourName } from '../../../store/tour/names.ts';

export interface TourCatalogue {
  label: string;
  /** In the list of the lessons. */
  offer: string;
  at: (step: string, steps: string) => string;
  /** What each step asks for, and what there is to see once it is done. */
  of: Record<TourName, { ask: string; see: string }>;
  /** Does what the step asks for. */
  act: string;
  skip: string;
  next: string;
  back: string;
  leave: string;
  end: string;
}
