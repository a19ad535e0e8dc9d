/** Which device trains, and why. A GPU emulated on the CPU is slower than WebAssembly, so it counts as none unless the
 *  reader asks for it; what fails to start is passed over, and said. */
import { BACKEND_NAMES, type BackendName, type Setup } from '../core/experiment.ts';
import { leaveDevice, startDevice } from './gpuDevice.ts';
import type { WasmFiles } from './wasmFiles.ts';

/** Why training runs where it runs; the page turns it into a sentence. */
export interface BackendReport {
  backend: BackendName;
  /** The GPU's name where the browser tells it, else ''. */
  device: string;
  reason:
    | 'hardware-gpu' // the best there is
    | 'no-gpu' // this browser reports no GPU
    | 'software-gpu' // the GPU is emulated on the CPU, which is slower than WebAssembly
    | 'chosen' // the reader chose it
    | 'shared' // another lab trains there already, and there can be only one
    | 'fell-back'; // the chosen or a better one failed; `detail` says how
  detail: string;
}

/** Whether a processor does the GPU's work. */
export function isSoftwareAdapter({ isFallbackAdapter, description, vendor, architecture }: GPUAdapterInfo): boolean {
  return isFallbackAdapter || SOFTWARE.test(`${description} ${vendor} ${architecture}`);
}

interface Probe {
  device: string;
  isSoftware: boolean;
}

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|software|basic render/i;

/** Starts the backend asked for, or under 'auto' the best there is: WebGPU and WebGL on hardware, then wasm, then cpu.
 *  @throws Error when not even the plain CPU backend starts */
export async function startBackend(preference: Setup['backend'], wasmFiles: WasmFiles): Promise<BackendReport> {
  const failures: string[] = [];
  const found: Probe[] = [];
  const order = preference === 'auto' ? BACKEND_NAMES : [preference, 'wasm' as const, 'cpu' as const];
  for (const backend of order) {
    try {
      const probe = await PROBES[backend]();
      if (!probe) {
        if (backend === preference) failures.push(`${backend}: not available in this browser`);
        continue;
      }
      if (backend === 'webgpu' || backend === 'webgl') found.push(probe);
      if (preference === 'auto' && probe.isSoftware) continue;
      await start(backend, wasmFiles);
      return { backend, device: probe.device, ...reasonFor(backend, preference, found, failures) };
    } catch (error) {
      failures.push(`${backend}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(failures.join('; '));
}

function reasonFor(
  backend: BackendName,
  preference: Setup['backend'],
  found: Probe[],
  failures: string[],
): Pick<BackendReport, 'reason' | 'detail'> {
  const detail = failures.join('; ');
  if (failures.length > 0) return { reason: 'fell-back', detail };
  if (backend === preference) return { reason: 'chosen', detail };
  if (backend === 'webgpu' || backend === 'webgl') return { reason: 'hardware-gpu', detail };
  return { reason: found.some((probe) => probe.isSoftware) ? 'software-gpu' : 'no-gpu', detail };
}

/** What a backend would run on; null where the browser does not offer it. */
const PROBES: Record<BackendName, () => Promise<Probe | null>> = {
  async webgpu() {
    const adapter = await globalThis.navigator?.gpu?.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter) return null;
    const { vendor, architecture, description } = adapter.info;
    const device = description || [vendor, architecture].filter(Boolean).join(' ');
    return { device, isSoftware: isSoftwareAdapter(adapter.info) };
  },
  async webgl() {
    if (typeof OffscreenCanvas === 'undefined') return null;
    const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
    if (!gl) return null;
    const names = gl.getExtension('WEBGL_debug_renderer_info');
    const device = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return { device, isSoftware: SOFTWARE.test(device) };
  },
  async wasm() {
    return typeof WebAssembly === 'undefined' ? null : { device: '', isSoftware: false };
  },
  async cpu() {
    return { device: '', isSoftware: false };
  },
};

/** Everything but WebGPU is tfjs's, whose code is loaded then. A broken backend fails here and not in mid-run. */
async function start(backend: BackendName, wasmFiles: WasmFiles): Promise<void> {
  if (backend === 'webgpu') return startDevice();
  const { startTensors } = await import('./tensorBackend.ts');
  await startTensors(backend, wasmFiles);
  leaveDevice();
}
