/** The WebGPU device that trains, with our kernels compiled for it. */
import { isSoftwareAdapter } from './backend.ts';
import { runningDevice } from './gpuDevice.ts';
import { compilePipelines, type Gpu, type Preparing } from './kernels/gpu/pipelines.ts';

const compiled = new WeakMap<GPUDevice, Promise<Gpu>>();

/** Compiles on the first call for a device. The backend 'webgpu' must be running.
 *  @throws GPUPipelineError when a kernel does not compile */
export function gpuOf(onProgress: Preparing = () => {}): Promise<Gpu> {
  const device = runningDevice();
  if (!device) throw new Error("WebGPU kernels need the backend 'webgpu', and another one runs");
  let gpu = compiled.get(device);
  if (!gpu) {
    gpu = compile(device, onProgress);
    compiled.set(device, gpu);
  }
  return gpu;
}

async function compile(device: GPUDevice, onProgress: Preparing): Promise<Gpu> {
  const isDirect = isSoftwareAdapter(device.adapterInfo);
  return { device, isDirect, pipelines: await compilePipelines(device, isDirect, onProgress) };
}
