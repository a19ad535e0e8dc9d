/** Where engines run: pages of a browser, or processes of Node. */
import type { Session } from '../engines/session.ts';
import type { EngineSpec } from '../engines/spec.ts';
import type { GapSeen } from '../separation.ts';

export interface Host {
  /** 'Chromium 156.0', 'Node 20.20'. */
  name: string;
  /** Whether pages can be opened. */
  isBrowser: boolean;
  /** The WebGPU adapter here; null when there is none. */
  adapter: Adapter | null;
  /** An engine in a realm of its own. @throws Error when it does not start */
  open(spec: EngineSpec): Promise<Session>;
  /** Draws the training images of the page. */
  timeFaces(): Promise<{ images: number; seconds: number }>;
  /** Runs the page's worker from play to the end of its schedule. */
  timeRun(spec: EngineSpec): Promise<GapSeen[]>;
  close(): Promise<void>;
}

export interface Adapter {
  name: string;
  /** Computed by the processor. */
  isSoftware: boolean;
}

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|software|basic render/i;

/** Runs where the GPU is asked for: in a page or in Node. @returns null where there is no WebGPU or no adapter */
export async function findAdapter(): Promise<Adapter | null> {
  const adapter = await globalThis.navigator?.gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return null;
  const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
  const name = description || [vendor, architecture].filter(Boolean).join(' ') || 'unnamed';
  return { name, isSoftware: Boolean(isFallbackAdapter) || SOFTWARE.test(`${name} ${architecture}`) };
}
