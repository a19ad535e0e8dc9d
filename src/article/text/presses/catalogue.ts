/** What is said of the article's presses: what it offers to try, and what it asks to foretell. */
import type { PredictionId } from '../../predict/predictions.ts';
import type { TryId } from '../../tries.ts';

export interface PressesText {
  /** What each button says, or the question that runs it instead, and what to look for then: a question says it afterwards. */
  tries: Readonly<Record<TryId, { readonly label: string; readonly look: string }>>;
  /** What each asks, as a sentence of the text. */
  predictions: Readonly<Record<PredictionId, string>>;
  /** What stands above every question, and what a script says around it: %guess% and %came% are numbers with their unit,
   *  %look% is what to look for. */
  predict: Readonly<
    Record<'heading' | 'guess' | 'compare' | 'waits' | 'came' | 'mixed' | 'unseen' | 'changed', string>
  >;
}
