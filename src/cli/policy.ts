/** The Content-Security-Policy, sent as a header too: a worker obeys only the header it was loaded with, and no meta element
 *  reaches it. The header is for page and frame, and so it is the frame's, which may start one worker more; the page's own meta
 *  element narrows it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connect, Plugin } from 'vite';

const META = /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")([^"]*)(")/i;

/** The policy that an HTML page declares. Throws when it declares none. */
export function readPolicy(html: string): string {
  const policy = META.exec(html)?.[2];
  if (!policy) throw new Error('This page declares no Content-Security-Policy: add the meta element.');
  return policy.replace(/\s+/g, ' ').trim();
}

/** The same policy with what `vite dev` needs beside: its scripts and styles are inline, and it listens on a socket. */
export function relaxForDevelopment(policy: string): string {
  const widen = (text: string, directive: string, source: string) =>
    text.replace(new RegExp(`(^|; *)(${directive} [^;]*)`), `$1$2 ${source}`);
  const inline = "'unsafe-inline'";
  return widen(widen(widen(policy, 'script-src', inline), 'style-src', inline), 'connect-src', 'ws:');
}

/** Vite plugin: sends the policy with every answer of `vite dev`, relaxed, and of `vite preview`, as it is. */
export function policyHeader(): Plugin {
  let root = '';
  const declared = () => readPolicy(readFileSync(join(root, 'embed.html'), 'utf8'));
  const send =
    (policy: () => string): Connect.NextHandleFunction =>
    (_request, response, next) => {
      response.setHeader('Content-Security-Policy', policy());
      next();
    };
  return {
    name: 'arclab:policy',
    // Vitest serves pages of its own, which this policy would break.
    apply: () => !process.env.VITEST,
    configResolved(config) {
      root = config.root;
    },
    configureServer(server) {
      server.middlewares.use(send(() => relaxForDevelopment(declared())));
    },
    configurePreviewServer(server) {
      server.middlewares.use(send(declared));
    },
    transformIndexHtml(html, { server }) {
      if (!server) return html;
      return html.replace(META, (_all, before, policy, after) => before + relaxForDevelopment(policy) + after);
    },
  };
}
