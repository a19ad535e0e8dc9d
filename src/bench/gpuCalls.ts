/** Counts what is asked of WebGPU, at the API itself, so that every engine is counted alike. */

/** Calls so far. */
export interface GpuCalls {
  /** Compute dispatches, direct and indirect. */
  dispatches: number;
  /** Queue submissions. */
  submits: number;
  writeBuffers: number;
  buffersCreated: number;
  /** Compute pipelines, created at once or in the background. */
  pipelinesCreated: number;
  /** Of buffers created and not yet destroyed; one that was only forgotten still counts. */
  liveBytes: number;
}

// biome-ignore lint/suspicious/noExplicitAny: the parameters of any method, handed on as they are
type Method = (...parameters: any[]) => unknown;

/** Wraps WebGPU's methods from here on. @returns the calls since; null where there is no WebGPU */
export function countGpuCalls(): (() => GpuCalls) | null {
  const { GPUComputePassEncoder, GPUDevice, GPUQueue, GPUBuffer } = globalThis;
  if (!GPUComputePassEncoder || !GPUDevice) return null;
  const calls: GpuCalls = {
    dispatches: 0,
    submits: 0,
    writeBuffers: 0,
    buffersCreated: 0,
    pipelinesCreated: 0,
    liveBytes: 0,
  };
  const count = (prototype: object, name: string, key: keyof GpuCalls) =>
    wrap(prototype, name, () => {
      calls[key]++;
    });
  count(GPUComputePassEncoder.prototype, 'dispatchWorkgroups', 'dispatches');
  count(GPUComputePassEncoder.prototype, 'dispatchWorkgroupsIndirect', 'dispatches');
  count(GPUQueue.prototype, 'submit', 'submits');
  count(GPUQueue.prototype, 'writeBuffer', 'writeBuffers');
  count(GPUDevice.prototype, 'createComputePipeline', 'pipelinesCreated');
  count(GPUDevice.prototype, 'createComputePipelineAsync', 'pipelinesCreated');
  const alive = new WeakSet<GPUBuffer>();
  wrap(GPUDevice.prototype, 'createBuffer', (buffer) => {
    alive.add(buffer as GPUBuffer); // what createBuffer returns
    calls.buffersCreated++;
    calls.liveBytes += (buffer as GPUBuffer).size;
  });
  wrap(GPUBuffer.prototype, 'destroy', (_result, buffer) => {
    if (!alive.delete(buffer as GPUBuffer)) return; // whose method it is
    calls.liveBytes -= (buffer as GPUBuffer).size;
  });
  return () => ({ ...calls });
}

/** Calls made between two counts; `liveBytes` is how much they grew. */
export function callsBetween(before: GpuCalls, after: GpuCalls): GpuCalls {
  const keys = Object.keys(after) as (keyof GpuCalls)[]; // keyof loses its type in Object.keys
  return Object.fromEntries(keys.map((key) => [key, after[key] - before[key]])) as unknown as GpuCalls; // of every key
}

/** Has a method tell of each call, after it was made. */
function wrap(prototype: object, name: string, tell: (result: unknown, self: unknown) => void): void {
  const methods = prototype as Record<string, Method>;
  const original = methods[name];
  if (!original) return;
  methods[name] = function (this: unknown, ...parameters: unknown[]) {
    const result = original.apply(this, parameters);
    tell(result, this);
    return result;
  };
}
