/** The symbols of an equation with what they mean, folded away below it: the keyboard's way to light them. */
import { type EquationId, symbolsOf } from './equations.ts';
import { escapeHtml } from './markup.ts';
import { symbolHtml } from './symbols/symbols.ts';
import type { ArticleText } from './text/catalogue.ts';

export function legendHtml(id: EquationId, { legend, symbols }: Pick<ArticleText, 'legend' | 'symbols'>): string {
  const items = symbolsOf(id).map(
    (symbol) => `<li data-points-at="${symbol}">${symbolHtml(symbol)} <span>${escapeHtml(symbols[symbol])}</span></li>`,
  );
  return `<details class="legend"><summary>${escapeHtml(legend)}</summary><ul>${items.join('')}</ul></details>`;
}
