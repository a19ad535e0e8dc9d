/** Engines in headless Chromium, each in a page of its own. */
import { chromium, type Page } from 'playwright';
import { findChromium, QUIET_FLAGS, SOFTWARE_GPU_FLAGS } from '../../cli/chromium.ts';
import type { Session } from '../engines/session.ts';
import type { EngineSpec } from '../engines/spec.ts';
import type { Adapter, Host } from './host.ts';
import { serveModules } from './server.ts';

/** A GPU that Chromium would not use of itself: headless, or with a driver that it does not know. */
export const HARDWARE_GPU_FLAGS: readonly string[] = [
  ...QUIET_FLAGS,
  '--enable-unsafe-webgpu',
  '--ignore-gpu-blocklist',
  '--enable-gpu',
  ...(process.platform === 'linux'
    ? ['--enable-features=Vulkan,DefaultANGLEVulkan,VulkanFromANGLE', '--use-angle=vulkan']
    : []),
];

/** @throws Error when there is no browser */
export async function openBrowserHost(isHardware: boolean): Promise<Host> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...(isHardware ? HARDWARE_GPU_FLAGS : SOFTWARE_GPU_FLAGS)],
  });
  const server = await serveModules();
  const openPage = async () => {
    const page = await browser.newPage();
    await page.goto(server.blankPage);
    return page;
  };
  /** Calls a function that a module of ours exports, in a page of its own. */
  const call = async <Result>(module: string, name: string, ...parameters: unknown[]): Promise<Result> => {
    const page = await openPage();
    try {
      return await page.evaluate(callText(module, name, parameters));
    } finally {
      await page.close();
    }
  };
  return {
    name: `Chromium ${browser.version()}`,
    isBrowser: true,
    adapter: await call<Adapter | null>('/src/bench/hosts/host.ts', 'findAdapter'),
    open: async (spec) => openPageSession(await openPage(), spec),
    timeFaces: () => call('/src/bench/faces.ts', 'timeFaces'),
    timeRun: (spec) => call('/src/bench/engines/timeRun.ts', 'timeRun', spec),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function openPageSession(page: Page, spec: EngineSpec): Promise<Session> {
  try {
    const text = callText('/src/bench/engines/session.ts', 'openSession', [spec]);
    const handle = await page.evaluateHandle<Session>(text);
    return {
      run: (...parameters) => handle.evaluate((session, its) => session.run(...its), parameters),
      bytes: () => handle.evaluate((session) => session.bytes()),
      close: () => page.close(),
    };
  } catch (error) {
    await page.close();
    throw error;
  }
}

/** As text, since Vite rewrites an import() in code that Node is to run. */
function callText(module: string, name: string, parameters: unknown[]): string {
  return `import(${JSON.stringify(module)}).then((it) => it[${JSON.stringify(name)}](...${JSON.stringify(parameters)}))`;
}
