/** Vite plugin: builds the training worker once more, as one classic script that needs no other and finds its binaries by the
 *  folder that it is told. A frame without an origin of its own, and a page of another site, can start no worker that is a module
 *  of ours; src/train/classicWorker.ts starts this one there. Not in development, where nothing is built. */
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { CLASSIC_BASE, CLASSIC_WORKER } from '../train/classicWorker.ts';
import { besidePage } from './besidePage.ts';

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
      plugins: [...plugins, { name: 'arclab:addresses', resolveFileUrl: ({ fileName }) => address(fileName) }],
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
