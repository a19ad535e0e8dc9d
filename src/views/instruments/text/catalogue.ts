/** What the instruments say; both languages have all of it. _symbols_ in italics. */
import type { TermKind } from '../../../core/losses/loss.ts';
import type { InstrumentName } from '../../../store/instruments.ts';
import type { DrawingsCatalogue } from './drawings/catalogue.ts';
import type { FiguresCatalogue } from './figures/catalogue.ts';
import type { PeopleCatalogue } from './people/catalogue.ts';
import type { RunsCatalogue } from './runs/catalogue.ts';

export interface InstrumentCatalogue extends DrawingsCatalogue, FiguresCatalogue, PeopleCatalogue, RunsCatalogue {
  /** What each is called, and the one sentence that says what is seen. */
  of: Record<InstrumentName, { name: string; about: string }>;
  /** Of the row of buttons. */
  choose: string;
  /** What each circle of the pair is called, by lane. */
  circles: readonly [string, string];
  /** In place of `circles` where only one of the two is shown. */
  runs: readonly [string, string];
  /** One of a wall. @param place from 1 */
  wallCircle: (place: number) => string;
  /** Of triplets, in place of what goes through W. */
  noLogits: string;
  /** What of a loss that has more than its curve is not drawn. */
  beside: { margins: string; arrow: string; pull: Record<Exclude<TermKind, 'triplet'>, string> };
}
