/** How the page is built and served. The tests' own settings are in vitest.config.ts and playwright.config.ts. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { elementLibrary } from './src/cli/elementLibrary.ts';
import { licences } from './src/cli/licences/plugin.ts';
import { nodeAssets } from './src/cli/nodeAssets.ts';
import { policyHeader } from './src/cli/policy.ts';
import { digits } from './src/data/digits/pack.ts';
import { faceDetector } from './src/model/faceDetector/pack.ts';
import { heapKernels } from './src/model/kernels/heap/compile.ts';

/** Fetched only with a reader's own data. */
const isForUploads = (module: string) => /train.uploads|data.(photos|vectors)|faceDetector|tfjs-converter/.test(module);

/** The page and its worker are two builds; their packages stand in one file. */
const { collect, write } = licences();

/** What draws charts: the numbers and the instruments want it, and the page without them does not. */
const CHARTS = { name: 'charts', test: /node_modules.d3-(color|format|interpolate|path|scale|shape|time)/ };

/** What every dialog is made of, and the page without one is not. */
const DIALOG = { name: 'dialog', test: /views.dialog/ };

/** Parts of the page that are fetched when they are wanted, by the file that each begins with. */
const LATER: ReadonlySet<string> = new Set([
  'later',
  'instruments',
  'lessons',
  'numbers',
  'share',
  'embed',
  CHARTS.name,
  DIALOG.name,
]);

/** Where a style sheet goes: beside the code that is fetched with it. */
function folderOfStyles(names: readonly string[]): string {
  const chunk = names.map((name) => name.replace(/\.css$/, '')).find((name) => LATER.has(name));
  return chunk ? `${chunk}/` : '';
}

export default defineConfig({
  // Relative addresses: the built page works from any folder of any site.
  base: './',
  plugins: [
    react(),
    digits(),
    faceDetector(),
    heapKernels(),
    nodeAssets(),
    policyHeader(),
    collect(),
    write(),
    elementLibrary(),
  ],
  // The worker's packages, found only when it starts, would be bundled then and the page of `npm run dev` reloaded.
  optimizeDeps: { entries: ['index.html', 'embed.html', 'src/train/worker.ts', 'src/train/uploads/openService.ts'] },
  // Files for anybody's page: a frame in a sandbox has no origin of its own, and loads even its own scripts as a stranger.
  preview: { cors: true },
  worker: {
    format: 'es',
    plugins: () => [digits(), faceDetector(), heapKernels(), collect()],
    // A folder of its own, so that its size has a budget of its own (.size-limit.json).
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/worker/[name]-[hash].js',
        chunkFileNames: ({ moduleIds }) =>
          `assets/${moduleIds.some(isForUploads) ? 'later' : 'worker'}/[name]-[hash].js`,
      },
    },
  },
  build: {
    // The browsers that have WebGPU or WASM SIMD, module workers and DecompressionStream('deflate-raw').
    target: 'es2022',
    rolldownOptions: {
      checks: { bundlerTimings: false },
      input: ['index.html', 'embed.html'],
      // What is fetched later lies apart from what every visit pays for.
      output: {
        codeSplitting: { groups: [CHARTS, DIALOG], includeDependenciesRecursively: false },
        entryFileNames: ({ name }) => `assets/${name === 'embed' ? name : 'page'}/[name]-[hash].js`,
        chunkFileNames: ({ name }) => `assets/${LATER.has(name) ? name : 'page'}/[name]-[hash].js`,
        assetFileNames: ({ names }) => `assets/${folderOfStyles(names)}[name]-[hash][extname]`,
      },
    },
    // The worker is fetched apart from the page: 500 kB is normal for tfjs there, and .size-limit.json is the judge.
    chunkSizeWarningLimit: 2000,
  },
});
