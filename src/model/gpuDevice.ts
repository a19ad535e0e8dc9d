/** The WebGPU device that trains. Our kernels need nothing else; tfjs is given the same one where tensors are wanted there
 *  (tensorBackend.ts). It is asked for here, so that it has the limits that we need, can be followed by another when it is
 *  lost, and its loss can be told without keeping whoever listens alive. */
import { tryDevice } from './kernels/gpu/trial.ts';

/** Told why a device was lost. */
export type LossListener = (detail: string) => void;

interface Watch {
  /** Why it was lost; null while it works. */
  loss: string | null;
  readonly listeners: Set<LossListener>;
}

/** What tfjs asks for where the adapter has it, as much of each as there is. */
const FEATURES: GPUFeatureName[] = ['timestamp-query', 'bgra8unorm-storage'];
const LIMITS = [
  'maxComputeWorkgroupStorageSize',
  'maxComputeWorkgroupsPerDimension',
  'maxStorageBufferBindingSize',
  'maxBufferSize',
  'maxComputeWorkgroupSizeX',
  'maxComputeInvocationsPerWorkgroup',
] as const;

/** The head binds 8, which every adapter has; more are for what comes beside it. */
const STORAGE_BUFFERS = 16;

const watches = new WeakMap<GPUDevice, Watch>();

/** One a realm, as tfjs has one engine: it stays while another backend trains, which needs it no longer to be asked for. */
let latest: GPUDevice | null = null;
let isRunning = false;

/** Has a device train from now on: the one that there is, if it works, else another.
 *  @throws Error when there is no adapter, it gives no device, or the device does not compute */
export async function startDevice(): Promise<void> {
  if (!latest || watches.get(latest)?.loss !== null) {
    const device = await requestDevice();
    watch(device);
    await tryDevice(device).catch((error: unknown) => {
      device.destroy();
      throw error;
    });
    latest = device;
  }
  isRunning = true;
}

/** Another backend trains from now on. */
export function leaveDevice(): void {
  isRunning = false;
}

/** The device that trains; null on other backends. */
export function runningDevice(): GPUDevice | null {
  return isRunning ? latest : null;
}

/** Has a listener told when the running device is lost, soon if it is already; never on other backends. Nothing but the
 *  device holds the listener, and not after the returned function was called. @returns ends it */
export function onDeviceLost(listener: LossListener): () => void {
  const device = runningDevice();
  const watched = device && watches.get(device);
  if (!watched) return () => {};
  watched.listeners.add(listener);
  if (watched.loss !== null) queueMicrotask(() => tell(watched));
  return () => void watched.listeners.delete(listener);
}

/** Whether the running device is lost by now or within some time, ms: its reason, or null. At once null on other backends. */
export function deviceLostWithin(milliseconds: number): Promise<string | null> {
  if (!runningDevice()) return Promise.resolve(null);
  return new Promise((resolve) => {
    const end = onDeviceLost((detail) => {
      clearTimeout(timer);
      resolve(detail);
    });
    const timer = setTimeout(() => {
      end();
      resolve(null);
    }, milliseconds);
  });
}

async function requestDevice(): Promise<GPUDevice> {
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Error('no adapter');
  return adapter.requestDevice({
    requiredFeatures: FEATURES.filter((feature) => adapter.features.has(feature)),
    requiredLimits: {
      ...Object.fromEntries(LIMITS.map((limit) => [limit, adapter.limits[limit]])),
      maxStorageBuffersPerShaderStage: Math.min(STORAGE_BUFFERS, adapter.limits.maxStorageBuffersPerShaderStage),
    },
  });
}

/** The promise of a device's loss keeps what waits for it as long as the device lives: here alone it is waited for. */
function watch(device: GPUDevice): void {
  const watched: Watch = { loss: null, listeners: new Set() };
  watches.set(device, watched);
  void device.lost.then(({ reason, message }) => {
    watched.loss = message || reason;
    tell(watched);
  });
}

/** Once each. */
function tell({ loss, listeners }: Watch): void {
  const told = [...listeners];
  listeners.clear();
  for (const listener of told) listener(loss ?? '');
}
