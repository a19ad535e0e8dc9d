/** licences.txt beside the built page: the notices of every package that is in it. Vite plugins; a module for Node. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type Notice, noticeOf } from './notice.ts';

const FILE = 'licences.txt';

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/** Packages that no module imports, whose work is in files of the build: digits, the face detector, compiled kernels, fonts and
 *  the outlines of their letters, and the service worker. */
const PACKED = [
  ...['mnist', '@vladmandic/human', 'assemblyscript', '@fontsource/stix-two-math'],
  ...['stix-two-text', 'noto-sans', 'biz-udpgothic'].map((name) => `@fontsource/${name}`),
  ...['core', 'expiration', 'precaching', 'routing', 'strategies'].map((name) => `workbox-${name}`),
  'idb',
];

/** What the packages themselves do not say. */
const REMARK = `The face detector is BlazeFace of MediaPipe, by Google, under the Apache License 2.0, converted by Vladimir
Mandic. The handwritten digits are from MNIST, by Yann LeCun, Corinna Cortes and Christopher J. C. Burges.`;

/** What a font's licence says after whose the font is: the same in all of them. */
const OF_FONTS = /^This Font Software is licensed under/m;

/** A pair of plugins: `collect` goes into every build that the page is made of, `write` into the page's own as well. */
export function licences(): { collect(): Plugin; write(): Plugin } {
  const roots = new Set<string>();
  return {
    collect: () => ({
      name: 'arclab:collect-licences',
      apply: 'build',
      buildEnd() {
        for (const id of this.getModuleIds()) {
          const root = packageRoot(id);
          if (root) roots.add(root);
        }
      },
    }),
    write: () => ({
      name: 'arclab:write-licences',
      apply: 'build',
      async generateBundle() {
        const { root } = this.environment.config;
        const packed = PACKED.map((name) => join(root, 'node_modules', name));
        const notices = await Promise.all(Array.from(new Set([...roots, ...packed]), noticeOf));
        const own = await readFile(join(root, 'LICENSE'), 'utf8');
        this.emitFile({ type: 'asset', fileName: FILE, source: printNotices(own, notices) });
      },
    }),
  };
}

/** The folder of the package that a module belongs to; null for the page's own and for what is made in the build. */
export function packageRoot(id: string): string | null {
  const path = id
    .replace(/^\0/, '')
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/@.][^/]*)\//.exec(path)?.[1] ?? null;
}

/** @param own the page's own licence. Packages that say the same stand together, in the order of their names. */
export function printNotices(own: string, notices: readonly Notice[]): string {
  const byName = [...notices].sort((a, b) => (a.name < b.name ? -1 : 1));
  const byText = new Map<string, Notice[]>();
  for (const notice of byName) {
    const text = notice.text.slice(ownPart(notice).length);
    byText.set(text, [...(byText.get(text) ?? []), notice]);
  }
  const parts = Array.from(byText, ([text, said]) => {
    const names = said.map((its) => `${its.name} ${its.version} (${its.licence})\n${ownPart(its)}`.trim());
    return `${[...new Set(names)].join('\n')}\n\n${text}`;
  });
  const others = `This page contains the following packages.\n\n${REMARK}`;
  return `${['ArcLab', own.trim(), others].join('\n\n')}${RULE}${parts.join(RULE)}\n`;
}

/** What stands before the words that others have too. */
function ownPart({ text }: Notice): string {
  return text.slice(0, Math.max(0, text.search(OF_FONTS)));
}
