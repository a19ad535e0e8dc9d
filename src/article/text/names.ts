/** The languages that the article is written in, and the page of each. Another is a line here, a file beside this one, and a
 *  line in languages.ts. */
export const ARTICLE_LANGUAGES = ['en', 'ja'] as const;

export type ArticleLanguage = (typeof ARTICLE_LANGUAGES)[number];

export const PAGES: Readonly<Record<ArticleLanguage, string>> = { en: 'paper.html', ja: 'paper.ja.html' };

export const otherThan = (language: ArticleLanguage): ArticleLanguage => (language === 'en' ? 'ja' : 'en');
