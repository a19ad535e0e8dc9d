/** What the instruments say; both languages have all of it. _symbols_ in italics. */
import type { InstrumentName } from '../../../store/instruments.ts';

export interface InstrumentCatalogue {
  /** What each is called, and the one sentence that says what is seen. */
  of: Record<InstrumentName, { name: string; about: string }>;
  /** Of the row of buttons. */
  choose: string;
  /** What each lane's circle is called, by lane. */
  circles: readonly [string, string];
  /** How much of the angles is drawn. */
  range: {
    label: string;
    curves: Record<'whole' | 'paper', string>;
    upTo: (degrees: string) => string;
  };
  curves: {
    /** The axes. */
    across: string;
    up: string;
    /** What the drawing is, for those who hear the page. @param lanes their names with their target logits at θ = 30° */
    drawing: (lanes: readonly string[]) => string;
    /** A sample's θ and ψ(θ). */
    pair: (theta: string, psi: string) => string;
    at: (name: string, degrees: string, value: string) => string;
  };
  margins: {
    across: string;
    up: string;
    /** What lies above the boundary of a loss with a margin, of one without, and below the diagonal. */
    kept: string;
    right: string;
    missed: string;
    /** Of raw softmax. */
    lengths: string;
    drawing: (name: string, widths: readonly string[]) => string;
    at: (width: string, degrees: string) => string;
    /** Both angles of a sample. @param who its identity */
    sample: (who: string, own: string, rival: string) => string;
  };
  pull: {
    up: string;
    /** Own W, boundary, the rival's W. */
    places: readonly [string, string, string];
    stops: (degrees: string) => string;
    everywhere: string;
    of: (name: string, what: string) => string;
    drawing: (lanes: readonly string[]) => string;
    pair: (theta: string, pull: string) => string;
  };
}
