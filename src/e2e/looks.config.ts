/** What `npm run looks` runs: minutes of training, which are no part of `npm test`. */
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

export default defineConfig({
  ...base,
  testDir: '.',
  retries: 0,
  projects: (base.projects ?? [])
    .filter(({ name }) => name === 'wasm')
    .map((project) => ({ ...project, testMatch: 'looks.ts' })),
});
