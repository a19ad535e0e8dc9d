/** A paragraph with its note: set in the margin where the window has one, and below the paragraph where not. It is heard after
 *  the paragraph, once. */
import { escapeHtml, htmlOf } from './markup.ts';
import { type ArticleText, type Block, SECTION_IDS } from './text/catalogue.ts';
import type { ArticleLanguage } from './text/names.ts';

type Noted = Extract<Block, { note: string }>;

/** Where the note's number stands. */
const PLACE = '{^}';

/** @throws Error on a paragraph without one place for the note's number */
export function notedHtml(block: Noted, text: ArticleText, language: ArticleLanguage): string {
  const number = noteNumber(block, text);
  const [before, after, ...more] = htmlOf(block.paragraph, language).split(PLACE);
  if (after === undefined || more.length > 0) {
    throw new Error(`A paragraph with a note has ${PLACE} once, where the note's number stands: ${block.paragraph}`);
  }
  const name = escapeHtml(text.note(String(number)));
  return [
    `<div class="noted"><p>${before}<a class="note-number" href="#note-${number}" aria-label="${name}">${number}</a>${after}</p>`,
    `<aside id="note-${number}" role="note" aria-label="${name}"><b aria-hidden="true">${number}</b> ${htmlOf(block.note, language)}</aside></div>`,
  ].join('');
}

/** In the order of the text. */
function noteNumber(block: Noted, { lede, sections }: ArticleText): number {
  const blocks = [...lede, ...SECTION_IDS.flatMap((section) => sections[section].blocks)];
  return 1 + blocks.filter((one) => typeof one === 'object' && 'note' in one).indexOf(block);
}
