/** The page's own address in what others read of it: a preview of a link wants its picture by a whole address, which only
 *  whoever builds for a site knows. SITE_URL says it; without it every address stays relative. */
import type { Plugin } from 'vite';

const IMAGE = /(<meta\s+property="og:image"\s+content=")([^"]*)(")/i;

/** @param site where the page will be, 'https://example.org/arclab/'  @throws Error when that is no address */
export function withSite(html: string, site: string): string {
  const base = new URL(site.endsWith('/') ? site : `${site}/`).href;
  return html
    .replace(IMAGE, (_all, before, path, after) => before + new URL(path, base).href + after)
    .replace('</head>', `  <meta property="og:url" content="${base}">\n  </head>`);
}

export function siteAddress(site = process.env.SITE_URL): Plugin {
  return {
    name: 'arclab:site-address',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => (site ? withSite(html, site) : html) },
  };
}
