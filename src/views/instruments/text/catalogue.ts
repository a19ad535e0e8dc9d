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
  map: {
    start: string;
    goOn: string;
    cancel: string;
    /** Leaves a map for that of what is chosen now. */
    other: string;
    /** Of the bar. */
    progress: string;
    /** @param row the one under way, from 1 */
    row: (row: string, rows: string) => string;
    /** While the reader's own run plays. */
    held: string;
    /** Why it stays in this page only. */
    unkept: { full: string; none: string };
    /** What every circle was trained on. */
    size: (of: Record<'loss' | 'seed' | 'identities' | 'images' | 'steps' | 'batch', string>) => string;
    drawnInstead: string;
    /** @param chosen a loss that has no map */
    otherLoss: (chosen: string) => string;
    /** Between two sentences. */
    space: string;
    drawing: (loss: string) => string;
    cell: (gap: string, accuracy: string) => string;
    untrained: string;
    /** @param without the column without a margin  @param best the one with the largest gap */
    answer: (without: MapRange, best: MapRange) => string;
  };
}

/** Of one margin over all scales; `scale` is where the gap is the largest. */
type MapRange = Record<'margin' | 'least' | 'most' | 'scale', string>;
