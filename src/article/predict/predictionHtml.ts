/** A question to foretell, as HTML: without a script it leads to the experiment that answers it. */
import { escapeHtml, htmlOf } from '../markup.ts';
import { inPhrases } from '../phrases.ts';
import type { ArticleText } from '../text/catalogue.ts';
import type { ArticleLanguage } from '../text/names.ts';
import { TRIES } from '../tries.ts';
import { PREDICTIONS, type PredictionId } from './predictions.ts';

export function predictionHtml(id: PredictionId, text: ArticleText, language: ArticleLanguage): string {
  const { run } = PREDICTIONS[id];
  const { label, look } = text.tries[run];
  const { heading, ...words } = text.predict;
  const said = Object.entries({ ...words, look }).map(([name, its]) => `data-${name}="${escapeHtml(its)}"`);
  return [
    `<div class="predict" role="group" aria-labelledby="asks-${id}" data-predict="${id}" ${said.join(' ')}>`,
    `<p class="what"><b>${escapeHtml(heading)}</b> ${inPhrases(escapeHtml(label), language)}</p>`,
    `<p id="asks-${id}">${htmlOf(text.predictions[id], language)}</p>`,
    `<a href="./#${escapeHtml(TRIES[run].set)}">${escapeHtml(words.compare)}</a></div>`,
  ].join('');
}
