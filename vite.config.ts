/** How the page is built and served. The tests' own settings are in vitest.config.ts and playwright.config.ts. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { PAGES } from './src/article/text/names.ts';
import { article } from './src/cli/article.ts';
import { chunkOf } from './src/cli/chunkOf.ts';
import { classicWorker } from './src/cli/classicWorker.ts';
import { elementLibrary } from './src/cli/elementLibrary.ts';
import { inlineLibrary } from './src/cli/inlineLibrary.ts';
import { licences } from './src/cli/licences/plugin.ts';
import { nodeAssets } from './src/cli/nodeAssets.ts';
import { offline } from './src/cli/offline.ts';
import { elementPackage } from './src/cli/package/plugin.ts';
import { policyHeader } from './src/cli/policy.ts';
import { shaders } from './src/cli/shaders.ts';
import { siteAddress } from './src/cli/siteAddress.ts';
import { WORKER_CHUNKS, workerChunks } from './src/cli/workerChunks.ts';
import { digits } from './src/data/digits/pack.ts';
import { faceDetector } from './src/model/faceDetector/pack.ts';
import { heapKernels } from './src/model/kernels/heap/compile.ts';
import { letterOutlines } from './src/views/export/outlines/pack.ts';

/** Fetched only with a reader's own data. */
const isForUploads = (module: string) => /train.uploads|data.(photos|vectors)|faceDetector|tfjs-converter/.test(module);

/** The page and its worker are two builds; their packages stand in one file. */
const { collect, write } = licences();

/** Parts of the page that are fetched when they are wanted: their folders, by the file that each begins with. */
const LATER: ReadonlyMap<string, string> = new Map([
  ...[
    'later',
    'instruments',
    'lessons',
    'tour',
    'numbers',
    'settings',
    'share',
    'export',
    'film',
    'figure',
    'outlines',
    'code',
    'weights',
    'seeds',
    'presenter',
    'inWords',
    'still',
    'embed',
    'charts',
    'dialog',
    'paper',
    'offline',
  ].map((name) => [name, name] as const),
  ['Seeds', 'seeds'],
  ['Tables', 'tables'],
  ['Open', 'open'],
  ['letIn', 'open'],
  ['NumberField', 'settings'],
  ['embedLab', 'embed'],
  ['shareLink', 'share'],
]);

/** Every package's notice is in licences.txt, once; tfjs has one at the head of each of its thousand files. */
const COMMENTS = { legal: false };

/** What has a chunk of its own, by the module whose imports it is; of what two import, the first has it. Otherwise what is
 *  shared would be split off, and each chunk more costs imports, exports and a compression that begins anew. */
const CHUNKS: Readonly<Record<string, string>> = {
  page: 'src/main.tsx',
  seeds: 'src/store/seeds.ts',
  instruments: 'src/views/instruments/instruments.ts',
  export: 'src/views/export/export.ts',
};

/** What several of those want, and the page without them does not: what draws charts, and what every dialog is made of. And the
 *  little that page and frame both begin with. */
const SHARED = [
  { name: 'base', test: /vite.preload-helper|vite.modulepreload-polyfill|store.language\.ts/ },
  { name: 'charts', test: /node_modules.d3-(color|format|interpolate|path|scale|shape|time)/ },
  { name: 'dialog', test: /views.dialog/ },
  { name: 'offline', test: /workbox-window/ },
];

/** Where a style sheet goes: beside the code that is fetched with it. The article's plates lie apart: each is fetched by itself. */
function folderOf(names: readonly string[], [source = '']: readonly string[]): string {
  if (source.startsWith('src/article/plates/')) return 'plates/';
  const folder = names.map((name) => LATER.get(name.replace(/\.css$/, ''))).find((its) => its !== undefined);
  return folder ? `${folder}/` : '';
}

export default defineConfig({
  // Relative addresses: the built page works from any folder of any site.
  base: './',
  plugins: [
    react(),
    article(),
    digits(),
    faceDetector(),
    heapKernels(),
    letterOutlines(),
    shaders(),
    nodeAssets(),
    policyHeader(),
    siteAddress(),
    collect(),
    write(),
    elementLibrary(),
    classicWorker([digits(), faceDetector(), ...heapKernels(), shaders()]),
    inlineLibrary(() => [react(), letterOutlines()].flat()),
    elementPackage(),
    offline(),
  ],
  // The worker's packages, found only when it starts, would be bundled then and the page of `npm run dev` reloaded.
  optimizeDeps: {
    entries: [
      ...['index.html', 'embed.html', 'src/paper.ts'],
      ...['src/train/worker.ts', 'src/train/uploads/openService.ts'],
      'src/views/export/film/filmWorker.ts',
    ],
  },
  // Files for anybody's page: a frame in a sandbox has no origin of its own, and loads even its own scripts as a stranger.
  preview: { cors: true },
  worker: {
    format: 'es',
    plugins: () => [digits(), faceDetector(), heapKernels(), shaders(), collect(), workerChunks()],
    // A folder of its own, so that its size has a budget of its own (.size-limit.json).
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        comments: COMMENTS,
        entryFileNames: ({ name }) => `assets/${name === 'filmWorker' ? 'film' : 'worker'}/[name]-[hash].js`,
        chunkFileNames: ({ name, moduleIds, facadeModuleId }) => {
          const [, backend = '[name]'] = /(tfjs-backend-[a-z]+).dist.index/.exec(facadeModuleId ?? '') ?? [];
          // What reads a reader's data has its messages in common with the host.
          const isLater = !(name in WORKER_CHUNKS) && moduleIds.some(isForUploads);
          return `assets/${isLater ? 'later' : 'worker'}/${backend}-[hash].js`;
        },
      },
    },
  },
  build: {
    // The browsers that have WebGPU or WASM SIMD, module workers and DecompressionStream('deflate-raw').
    target: 'es2022',
    rolldownOptions: {
      checks: { bundlerTimings: false },
      input: ['index.html', 'embed.html', ...Object.values(PAGES)],
      // What is fetched later lies apart from what every visit pays for.
      output: {
        codeSplitting: {
          groups: [...SHARED, ...Object.entries(CHUNKS).map(([name, first]) => ({ name: chunkOf(name, first) }))],
          includeDependenciesRecursively: false,
        },
        comments: COMMENTS,
        entryFileNames: ({ name }) => `assets/${name === 'embed' ? name : 'page'}/[name]-[hash].js`,
        chunkFileNames: ({ name }) => `assets/${LATER.get(name) ?? 'page'}/[name]-[hash].js`,
        assetFileNames: ({ names, originalFileNames }) =>
          `assets/${folderOf(names, originalFileNames)}[name]-[hash][extname]`,
      },
    },
    // The worker is fetched apart from the page: 500 kB is normal for tfjs there, and .size-limit.json is the judge.
    chunkSizeWarningLimit: 2000,
  },
});
