/** A fixed row of dispatches: what each reads and writes is bound once, and every run only encodes them again. */
import type { KernelName, Pipelines } from './pipelines.ts';

/** Uniforms are bound at multiples of so many bytes, the largest minimum that WebGPU allows. */
const UNIFORM_ALIGNMENT = 256;

export type Groups = [x: number, y?: number, z?: number];

/** Workgroups of 64 for so many invocations. */
export function lines(invocations: number): [number] {
  return [Math.ceil(invocations / 64)];
}

interface Dispatch {
  kernel: KernelName;
  /** The kernel's Shape, in words. */
  shape: number[];
  buffers: GPUBuffer[];
  groups: Groups;
}

export class Recording {
  readonly #device: GPUDevice;
  readonly #pipelines: Pipelines;
  readonly #dispatches: Dispatch[] = [];
  #bound: { pipeline: GPUComputePipeline; group: GPUBindGroup; groups: Groups }[] = [];
  #shapes: GPUBuffer | null = null;

  constructor(device: GPUDevice, pipelines: Pipelines) {
    this.#device = device;
    this.#pipelines = pipelines;
  }

  /** Dispatches of one run. */
  get length(): number {
    return this.#dispatches.length;
  }

  /** @param buffers bound from 1 on, in the order that the kernel uses them; 0 is the shape */
  add(kernel: KernelName, shape: number[], buffers: GPUBuffer[], groups: Groups): void {
    this.#dispatches.push({ kernel, shape, buffers, groups });
  }

  /** Binds what was added; called once, before the first `encode`. */
  finish(): this {
    const sizes = this.#dispatches.map(
      ({ shape }) => Math.ceil((4 * shape.length) / UNIFORM_ALIGNMENT) * UNIFORM_ALIGNMENT,
    );
    const words = new Uint32Array(sizes.reduce((sum, size) => sum + size, 0) / 4);
    const shapes = this.#device.createBuffer({
      label: 'shapes',
      size: words.byteLength,
      usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST,
    });
    let offset = 0;
    this.#bound = this.#dispatches.map(({ kernel, shape, buffers, groups }, i) => {
      words.set(shape, offset / 4);
      const uniform = { buffer: shapes, offset, size: sizes[i] };
      offset += sizes[i];
      const pipeline = this.#pipelines[kernel];
      const group = this.#device.createBindGroup({
        label: kernel,
        layout: pipeline.getBindGroupLayout(0),
        entries: [uniform, ...buffers.map((buffer) => ({ buffer }))].map((resource, binding) => ({
          binding,
          resource,
        })),
      });
      return { pipeline, group, groups };
    });
    this.#device.queue.writeBuffer(shapes, 0, words);
    this.#shapes = shapes;
    return this;
  }

  encode(pass: GPUComputePassEncoder): void {
    for (const { pipeline, group, groups } of this.#bound) {
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, group);
      pass.dispatchWorkgroups(...groups);
    }
  }

  destroy(): void {
    this.#shapes?.destroy();
  }
}
