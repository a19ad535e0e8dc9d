/** A sentence of the article as HTML: {m} is a symbol, {~m} a number of the lab,
 *  {=toy.images} a fact, {@deng2019} what is cited, *so* is stressed. */
import { isSymbol } from '../core/symbols.ts';
import { FACTS, type Fact, type FactId } from './facts.ts';
import { initially, isKnob, type KnobName } from './knobs/knobs.ts';
import { REFERENCES, type ReferenceId } from './references.ts';
import { symbolHtml } from './symbols/symbols.ts';
import { ARTICLE } from './text/languages.ts';
import type { ArticleLanguage } from './text/names.ts';

const MARK = /\{([=@~]?)([\w.-]+)\}|\*([^*]+)\*/g;

/** @throws Error on a name that there is not */
export function htmlOf(text: string, language: ArticleLanguage): string {
  let html = '';
  let from = 0;
  for (const found of text.matchAll(MARK)) {
    const [all, kind, name, stressed] = found;
    html += escapeHtml(text.slice(from, found.index));
    html += stressed ? `<em>${escapeHtml(stressed)}</em>` : markOf(kind, name, language);
    from = found.index + all.length;
  }
  return keepTogether(joinCitations(html + escapeHtml(text.slice(from))));
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function markOf(kind: string, name: string, language: ArticleLanguage): string {
  if (kind === '=' && Object.hasOwn(FACTS, name)) return factHtml(FACTS[name as FactId], language); // it is one of its keys
  if (kind === '@' && Object.hasOwn(REFERENCES, name)) return citationHtml(name as ReferenceId, language); // it is one of its keys
  if (kind === '~' && isKnob(name)) return knobHtml(name, language);
  if (kind === '' && isSymbol(name)) return symbolHtml(name);
  throw new Error(
    `The article names {${kind}${name}}, which there is not. core/symbols.ts, knobs.ts, facts.ts and references.ts list what there is.`,
  );
}

function citationHtml(id: ReferenceId, language: ArticleLanguage): string {
  const [opening, closing] = language === 'ja' ? '（）' : '()';
  return `${opening}<a class="cite" href="#ref-${id}">${escapeHtml(REFERENCES[id].short)}</a>${closing}`;
}

/** Those side by side share their brackets; Japanese brackets bring their own space. */
function joinCitations(html: string): string {
  return html
    .replace(/<\/a>[)）] ?[(（]<a class="cite"/g, '</a>; <a class="cite"')
    .replace(/ ?（<a class="cite"/g, '（<a class="cite"')
    .replace(/<\/a>） /g, '</a>）');
}

/** A figure with its number, a symbol with what it is. A slider is a box, beside which a line may break whatever stands there. */
function keepTogether(html: string): string {
  return html
    .replace(/\b(Figures?|Table|Eq\.) (?=\d)/g, '$1\u00a0')
    .replaceAll('</i> = ', '</i>\u00a0=\u00a0')
    .replace(
      /(<i [^>]*>[^<]*<\/i>\u00a0=\u00a0)?<span class="knob"[^>]*>[^<]*<\/span>[,.:;)、。）]*/g,
      '<span class="whole">$&</span>',
    );
}

function factHtml({ value, unit, source, at }: Fact, language: ArticleLanguage): string {
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  const title = `${REFERENCES[source].short}, ${at}`;
  return `<data value="${value}" title="${escapeHtml(title)}">${shown}${unit === '%' ? '\u00a0%' : (unit ?? '')}</data>`;
}

/** Without a script it is the number that the page begins with. */
function knobHtml(knob: KnobName, language: ArticleLanguage): string {
  const { name, says } = ARTICLE[language].knobs[knob];
  const words = `data-name="${escapeHtml(name)}" data-says="${escapeHtml(says('{value}', '{degrees}'))}"`;
  return `<span class="knob" data-knob="${knob}" data-points-at="${knob}" ${words}>${initially(knob)}</span>`;
}
