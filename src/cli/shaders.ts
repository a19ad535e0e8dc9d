/** Vite plugin: WGSL as it is wanted by a device, without comments and indentation, a third of what a worker would fetch of
 *  it. Its lines stay where they are, since the browser names them where a kernel does not compile. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

export function shaders(): Plugin {
  return {
    name: 'arclab:shaders',
    enforce: 'pre',
    load: {
      filter: { id: /[.]wgsl[?]raw$/ },
      async handler(id) {
        const code = await readFile(id.replace(/[?]raw$/, ''), 'utf8');
        return `export default ${JSON.stringify(bare(code))};`;
      },
    },
  };
}

export function bare(code: string): string {
  return code.replace(/[ \t]*[/][/].*$/gm, '').replace(/^[ \t]+/gm, '');
}
