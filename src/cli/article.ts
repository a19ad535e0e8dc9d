/** Vite plugin: writes the article into its page, in the page's language. */
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { escapeHtml } from '../article/markup.ts';
import { renderArticle, renderTitle } from '../article/render.ts';
import { ARTICLE } from '../article/text/languages.ts';
import { ARTICLE_LANGUAGES, PAGES } from '../article/text/names.ts';

export function article(): Plugin {
  return {
    name: 'arclab:article',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { filename }) {
        const language = ARTICLE_LANGUAGES.find((it) => PAGES[it] === basename(filename));
        if (!language) return html;
        const { documentTitle, description, lab, still } = ARTICLE[language];
        const words: Record<string, string> = { documentTitle, description, lab, still };
        return html
          .replace(/%(\w+)%/g, (all, name: string) => (name in words ? escapeHtml(words[name]) : all))
          .replace('<!--title-->', () => renderTitle(language))
          .replace('<!--article-->', () => renderArticle(language));
      },
    },
  };
}
