/** Where `import url from 'x?url'` is run by Node (commands, unit tests), the URL is the file's path, which Node can read.
 *  A Vite plugin; the browser's builds never see it. */
import { createRequire } from 'node:module';
import { dirname, isAbsolute, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Vitest lets Node load what it takes for a file of a package; hence 'virtual:', and no slashes of the path. */
const PREFIX = '\0virtual:file-path:';

export function nodeAssets(): Plugin {
  return {
    name: 'arclab:node-assets',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.config.consumer === 'server',
    resolveId(source, importer) {
      if (!source.endsWith('?url') || importer === undefined) return null;
      const name = source.slice(0, -'?url'.length);
      const isPath = name.startsWith('.') || isAbsolute(name);
      const path = isPath ? resolve(dirname(importer), name) : createRequire(importer).resolve(name);
      return PREFIX + encodeURIComponent(path);
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      return `export default ${JSON.stringify(decodeURIComponent(id.slice(PREFIX.length)))};`;
    },
  };
}
