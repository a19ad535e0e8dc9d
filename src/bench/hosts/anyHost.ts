/** The host that the options ask for, or the nearest there is. */
import type { BenchOptions } from '../options.ts';
import { openBrowserHost } from './browserHost.ts';
import type { Host } from './host.ts';
import { DAWN_MISSING, hasDawn, openNodeHost } from './nodeHost.ts';

/** A browser where there is one; Node where it is asked for, and where a browser has no such adapter as is asked for.
 *  @throws Error when a hardware adapter is asked for and neither has one */
export async function openAnyHost({ runtime, adapter }: BenchOptions): Promise<Host> {
  const isHardware = adapter === 'hardware';
  if (runtime === 'browser') {
    const browser = await tryBrowser(isHardware);
    if (browser && (!isHardware || browser.adapter?.isSoftware === false)) return browser;
    const found = browser ? `its adapter is ${browser.adapter?.name ?? 'none'}` : 'there is none';
    await browser?.close();
    console.log(`No ${isHardware ? 'browser with a hardware adapter' : 'browser'} (${found}): trying Node.`);
  }
  const node = await openNodeHost();
  if (!isHardware || node.adapter?.isSoftware === false) return node;
  await node.close();
  if (!hasDawn()) throw new Error(`No hardware adapter in a browser. ${DAWN_MISSING}`);
  throw new Error(
    `No hardware adapter: Node's is ${node.adapter?.name ?? 'none'}. On Linux its driver and the Vulkan loader (libvulkan1) must be installed.`,
  );
}

async function tryBrowser(isHardware: boolean): Promise<Host | null> {
  try {
    return await openBrowserHost(isHardware);
  } catch (error) {
    console.log(error instanceof Error ? error.message.split('\n')[0] : error);
    return null;
  }
}
