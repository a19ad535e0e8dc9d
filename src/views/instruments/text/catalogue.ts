/** What the instruments say; both languages have all of it. _symbols_ in italics. */
import type { InstrumentName } from '../../../store/instruments.ts';

export interface InstrumentCatalogue {
  /** What each is called, and the one sentence that says what is seen. */
  of: Record<InstrumentName, { name: string; about: string }>;
  /** Of the row of buttons. */
  choose: string;
  curves: {
    /** The vertical axis. */
    axis: string;
    /** What the drawing is, for those who hear the page. @param lanes their names with their target logits at θ = 30° */
    drawing: (lanes: readonly string[]) => string;
    at: (name: string, degrees: string, value: string) => string;
    batch: string;
  };
}
