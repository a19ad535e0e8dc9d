/** A Vite plugin that makes something beside the built page, once that is there. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

export interface Places {
  /** Of the project. */
  readonly root: string;
  /** Where the page was built. */
  readonly outDir: string;
}

export function besidePage(name: string, make: (places: Places) => Promise<unknown>): Plugin {
  let places: Places | null = null;
  return {
    name,
    apply: 'build',
    configResolved({ root, build }) {
      places = { root, outDir: resolve(root, build.outDir) };
    },
    async closeBundle() {
      if (places) await make(places);
    },
  };
}
