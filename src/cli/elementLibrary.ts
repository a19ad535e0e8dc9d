/** Vite plugin: builds arc-lab.js beside the page. A build of its own, since one file that needs no other is what a page that
 *  includes it wants, and the page's build would share what both use. */
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { besidePage } from './besidePage.ts';

export function elementLibrary(): Plugin {
  return besidePage('arclab:element', async ({ root, outDir }) => {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      publicDir: false,
      build: {
        outDir,
        emptyOutDir: false,
        target: 'es2022',
        lib: { entry: join(root, 'src/element/arcLab.ts'), formats: ['es'], fileName: () => 'arc-lab.js' },
      },
    });
  });
}
