/** Starts backends of tfjs. What trains on WebGPU by our kernels never loads this. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import type { BackendName } from '../core/experiment.ts';
import { runningDevice } from './gpuDevice.ts';
import { registerHeapKernels } from './kernels/heap/register.ts';
import type { WasmFiles } from './wasmFiles.ts';

/** Loads a backend's code, makes it tfjs's own, and has it multiply once: a broken one fails here and not in mid-run. */
export async function startTensors(backend: Exclude<BackendName, 'webgpu'>, wasmFiles: WasmFiles): Promise<void> {
  switch (backend) {
    case 'webgl':
      await import('@tensorflow/tfjs-backend-webgl');
      break;
    case 'wasm': {
      const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
      // Paths can be set once only, before the first start.
      if (!('wasm' in tf.engine().registry)) setWasmPaths(wasmFiles);
      break;
    }
    case 'cpu':
      await import('@tensorflow/tfjs-backend-cpu');
      break;
    default:
      throw new Error(`backend ${backend satisfies never}`);
  }
  await run(backend);
  if (backend === 'wasm') await registerHeapKernels(tf.backend() as BackendWasm); // as just started
  await multiply();
}

/** Where a WebGPU device trains, has tfjs run on the same one, for what our kernels do not do: to train in their place where
 *  they are wrong, and to find faces. Elsewhere tfjs runs already.
 *  @throws Error when its code cannot be fetched, or it does not compute there */
export async function startTensorsOnDevice(): Promise<void> {
  const device = runningDevice();
  if (!device) return;
  const registered: DeviceBackend | undefined = tf.engine().registry.webgpu;
  if (registered?.device !== device) await register(device, registered);
  if (tf.getBackend() === 'webgpu') return;
  await run('webgpu');
  await multiply();
}

/** tfjs's backend keeps its device as a property. */
type DeviceBackend = tf.KernelBackend & { device?: GPUDevice };

async function register(device: GPUDevice, before: DeviceBackend | undefined): Promise<void> {
  const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu');
  // Its own, which it registers when it is loaded, or one whose device was lost.
  if (tf.engine().registryFactory.webgpu) tf.removeBackend('webgpu');
  // Tensors that outlive a lost device have no memory left to free, and the removed backend would look for it.
  if (before) before.disposeData = () => true;
  tf.registerBackend('webgpu', () => new WebGPUBackend(device, device.adapterInfo), 3);
}

async function run(backend: BackendName): Promise<void> {
  if (!(await tf.setBackend(backend))) throw new Error('did not start');
  await tf.ready();
}

async function multiply(): Promise<void> {
  const product = tf.tidy(() => tf.matMul(tf.tensor2d([[1, 2]]), tf.tensor2d([[3], [4]])));
  const [eleven] = await product.data();
  product.dispose();
  if (eleven !== 11) throw new Error(`1·3 + 2·4 came out as ${eleven}`);
}
