/** Vite plugin: builds arc-lab.js beside the page. A build of its own, since one file that needs no other is what a page that
 *  includes it wants, and the page's build would share what both use. */
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';

export function elementLibrary(): Plugin {
  let root = '';
  let outDir = '';
  return {
    name: 'arclab:element',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = resolve(root, config.build.outDir);
    },
    async closeBundle() {
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
    },
  };
}
