/** The terms of the glossary, each made a link to its entry where a section names it first. A script shows the entry beside it. */
import type { ArticleText } from '../text/catalogue.ts';
import type { ArticleLanguage } from '../text/names.ts';

interface Term {
  /** Of its entry. */
  readonly id: string;
  readonly name: string;
}

/** In these a term is a link already, or names something else. */
const LEFT_ALONE = /^(a|b|button|code|data|details|figure|h\d|i|label|math|pre)$/;
const TRIES = '<ul class="tries">';

export const termId = (place: number) => `term-${place + 1}`;

/** Every name of every entry; the longest first, since one may be in another. */
export function termsOf({ glossary }: ArticleText): Term[] {
  return glossary.terms
    .flatMap(({ term }, place) =>
      term
        .replace(/（.*?）/g, '')
        .split(/, |、/)
        .map((name) => ({ id: termId(place), name: name.toLowerCase() })),
    )
    .sort((a, b) => b.name.length - a.name.length);
}

/** @param html of a section */
export function markTerms(html: string, terms: readonly Term[], language: ArticleLanguage): string {
  const names = terms.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  // Japanese has no signs between words; English has, and a plural.
  const pattern = language === 'ja' ? new RegExp(names, 'gi') : new RegExp(`\\b(${names})(?=s?\\b)`, 'gi');
  const met = new Set<string>();
  const mark = (text: string) =>
    text.replace(pattern, (found) => {
      const id = terms.find(({ name }) => name === found.toLowerCase())?.id ?? '';
      if (met.has(id)) return found;
      met.add(id);
      return `<a class="term" href="#${id}">${found}</a>`;
    });
  let closing = '';
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (closing) {
        if (part === closing) closing = '';
        return part;
      }
      if (!part.startsWith('<')) return mark(part);
      const name = part === TRIES ? 'ul' : (/^<([\w-]+)/.exec(part)?.[1] ?? '');
      if (part === TRIES || LEFT_ALONE.test(name)) closing = `</${name}>`;
      return part;
    })
    .join('');
}
