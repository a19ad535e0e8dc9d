/** The article in one language. In a sentence {m} is a symbol, {~m} its number in the lab, {=toy.images} a fact, {@deng2019} what is cited, and *so* is
 *  stressed. No other figure stands in it but those that name something: Figure 3, Eq. 4, 2-D. */
import type { EquationId } from '../equations.ts';
import type { KnobName } from '../knobs/knobs.ts';
import type { PlateId } from '../plates/plates.ts';
import type { PredictionId } from '../predict/predictions.ts';
import type { TryId } from '../tries.ts';
import type { AlgorithmText } from './algorithm/catalogue.ts';
import type { PlatesText } from './plates/catalogue.ts';
import type { PressesText } from './presses/catalogue.ts';
import type { TermsText } from './terms/catalogue.ts';

/** In the order of the article. */
export const SECTION_IDS = [
  'open-set',
  'softmax',
  'triplet',
  'field',
  'normalise',
  'margin',
  'figure-2',
  'toy',
  'knobs',
  'figures-4-5',
  'claims',
  'trouble',
  'high',
  'after',
  'questions',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export type Block =
  | string
  /** A paragraph, and what is set in the margin beside it: {^} in the paragraph is the note's number. */
  | { readonly paragraph: string; readonly note: string }
  | { readonly equation: EquationId /** For those who hear it. */; readonly says: string }
  /** ArcFace's equation with the numbers of a picture. */
  | { readonly numbersOf: 'sample' }
  | { readonly list: readonly string[] }
  /** A question of readers, and its answer. */
  | { readonly question: string; readonly answer: readonly string[]; readonly tries?: readonly TryId[] }
  | { readonly tries: readonly TryId[] }
  | { readonly plate: PlateId }
  | { readonly algorithm: true }
  /** What the reader foretells, runs and compares: a section's last block, or the last before what else there is to try then. */
  | { readonly predict: PredictionId };

export interface ArticleText extends PressesText, TermsText {
  documentTitle: string;
  description: string;
  title: string;
  standfirst: string;
  lede: readonly Block[];
  sections: Readonly<Record<SectionId, { readonly heading: string; readonly blocks: readonly Block[] }>>;
  plates: PlatesText;
  algorithm: AlgorithmText;
  references: string;
  contents: string;
  equation: (number: string) => string;
  note: (number: string) => string;
  /** Above the list of an equation's symbols. */
  legend: string;
  /** The numbers of the lab that stand in sentences; `says` is for who hears them. */
  knobs: Readonly<
    Record<KnobName, { readonly name: string; readonly says: (value: string, degrees: string) => string }>
  >;
  /** Above the equation with a picture's numbers: which picture. */
  sample: { readonly label: string; readonly first: string; readonly pinned: string };
  /** The other language, in itself. */
  other: string;
  lab: string;
  /** In the lab's place without JavaScript; {#gap.0} is what the run of the plate "circles" came to. */
  still: string;
  unlisted: string;
}
