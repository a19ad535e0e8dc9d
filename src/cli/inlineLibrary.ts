/** Vite plugin: builds inline/ beside the page, the lab for the shadow root of an <arc-lab>. A build of its own: there a style
 *  sheet is no link in the head of somebody else's page but text in the module, and no length depends on that page's font size. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { besidePage } from './besidePage.ts';
import { chunkOf } from './chunkOf.ts';

const ENTRY = 'src/inline.tsx';
const LAB = 'lab';

/** What the styles take the place of there. */
const PLACE = 'ARCLAB_STYLES';

/** As in embed.html, the order of the layers comes before any sheet that uses one. */
const LAYERS = 'public/layers.css';

/** Of a page's rem, its reader's or its author's, nothing is known; this is what it is where nobody says. */
const PX_IN_REM = 16;

/** The lab's styles, for a shadow root: in pixels, and with no custom property that the including page may happen to have.
 *  @param css as built for the page */
export function stylesForShadow(css: string): string {
  const inPx = css.replace(/(?<![\w-])(-?\d*\.?\d+)rem\b/g, (_, rem) => `${+(rem * PX_IN_REM).toFixed(3)}px`);
  const names = new Set(Array.from(inPx.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
  return `${inPx}#inline{${Array.from(names, (name) => `${name}:initial`).join(';')}}`;
}

/** @param plugins that the page's own modules need */
export function inlineLibrary(plugins: () => Plugin[]): Plugin {
  return besidePage('arclab:inline', async ({ root, outDir }) => {
    await build({
      configFile: false,
      root,
      base: './',
      logLevel: 'warn',
      publicDir: false,
      plugins: [...plugins(), stylesInModule(readFileSync(join(root, LAYERS), 'utf8'))],
      build: {
        outDir: join(outDir, 'inline'),
        target: 'es2022',
        modulePreload: false,
        cssCodeSplit: false,
        chunkSizeWarningLimit: 2000,
        rolldownOptions: {
          input: join(root, ENTRY),
          preserveEntrySignatures: 'allow-extension',
          checks: { bundlerTimings: false },
          output: {
            comments: { legal: false },
            // What every visit pays for in two files; what is fetched when it is wanted lies apart.
            codeSplitting: { groups: [{ name: chunkOf(LAB, ENTRY) }], includeDependenciesRecursively: false },
            entryFileNames: 'inline.js',
            chunkFileNames: ({ name }) => `${name === LAB ? '' : 'later/'}[name]-[hash].js`,
          },
        },
      },
    });
  });
}

function stylesInModule(layers: string): Plugin {
  const isCss = (it: Rolldown.OutputAsset | Rolldown.OutputChunk): it is Rolldown.OutputAsset =>
    it.fileName.endsWith('.css');
  return {
    name: 'arclab:styles-in-module',
    enforce: 'post',
    generateBundle(_, bundle) {
      const sheets = Object.values(bundle).filter(isCss);
      const text = stylesForShadow(layers + sheets.map(({ source }) => String(source)).join(''));
      for (const { fileName } of sheets) delete bundle[fileName];
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replaceAll(PLACE, () => JSON.stringify(text));
      }
    },
  };
}
