/** A question to foretell, as HTML: without a script it leads to the experiment that answers it. */
import { escapeHtml } from './markup.ts';
import { PREDICTIONS, type PredictionId } from './predictions.ts';
import type { ArticleText } from './text/catalogue.ts';
import { TRIES } from './tries.ts';

export function predictionHtml(id: PredictionId, { predict, predictions }: ArticleText): string {
  const said = Object.entries(predict).map(([name, words]) => `data-${name}="${escapeHtml(words)}"`);
  const href = `./#${escapeHtml(TRIES[PREDICTIONS[id].run].set)}`;
  return `<div class="predict" data-predict="${id}" ${said.join(' ')}><p>${escapeHtml(predictions[id])}</p><a href="${href}">${escapeHtml(predict.compare)}</a></div>`;
}
