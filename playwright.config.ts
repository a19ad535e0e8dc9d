/** End-to-end tests: the production page in Chromium, once without any GPU and once with a GPU computed by the processor. */

import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import { findChromium, NO_GPU_FLAGS, SOFTWARE_GPU_FLAGS } from './src/cli/chromium.ts';

// Every worker process reads this file again: they take the port that the first reading found.
process.env.ARCLAB_PORT ??= String(await freePort());
const address = `http://localhost:${process.env.ARCLAB_PORT}`;

const chromium = (args: readonly string[]) => ({
  ...devices['Desktop Chrome'],
  launchOptions: { executablePath: findChromium(), args: [...args] },
});

export default defineConfig({
  testDir: 'src/e2e',
  testMatch: '*.e2e.ts',
  forbidOnly: Boolean(process.env.CI),
  // Training takes all that two cores have; two pages at once would only wait for each other.
  workers: 1,
  // One that passes only at the second go is listed as flaky, and is to be mended.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: { baseURL: address, trace: 'off', serviceWorkers: 'block' },
  projects: [
    { name: 'wasm', use: chromium(NO_GPU_FLAGS), testIgnore: '*.gpu.e2e.ts' },
    // What a page does beside training does not depend on the GPU.
    {
      name: 'webgpu',
      use: chromium(SOFTWARE_GPU_FLAGS),
      testMatch: ['lostDevice.gpu.e2e.ts', 'memory.e2e.ts', 'train.e2e.ts'],
    },
  ],
  webServer: {
    command: `npm start -- --port ${process.env.ARCLAB_PORT}`,
    url: address,
    stdout: 'ignore',
    timeout: 120_000,
  },
});

function freePort(): Promise<number> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo; // a string only for a pipe
      probe.close(() => settle(port));
    });
  });
}
