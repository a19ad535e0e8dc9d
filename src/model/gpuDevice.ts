/** The WebGPU device that tfjs and our kernels share. It is asked for here and given to tfjs, so that it has the limits that
 *  we need, can be followed by another when it is lost, and its loss can be told without keeping whoever listens alive. */
import * as tf from '@tensorflow/tfjs-core';

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

/** Makes a device tfjs's backend 'webgpu', unless there is one that works.
 *  @throws Error when there is no adapter, or it gives no device */
export async function registerDevice(): Promise<void> {
  const current = registeredBackend();
  if (current?.device && watches.get(current.device)?.loss === null) return;
  const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu');
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Error('no adapter');
  const device = await adapter.requestDevice({
    requiredFeatures: FEATURES.filter((feature) => adapter.features.has(feature)),
    requiredLimits: {
      ...Object.fromEntries(LIMITS.map((limit) => [limit, adapter.limits[limit]])),
      maxStorageBuffersPerShaderStage: Math.min(STORAGE_BUFFERS, adapter.limits.maxStorageBuffersPerShaderStage),
    },
  });
  watch(device);
  // Its own, which it registers when it is loaded, or one that was lost.
  if (tf.engine().registryFactory.webgpu) tf.removeBackend('webgpu');
  // Tensors that outlive a lost device have no memory left to free, and the removed backend would look for it.
  if (current) current.disposeData = () => true;
  tf.registerBackend('webgpu', () => new WebGPUBackend(device, adapter.info), 3);
}

/** The device of the running backend; null where that is not 'webgpu'. */
export function runningDevice(): GPUDevice | null {
  return tf.getBackend() === 'webgpu' ? (registeredBackend()?.device ?? null) : null;
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

function registeredBackend(): (tf.KernelBackend & { device?: GPUDevice }) | undefined {
  return tf.engine().registry.webgpu; // which keeps its device as a property
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
