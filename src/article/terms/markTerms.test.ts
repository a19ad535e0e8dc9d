import { expect, it } from 'vitest';
import { ARTICLE } from '../text/languages.ts';
import { markTerms, termId, termsOf } from './markTerms.ts';

const en = termsOf(ARTICLE.en);
const ja = termsOf(ARTICLE.ja);
const idOf = (language: 'en' | 'ja', name: string) =>
  termId(ARTICLE[language].glossary.terms.findIndex(({ term }) => term.includes(name)));

it('a term is a link to its entry where it comes first, in the singular or the plural, and not within another word', () => {
  const link = `<a class="term" href="#${idOf('en', 'Margin')}">`;
  expect(markTerms('<p>Marginal. Margins, a margin.</p>', en, 'en')).toBe(
    `<p>Marginal. ${link}Margin</a>s, a margin.</p>`,
  );
});

it('the longest of the terms that begin at a place is the one', () => {
  const glossary = { heading: '', terms: ['Set', 'Set of people'].map((term) => ({ term, means: '' })) };
  const terms = termsOf({ ...ARTICLE.en, glossary });
  const [set, people] = [termId(0), termId(1)];
  expect(markTerms('<p>A set of people, a set.</p>', terms, 'en')).toBe(
    `<p>A <a class="term" href="#${people}">set of people</a>, a <a class="term" href="#${set}">set</a>.</p>`,
  );
});

it('a Japanese term is found within what stands without spaces', () => {
  const own = `<a class="term" href="#${idOf('ja', '目標ロジット')}">目標ロジット</a>`;
  const any = `<a class="term" href="#${idOf('ja', 'ロジット（logit）')}">ロジット</a>`;
  expect(markTerms('<p>目標ロジットとロジット</p>', ja, 'ja')).toBe(`<p>${own}と${any}</p>`);
});

it('leaves links, symbols, headings, equations and what can be tried as they are', () => {
  const html =
    '<h3>Margin</h3><a href="#x">margin</a><math><mi title="margin">margin</mi></math><ul class="tries"><li><a>margin</a> <span>margin</span></li></ul>';
  expect(markTerms(html, en, 'en')).toBe(html);
});

it('the names of an entry are what stands before its other language', () => {
  expect(ja.map(({ name }) => name)).toContain('特徴量');
  expect(ja.filter(({ name }) => /[（、a-z]/.test(name) && name !== 'norm-softmax')).toEqual([]);
});
