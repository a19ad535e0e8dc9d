/** Runs one of our modules inside headless Chromium: Vite serves it as the page's own code is served in development, and
 *  an exported function is called with plain data. For what Node cannot do, such as training on WebGPU. */
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { findChromium, SOFTWARE_GPU_FLAGS } from './chromium.ts';

export interface BrowserTask {
  /** Calls the function; rejects with its error's message. */
  call<Result>(...parameters: unknown[]): Promise<Result>;
  close(): Promise<void>;
}

/** @param module address of the module from the root of the project, '/src/…'  @param name of the function it exports */
export async function openBrowserTask(module: string, name: string): Promise<BrowserTask> {
  const server = await createServer({
    logLevel: 'error',
    appType: 'custom',
    server: { hmr: false, watch: null },
    optimizeDeps: {
      include: ['core', 'backend-cpu', 'backend-wasm', 'backend-webgl', 'backend-webgpu'].map(
        (name) => `@tensorflow/tfjs-${name}`,
      ),
    },
    plugins: [
      {
        name: 'arclab:blank-page',
        configureServer(server) {
          server.middlewares.use('/blank', (_request, response) => {
            response.setHeader('Content-Type', 'text/html');
            response.end('<!doctype html><title>ArcLab</title>');
          });
        },
      },
    ],
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...SOFTWARE_GPU_FLAGS] });
  const page = await browser.newPage();
  await page.goto(`${address}blank`);
  return {
    // As text, since Vite rewrites an import() in code that Node is to run.
    call: (...parameters) =>
      page.evaluate(
        `import(${JSON.stringify(module)}).then((it) => it[${JSON.stringify(name)}](...${JSON.stringify(parameters)}))`,
      ),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
