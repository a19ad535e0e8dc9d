/** Every WebGPU kernel, compiled once: sizes, m, s and learning rate are uniforms, so that nothing compiles again. */
import { CENTRE_RATE } from '../../../core/losses/terms.ts';
import { ADAM, SGD_MOMENTUM } from '../../optimiser.ts';
import adam from '../adam/adam.wgsl?raw';
import embeddingBackward from '../embedding/backward.wgsl?raw';
import embeddingForward from '../embedding/forward.wgsl?raw';
import gather from '../gather/gather.wgsl?raw';
import head from '../head/head.wgsl?raw';
import lanes from '../head/lanes.wgsl?raw';
import plane from '../head/plane.wgsl?raw';
import triplet from '../head/triplet.wgsl?raw';
import backward from '../normPrelu/backward.wgsl?raw';
import columns from '../normPrelu/columns.wgsl?raw';
import { NORM_EPSILON } from '../normPrelu/contract.ts';
import forward from '../normPrelu/forward.wgsl?raw';
import gradientSums from '../normPrelu/gradientSums.wgsl?raw';
import statistics from '../normPrelu/statistics.wgsl?raw';
import directAB from '../product/direct/ab.wgsl?raw';
import directABt from '../product/direct/abt.wgsl?raw';
import directAtB from '../product/direct/atb.wgsl?raw';
import rows from '../product/direct/rows.wgsl?raw';
import tiled from '../product/tiled.wgsl?raw';
import batch from './batch.wgsl?raw';

/** Stands before every kernel. */
const COMMON = `${batch}
const EPSILON = ${NORM_EPSILON};
const BETA1 = ${ADAM.beta1};
const BETA2 = ${ADAM.beta2};
const ADAM_EPSILON = ${ADAM.epsilon};
const CENTRE_RATE = ${CENTRE_RATE};
const MOMENTUM = ${SGD_MOMENTUM};
`;

const tiledAs = (isAAcross: boolean, isBAcross: boolean) =>
  `const IS_A_ACROSS = ${isAAcross};\nconst IS_B_ACROSS = ${isBAcross};\n${tiled}`;

/** Products of the forward pass, of the gradient of the input and of the gradient of the weight. */
const DIRECT = { AB: { code: rows + directAB }, ABt: { code: rows + directABt }, AtB: { code: directAtB } };
const TILED = {
  AB: { code: tiledAs(false, false) },
  ABt: { code: tiledAs(false, true) },
  AtB: { code: tiledAs(true, false) },
};

const SOURCES = {
  gather: { code: gather },
  statistics: { code: columns + statistics },
  normPrelu: { code: columns + forward },
  normPreluInfer: { code: columns + forward, entryPoint: 'infer' },
  gradientSums: { code: columns + gradientSums },
  normPreluBackward: { code: columns + backward },
  embedding: { code: embeddingForward },
  embeddingInfer: { code: embeddingForward, entryPoint: 'infer' },
  embeddingBackward: { code: embeddingBackward },
  head: { code: lanes + plane + head },
  triplet: { code: lanes + plane + triplet },
  adam: { code: adam },
} satisfies Record<string, { code: string; entryPoint?: string }>;

/** Told how many of how many kernels are ready. */
export type Preparing = (done: number, total: number) => void;

export type KernelName = keyof typeof SOURCES | keyof typeof DIRECT;
export type Pipelines = Record<KernelName, GPUComputePipeline>;

/** A device, its kernels, and which of them. */
export interface Gpu {
  device: GPUDevice;
  pipelines: Pipelines;
  isDirect: boolean;
}

/** @param isDirect products without workgroup memory, whose barriers a processor posing as a GPU runs very slowly
 *  @throws GPUPipelineError when a kernel does not compile */
export async function compilePipelines(
  device: GPUDevice,
  isDirect: boolean,
  onProgress: Preparing,
): Promise<Pipelines> {
  const sources: Record<KernelName, { code: string; entryPoint?: string }> = {
    ...SOURCES,
    ...(isDirect ? DIRECT : TILED),
  };
  const entries = Object.entries(sources);
  let done = 0;
  const compiled = entries.map(async ([label, { code, entryPoint = 'main' }]) => {
    const module = device.createShaderModule({ label, code: COMMON + code });
    const pipeline = await device.createComputePipelineAsync({
      label,
      layout: 'auto',
      compute: { module, entryPoint },
    });
    onProgress(++done, entries.length);
    return [label, pipeline];
  });
  return Object.fromEntries(await Promise.all(compiled));
}
