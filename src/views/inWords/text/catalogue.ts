/** What the circle says in words; both languages have all of it. _symbols_ in italics. */
import type { Column } from '../rows.ts';

export interface InWordsCatalogue {
  /** A direction. @param hour 1 … 12 */
  clock: (hour: number) => string;
  /** To the class that follows. Whole degrees. */
  gap: (to: string, degrees: string) => string;
  overlap: (with_: string, degrees: string) => string;
  mixed: (with_: string) => string;
  /** @param gap the smallest, with its unit */
  circle: (name: string, classes: string, apart: string, gap: string) => string;
  /** Where there is no gap to speak of. */
  circleMixed: (name: string, classes: string) => string;
  circleUnmeasured: (name: string, classes: string) => string;
  /** @param gap '' where there is none */
  class: (who: string, direction: string, gap: string) => string;
  /** @param aside whole degrees from the mean; null where there is none */
  centre: (direction: string, aside: string | null) => string;
  mean: (direction: string, spread: string) => string;
  worst: (theta: string, nearest: string) => string;
  /** From the worst sample on to the nearest centre of another class. */
  rival: (who: string, theta: string) => string;
  /** That nearest centre, where it is the sample's own. */
  own: string;
  sample: (who: string, theta: string, loss: string) => string;
  pinned: string;
  /** How it is walked. */
  instructions: string;
  table: {
    caption: (name: string, step: string) => string;
    columns: Record<Column, string>;
    /** Of a table that is wider than the screen. */
    scrolled: (name: string) => string;
    csv: string;
    csvHint: string;
  };
}
