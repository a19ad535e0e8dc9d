/** The memory of a run on the GPU: what lasts as long as the run, and what a batch size needs. */
import { CLASS_CENTRE_FLOATS } from '../../../core/losses/terms.ts';
import { FEATURES, momentLengths, type Network, parameterLayout, rowsPerSample } from '../../architecture.ts';
import { batchBytes } from './batch.ts';

/** Steps whose results are kept until they are read back. */
export const MOST_RESULTS = 4096;
/** Columns are summed in at most so many blocks of rows, which the next kernel merges. */
export const MOST_BLOCKS = 128;
/** A product's inner dimension is cut into at most so many parts. */
export const MOST_PARTS = 64;
/** Rows of the last layers are padded to a multiple of this, the rows that one invocation of a product makes. */
const ROW_PADDING = 8;

/** Words of the parameters, padded for vectors of four. */
export function parameterWords(identities: number, network: Network): number {
  const last = parameterLayout(identities, network).at(-1);
  return last ? ceil(last.offset + last.size, 4) : 0;
}

/** Floats of the running statistics: mean and variance of each layer, and of an embedding that is normalised. */
export function statisticsWords(network: Network): number {
  return 2 * momentLengths(network).reduce((sum, length) => sum + length, 0);
}

export interface RunBuffers {
  parameters: GPUBuffer;
  first: GPUBuffer;
  second: GPUBuffer;
  /** Running statistics, then the class centres of centre loss, [c, 3]. */
  running: GPUBuffer;
  /** [trainCount, 2] embeddings, then loss and target logit of each step not read back yet. */
  results: GPUBuffer;
}

export interface BatchBuffers {
  /** Most samples at once, a multiple of ROW_PADDING. */
  capacity: number;
  batch: GPUBuffer;
  inputs: GPUBuffer;
  /** Of each layer: its product, what its batch norm and PReLU make of it, and the gradient that comes back. */
  products: GPUBuffer[];
  outs: GPUBuffer[];
  dFlows: GPUBuffer[];
  /** This batch's statistics of each layer. */
  moments: GPUBuffer;
  /** Sums over blocks of rows. */
  partials: GPUBuffer;
  /** [b, 2] before its batch norm, if it has one; in the backward pass its gradient. */
  raw: GPUBuffer;
  slopes: GPUBuffer;
  work: GPUBuffer;
  /** Laid out as the parameters, then gradients in parts. */
  gradients: GPUBuffer;
  /** [b, 2] embeddings of a judgement. */
  judged: GPUBuffer;
}

export function createRunBuffers(
  device: GPUDevice,
  sizes: { network: Network; identities: number; trainCount: number },
): RunBuffers {
  const create = creator(device);
  const parameterBytes = 4 * parameterWords(sizes.identities, sizes.network);
  return {
    parameters: create('parameters', parameterBytes),
    first: create('first moments', parameterBytes),
    second: create('second moments', parameterBytes),
    running: create(
      'running statistics',
      4 * (statisticsWords(sizes.network) + CLASS_CENTRE_FLOATS * sizes.identities),
    ),
    results: create('results', 8 * (sizes.trainCount + MOST_RESULTS)),
  };
}

export function createBatchBuffers(
  device: GPUDevice,
  network: Network,
  identities: number,
  samples: number,
): BatchBuffers {
  const { inputs, layers } = network;
  const rows = rowsPerSample(network);
  const create = creator(device);
  const capacity = ceil(samples, ROW_PADDING);
  const perLayer = (name: string) =>
    layers.map(([, fanOut], i) => create(`${name} ${i}`, 4 * capacity * rows[i] * fanOut));
  const weights = layers.map(([fanIn, fanOut], i) => productParts(capacity * rows[i]).count * fanIn * fanOut);
  const inParts = weights.reduce((sum, size) => sum + size, 0) + MOST_PARTS * 2 * FEATURES;
  return {
    capacity,
    batch: create('batch', batchBytes(capacity)),
    inputs: create('inputs', 4 * capacity * inputs),
    products: perLayer('product'),
    outs: perLayer('out'),
    dFlows: perLayer('gradient'),
    moments: create('moments', 4 * statisticsWords(network)),
    partials: create('partials', 4 * MOST_BLOCKS * 3 * Math.max(...layers.map(([, fanOut]) => fanOut))),
    raw: create('raw embeddings', 8 * capacity),
    slopes: create('slopes', 4 * capacity * identities),
    work: create('head', 32 * capacity),
    gradients: create('gradients', 4 * (parameterWords(identities, network) + inParts)),
    judged: create('judged', 8 * capacity),
  };
}

export function destroyBuffers(buffers: RunBuffers | BatchBuffers): void {
  const values: unknown[] = Object.values(buffers).flat();
  for (const value of values) if (value instanceof GPUBuffer) value.destroy();
}

/** How a product's inner dimension is cut, so that a small result still has enough invocations. */
export function productParts(inner: number): { count: number; each: number } {
  const wanted = Math.min(MOST_PARTS, Math.ceil(inner / 256));
  const each = ceil(inner / wanted, 16);
  return { count: Math.ceil(inner / each), each };
}

/** The least multiple of `step` that is not below `value`. */
export function ceil(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}

function creator(device: GPUDevice) {
  const { STORAGE, COPY_SRC, COPY_DST } = GPUBufferUsage;
  return (label: string, size: number) => device.createBuffer({ label, size, usage: STORAGE | COPY_SRC | COPY_DST });
}
