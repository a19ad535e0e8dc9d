/** The article as HTML, whole: read without a script, it lacks nothing but the circles. */
import { algorithmHtml } from './algorithm/algorithm.ts';
import { EQUATION_IDS, type EquationId, latexOf } from './equations.ts';
import { legendHtml } from './legend.ts';
import { notedHtml } from './marginNotes.ts';
import { escapeHtml, htmlOf } from './markup.ts';
import { mathml } from './mathml.ts';
import { inPhrases } from './phrases.ts';
import { plateHtml } from './plates/plateHtml.ts';
import type { PlateId } from './plates/plates.ts';
import { predictionHtml } from './predict/predictionHtml.ts';
import { REFERENCE_IDS, REFERENCES } from './references.ts';
import { sampleHtml } from './sample/sampleHtml.ts';
import { markTerms, termId, termsOf } from './terms/markTerms.ts';
import { type ArticleText, type Block, SECTION_IDS } from './text/catalogue.ts';
import { ARTICLE } from './text/languages.ts';
import { type ArticleLanguage, otherThan, PAGES } from './text/names.ts';
import { TRIES, type TryId } from './tries.ts';

export function renderArticle(language: ArticleLanguage): string {
  const text = ARTICLE[language];
  const terms = termsOf(text);
  const sections = SECTION_IDS.map((id) => {
    const { heading, blocks } = text.sections[id];
    const body = markTerms(blocksHtml(blocks, text, language), terms, language);
    return `<section id="${id}"><h2>${inPhrases(escapeHtml(heading), language)}</h2>${body}</section>`;
  });
  const contents = SECTION_IDS.map(
    (id) => `<li><a href="#${id}">${inPhrases(escapeHtml(text.sections[id].heading), language)}</a></li>`,
  );
  return [
    markTerms(blocksHtml(text.lede, text, language), terms, language),
    `<nav aria-label="${escapeHtml(text.contents)}"><details><summary>${escapeHtml(text.contents)}</summary><ol>${contents.join('')}</ol></details></nav>`,
    ...sections,
    glossaryHtml(text, language),
    referencesHtml(text),
  ].join('\n');
}

/** What stands above both, and above the experiment where they are not beside each other. */
export function renderTitle(language: ArticleLanguage): string {
  const text = ARTICLE[language];
  const other = otherThan(language);
  return [
    `<p class="ways"><a href="./" data-alone>${escapeHtml(text.unlisted)}</a>`,
    `<a href="./${PAGES[other]}" hreflang="${other}" lang="${other}" data-language>${escapeHtml(text.other)}</a></p>`,
    `<h1>${inPhrases(escapeHtml(text.title), language)}</h1><p class="standfirst">${escapeHtml(text.standfirst)}</p>`,
  ].join('\n');
}

function blocksHtml(blocks: readonly Block[], text: ArticleText, language: ArticleLanguage): string {
  return blocks.map((block) => blockHtml(block, text, language)).join('\n');
}

function blockHtml(block: Block, text: ArticleText, language: ArticleLanguage): string {
  if (typeof block === 'string') return `<p>${htmlOf(block, language)}</p>`;
  if ('note' in block) return notedHtml(block, text, language);
  if ('equation' in block) return equationHtml(block.equation, block.says, text);
  if ('numbersOf' in block) return sampleHtml(text);
  if ('list' in block) return `<ul>${block.list.map((one) => `<li>${htmlOf(one, language)}</li>`).join('')}</ul>`;
  if ('predict' in block) return predictionHtml(block.predict, text, language);
  if ('question' in block) {
    const answer = block.answer.map((one) => `<p>${htmlOf(one, language)}</p>`).join('');
    const question = inPhrases(escapeHtml(block.question), language);
    return `<section><h3>${question}</h3>${answer}${triesHtml(block.tries ?? [], text, language)}</section>`;
  }
  if ('plate' in block) return plateHtml(block.plate, plateNumber(block.plate, text), language, text.plates);
  if ('algorithm' in block) return algorithmHtml(text.algorithm, language);
  return triesHtml(block.tries, text, language);
}

/** Links to the experiment by itself; a script makes buttons of them that drive the one beside. */
function triesHtml(ids: readonly TryId[], text: ArticleText, language: ArticleLanguage): string {
  const one = (id: TryId) => {
    const { label, look } = text.tries[id];
    const words = inPhrases(escapeHtml(label), language);
    return `<li><a data-try="${id}" href="./#${escapeHtml(TRIES[id].set)}">${words}</a> <span>${escapeHtml(look)}</span></li>`;
  };
  return ids.length === 0 ? '' : `<ul class="tries">${ids.map(one).join('')}</ul>`;
}

/** In the order of the text. */
function plateNumber(id: PlateId, { lede, sections }: ArticleText): number {
  const blocks = [...lede, ...SECTION_IDS.flatMap((section) => sections[section].blocks)];
  return (
    1 + blocks.flatMap((block) => (typeof block === 'object' && 'plate' in block ? [block.plate] : [])).indexOf(id)
  );
}

function equationHtml(id: EquationId, says: string, text: ArticleText): string {
  const number = String(EQUATION_IDS.indexOf(id) + 1);
  // Wide ones scroll, and what scrolls must be reached by key.
  return [
    `<div class="equation" id="eq-${id}" role="group" tabindex="0" aria-label="${escapeHtml(text.equation(number))}" aria-description="${escapeHtml(says)}">`,
    `${mathml(latexOf(id))}<span class="number">(${number})</span></div>`,
    legendHtml(id, text),
  ].join('');
}

function glossaryHtml({ glossary }: ArticleText, language: ArticleLanguage): string {
  const terms = glossary.terms.map(
    ({ term, means }, place) =>
      `<dt id="${termId(place)}">${inPhrases(escapeHtml(term), language)}</dt><dd>${htmlOf(means, language)}</dd>`,
  );
  return `<section id="glossary"><h2>${escapeHtml(glossary.heading)}</h2><dl>${terms.join('')}</dl></section>`;
}

function referencesHtml(text: ArticleText): string {
  const items = REFERENCE_IDS.map((id) => {
    const { authors, title, where, arxiv, doi } = REFERENCES[id];
    const link = arxiv ? `https://arxiv.org/abs/${arxiv}` : `https://doi.org/${doi}`;
    const name = arxiv ? `arXiv:${arxiv}` : `doi:${doi}`;
    return `<li id="ref-${id}">${escapeHtml(authors)}. <cite>${escapeHtml(title)}</cite>. ${escapeHtml(where)}. <a href="${link}" rel="noopener">${name}</a></li>`;
  });
  return `<section id="references" lang="en"><h2 lang="${text === ARTICLE.ja ? 'ja' : 'en'}">${escapeHtml(text.references)}</h2><ul>${items.join('')}</ul></section>`;
}
