/** What a browser keeps of the page for when there is no network: a service worker beside the built page. A Vite plugin. */
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Kept with the first visit: all that shows, and every backend, since the next visit may have to take another one. */
export const KEPT: readonly string[] = [
  '{index.html,layers.css,favicon.svg,manifest.webmanifest,licences.txt}',
  'assets/*.css',
  'assets/!(embed|later|paper|plates|film|outlines)/*',
  'assets/{heap-kernels,tfjs-backend-wasm-simd}*.wasm',
];

/** Kept once it was used: what reads the reader's own data, the digits, outlines of letters, the binaries of browsers that lack SIMD or have threads. */
export const KEPT_ONCE_USED = /\/assets\/((later|film|paper|plates|outlines)\/|[^/]+\.(bin|wasm)$)/;

/** A larger file ends the build; what all of them weigh has its bound in .size-limit.json. Not minified, a file may be twice as
 *  large as the largest is. */
const LARGEST_BYTES = 1_000_000;

export function offline(): Plugin[] {
  return VitePWA({
    registerType: 'prompt',
    // The page registers it itself, once it is there, and has a manifest of its own.
    injectRegister: null,
    manifest: false,
    filename: 'service-worker.js',
    workbox: {
      globPatterns: [...KEPT],
      maximumFileSizeToCacheInBytes: LARGEST_BYTES,
      // The page reads what stands after '#' only.
      ignoreURLParametersMatching: [/./],
      // One page at one address: any other, embed.html among them, is the server's to answer.
      navigateFallback: null,
      // What the first visit fetches after this is kept too.
      clientsClaim: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      runtimeCaching: [
        {
          urlPattern: KEPT_ONCE_USED,
          handler: 'CacheFirst',
          options: {
            cacheName: 'arclab-once-used',
            // A version has about fifteen of these; those of older ones go.
            expiration: { maxEntries: 24, purgeOnQuotaError: true },
          },
        },
      ],
    },
  });
}
