/** Unit tests: *.test.ts in Node, *.browser.test.ts in a real Chromium whose WebGPU and WebGL run without a GPU. */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { findChromium, SOFTWARE_GPU_FLAGS } from './src/cli/chromium.ts';
import viteConfig from './vite.config.ts';

/** These change what a module keeps, a backend or the registry of losses, and have the modules for themselves. */
const ALONE = ['src/{model,train}/**/*.test.ts', 'src/core/losses/newLoss.test.ts'];
const IN_BROWSER = 'src/**/*.browser.test.{ts,tsx}';

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'node',
            include: ['src/**/*.test.{ts,tsx}'],
            exclude: [IN_BROWSER, ...ALONE],
            environment: 'node',
            testTimeout: 60_000,
            // To load them anew for each file takes longer than the tests.
            isolate: false,
          },
        },
        {
          extends: true,
          test: {
            name: 'node-alone',
            include: ALONE,
            exclude: [IN_BROWSER],
            environment: 'node',
            testTimeout: 60_000,
          },
        },
        {
          extends: true,
          // Found late, these would be bundled in mid-test, and the page would reload and end the test.
          optimizeDeps: {
            include: [
              '@tensorflow/tfjs',
              '@tensorflow/tfjs-backend-cpu',
              '@tensorflow/tfjs-backend-wasm',
              '@tensorflow/tfjs-backend-webgl',
              '@tensorflow/tfjs-backend-webgpu',
              '@tensorflow/tfjs-converter',
              '@tensorflow/tfjs-core',
              '@zip.js/zip.js/lib/zip-core-reader.js',
              'd3',
              'fflate',
              'idb-keyval',
              'onnxruntime-web/wasm',
              'papaparse',
              'protobufjs/minimal.js',
              'react',
              'react-dom',
              'react-dom/client',
              'react/jsx-dev-runtime',
              'valibot',
              'zustand',
              'zustand/vanilla',
              'zustand/middleware',
            ],
          },
          test: {
            name: 'browser',
            include: [IN_BROWSER],
            testTimeout: 120_000,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({
                launchOptions: { executablePath: findChromium(), args: [...SOFTWARE_GPU_FLAGS] },
              }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
);
