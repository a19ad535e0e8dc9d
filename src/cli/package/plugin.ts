/** Vite plugin: makes the built page a package that can be published, by what npm and editors read of one. */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { besidePage } from '../besidePage.ts';
import { customElementsOf } from './customElements.ts';
import { manifestOf, readmeOf } from './manifest.ts';

export function elementPackage(): Plugin {
  return besidePage('arclab:package', async ({ root, outDir }) => {
    const read = (name: string) => readFile(join(root, name), 'utf8');
    const write = (name: string, text: string) => writeFile(join(outDir, name), text);
    await write('package.json', manifestOf(await read('package.json')));
    await write('README.md', readmeOf(await read('README.md')));
    const elements = customElementsOf(await read('public/arc-lab.d.ts'));
    await write('custom-elements.json', `${JSON.stringify(elements, null, 2)}\n`);
    await copyFile(join(root, 'LICENSE'), join(outDir, 'LICENSE'));
  });
}
