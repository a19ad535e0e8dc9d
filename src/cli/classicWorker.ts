/** Vite plugin: builds the training worker once more, as one classic script that needs no other and finds its binaries by the
 *  folder that it is told. A frame without an origin of its own, and a page of another site, can start no worker that is a module
 *  of ours; src/train/classicWorker.ts starts this one there. Not in development, where nothing is built. */
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { CLASSIC_BASE, CLASSIC_WORKER } from '../train/classicWorker.ts';
import { besidePage } from './besidePage.ts';

/** In one script nothing of ours is left to fetch: it is imported at once, and spared the wrapping of every module that puts off
 *  what the module does when it is loaded. Packages are let wait, since a backend registers itself. */
const atOnce: Plugin = {
  name: 'arclab:at-once',
  enforce: 'pre',
  transform: {
    filter: { id: /[/]src[/].*[.]ts$/ },
    handler(code) {
      const found = new Set<string>();
      const changed = code.replace(/(?<!typeof )\bimport\('([.][^']*)'\)/g, (_, module: string) => {
        const index = [...found.add(module)].indexOf(module);
        return `Promise.resolve(atOnce${index})`;
      });
      const imports = [...found].map((module, i) => `import * as atOnce${i} from '${module}';\n`);
      return found.size > 0 ? imports.join('') + changed : null;
    },
  },
};

/** @param plugins what makes the binaries; they make them once for all builds */
export function classicWorker(plugins: Plugin[]): Plugin {
  const address = (fileName: string) => `new URL(${JSON.stringify(fileName)}, self.${CLASSIC_BASE}).href`;
  return besidePage('arclab:classic-worker', async ({ root, outDir }) => {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      publicDir: false,
      // The same binaries under the same names as the page's own, whether Vite finds them or one of the plugins makes them.
      plugins: [atOnce, ...plugins, { name: 'arclab:addresses', resolveFileUrl: ({ fileName }) => address(fileName) }],
      experimental: { renderBuiltUrl: (fileName) => ({ runtime: address(fileName) }) },
      build: {
        outDir,
        emptyOutDir: false,
        target: 'es2022',
        modulePreload: false,
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 2000,
        rolldownOptions: {
          // Of what wraps an import in case it has styles, which none here has.
          checks: { emptyImportMeta: false },
          input: join(root, 'src/train/worker.ts'),
          output: {
            format: 'iife',
            codeSplitting: false,
            comments: { legal: false },
            // Where nobody told it, it was started from its own address.
            banner: `self.${CLASSIC_BASE}??=new URL("./",self.location.href).href;`,
            entryFileNames: CLASSIC_WORKER,
          },
        },
      },
    });
  });
}
