/** Whether a device computes at all, found out before anything relies on it. Whether it computes what our kernels say is
 *  found out later (../../kernelTrust.ts): one that does not may still run those of tfjs. */
import { Reader } from './reader.ts';
import code from './trial.wgsl?raw';

/** @throws Error when it does not */
export async function tryDevice(device: GPUDevice): Promise<void> {
  const module = device.createShaderModule({ label: 'trial', code });
  const pipeline = await device.createComputePipelineAsync({ layout: 'auto', compute: { module } });
  const { STORAGE, COPY_SRC, COPY_DST } = GPUBufferUsage;
  const buffer = device.createBuffer({ label: 'trial', size: 20, usage: STORAGE | COPY_SRC | COPY_DST });
  const reader = new Reader(device);
  try {
    device.queue.writeBuffer(buffer, 0, Float32Array.of(1, 2, 3, 4, 0));
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    const layout = pipeline.getBindGroupLayout(0);
    pass.setBindGroup(0, device.createBindGroup({ layout, entries: [{ binding: 0, resource: { buffer } }] }));
    pass.dispatchWorkgroups(1);
    pass.end();
    device.queue.submit([encoder.finish()]);
    const [[eleven]] = await reader.read([{ buffer, offset: 16, size: 4 }]);
    if (eleven !== 11) throw new Error(`1·3 + 2·4 came out as ${eleven}`);
  } finally {
    buffer.destroy();
    reader.destroy();
  }
}
