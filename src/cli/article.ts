/** Vite plugin: makes the article's pages, one a language, of one template. They are files of the site's top folder that are in
 *  no folder of the sources. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { escapeHtml } from '../article/markup.ts';
import { sayNumbers } from '../article/plates/plateHtml.ts';
import { renderArticle, renderTitle } from '../article/render.ts';
import { ARTICLE } from '../article/text/languages.ts';
import { ARTICLE_LANGUAGES, type ArticleLanguage, PAGES } from '../article/text/names.ts';

const TEMPLATE = 'src/article/page.html';

const languageOf = (path: string) => ARTICLE_LANGUAGES.find((it) => PAGES[it] === basename(path));

export function article(): Plugin {
  let root = '';
  const page = (language: ArticleLanguage) => write(readFileSync(join(root, TEMPLATE), 'utf8'), language);
  return {
    name: 'arclab:article',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (languageOf(id) && id.endsWith('.html') ? join(root, basename(id)) : null),
    load(id) {
      const language = languageOf(id);
      return language ? page(language) : null;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*$/, '');
        const language = languageOf(path);
        if (!language) return next();
        server.transformIndexHtml(path, page(language)).then((html) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(html);
        }, next);
      });
    },
  };
}

function write(template: string, language: ArticleLanguage): string {
  const { documentTitle, description, lab, still } = ARTICLE[language];
  // The picture is of that plate's run.
  const said = sayNumbers('circles', still, language);
  const words: Record<string, string> = { documentTitle, description, lab, still: said };
  return template
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace(/%(\w+)%/g, (all, name: string) => (name in words ? escapeHtml(words[name]) : all))
    .replace('<!--title-->', () => renderTitle(language))
    .replace('<!--article-->', () => renderArticle(language));
}
