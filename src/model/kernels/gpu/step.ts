/** The rows of dispatches that a step of training and a judgement are: the network of ../../network.ts, the head of
 *  ../../head.ts and the update of ../../tensorUpdate.ts. */
import {
  FEATURES,
  momentLengths,
  type Network,
  type Part,
  parameterLayout,
  rowsPerSample,
} from '../../architecture.ts';
import {
  type BatchBuffers,
  ceil,
  MOST_BLOCKS,
  MOST_PARTS,
  parameterWords,
  productParts,
  type RunBuffers,
  statisticsWords,
} from './buffers.ts';
import type { Groups, Recording } from './recording.ts';

export type Buffers = RunBuffers & BatchBuffers;

export interface StepSizes {
  network: Network;
  identities: number;
  trainCount: number;
  /** Samples at once. */
  samples: number;
  /** Products without workgroup memory. */
  isDirect: boolean;
}

/** Rows that a block of column sums has at least. */
const LEAST_ROWS = 16;

/** Forward pass and head, of the inputs that are there: embeddings, loss, running statistics, and the gradient of the linear layer's output. */
export function recordForward(recording: Recording, buffers: Buffers, sizes: StepSizes): void {
  recordEmbedding(recording, buffers, sizes);
  const { batch, parameters, running, raw, gradients, slopes, work, results } = buffers;
  const bound = [batch, parameters, raw, running, gradients, slopes, work, results];
  recording.add('head', headShape(sizes), bound, [1]);
}

/** The same of a loss of triplets. */
export function recordTripletForward(recording: Recording, buffers: Buffers, sizes: StepSizes): void {
  recordEmbedding(recording, buffers, sizes);
  const { batch, running, raw, gradients, slopes, work, results } = buffers;
  recording.add('triplet', headShape(sizes), [batch, raw, running, gradients, slopes, work, results], [1]);
}

function headShape(sizes: StepSizes): number[] {
  const { network, identities, samples, trainCount } = sizes;
  const { isNormed, isDamped } = flagsOf(network);
  const statistics = statisticsAt(network, network.layers.length);
  return [
    ...[samples, identities, offsets(sizes).centres, statistics, trainCount, isNormed, isDamped],
    statisticsWords(network), // after which class centres are
  ];
}

function recordEmbedding(recording: Recording, buffers: Buffers, sizes: StepSizes): void {
  const { network, samples } = sizes;
  const { layers } = network;
  const { batch, parameters, partials, moments, running, raw } = buffers;
  const at = offsets(sizes);
  layers.forEach((_, i) => {
    recordProduct(recording, buffers, sizes, i);
    const { shape, groups } = columns(sizes, i);
    const z = buffers.products[i];
    recording.add('statistics', shape, [z, partials], groups);
    recording.add('normPrelu', shape, [parameters, z, running, buffers.outs[i], batch, partials, moments], groups);
  });
  const features = buffers.outs[layers.length - 1];
  recording.add('embedding', [samples, FEATURES / 4, at.embedding / 4, 0], [parameters, features, raw], lines(samples));
}

/** Backward pass and update, after a forward pass. */
export function recordBackward(recording: Recording, buffers: Buffers, sizes: StepSizes): void {
  const { network, identities, samples } = sizes;
  const { parameters, partials, moments, gradients, products, outs, dFlows } = buffers;
  const at = offsets(sizes);
  const table = new GradientTable(sizes);

  const last = network.layers.length - 1;
  const rowsPerBlock = Math.max(LEAST_ROWS, Math.ceil(samples / MOST_PARTS));
  const blocks = Math.ceil(samples / rowsPerBlock);
  recording.add(
    'embeddingBackward',
    [samples, FEATURES / 4, at.embedding / 4, blocks, rowsPerBlock, table.addParts('embedding', blocks)],
    [parameters, outs[last], buffers.raw, dFlows[last], gradients],
    lines((FEATURES / 4) * blocks),
  );
  for (let i = last; i >= 0; i--) {
    const { shape, groups } = columns(sizes, i);
    const z = products[i];
    recording.add('gradientSums', shape, [parameters, moments, z, dFlows[i], partials], groups);
    recording.add('normPreluBackward', shape, [parameters, moments, z, partials, gradients, dFlows[i]], groups);
    recordWeightGradient(recording, buffers, sizes, i, table);
    if (i > 0) recordInputGradient(recording, buffers, sizes, i);
  }
  const { batch, first, second } = buffers;
  const words = parameterWords(identities, network);
  recording.add('adam', table.shape(words), [batch, gradients, parameters, first, second], lines(words / 4));
}

/** Forward pass under the running statistics, of the inputs that are there, into `judged`. */
export function recordJudgement(recording: Recording, buffers: Buffers, sizes: StepSizes): void {
  const { network, samples } = sizes;
  const { layers } = network;
  const { parameters, running } = buffers;
  const at = offsets(sizes);
  layers.forEach((_, i) => {
    recordProduct(recording, buffers, sizes, i);
    const { shape, groups } = columns(sizes, i);
    recording.add('normPreluInfer', shape, [parameters, buffers.products[i], running, buffers.outs[i]], groups);
  });
  const shape = [samples, FEATURES / 4, at.embedding / 4, statisticsAt(network, layers.length) / 4];
  const bound = [parameters, buffers.outs[layers.length - 1], buffers.judged];
  if (network.embeddingNorm === 'batch') recording.add('embeddingInfer', shape, [...bound, running], lines(samples));
  else recording.add('embedding', shape, bound, lines(samples));
}

/** Layer i's product: [m, fanIn] · [fanIn, fanOut]. */
function recordProduct(recording: Recording, buffers: Buffers, sizes: StepSizes, i: number): void {
  const [fanIn, fanOut] = sizes.network.layers[i];
  const input = i === 0 ? buffers.inputs : buffers.outs[i - 1];
  recordRows(recording, 'AB', sizes, i, [fanIn, fanOut], [input, buffers.parameters, buffers.products[i]]);
}

/** Gradient of layer i's input: [m, fanOut] · [fanIn, fanOut]ᵀ. */
function recordInputGradient(recording: Recording, buffers: Buffers, sizes: StepSizes, i: number): void {
  const [fanIn, fanOut] = sizes.network.layers[i];
  recordRows(
    recording,
    'ABt',
    sizes,
    i,
    [fanOut, fanIn],
    [buffers.dFlows[i], buffers.parameters, buffers.dFlows[i - 1]],
  );
}

/** A product of layer i's rows with its weight. */
function recordRows(
  recording: Recording,
  kernel: 'AB' | 'ABt',
  sizes: StepSizes,
  i: number,
  [inner, columnCount]: [number, number],
  bound: GPUBuffer[],
): void {
  const rows = rowsOf(sizes, i);
  const weightAt4 = offsets(sizes)[`weight${i}`] / 4;
  if (sizes.isDirect) {
    const invocations = (ceil(rows, 8) / 8) * (columnCount / 8);
    recording.add(kernel, [rows, inner / 4, columnCount / 4, weightAt4], bound, lines(invocations));
  } else {
    const shape = [ceil(rows, 4), columnCount / 4, inner, ceil(inner, 16), weightAt4, 0];
    recording.add(kernel, shape, bound, tiles(rows, columnCount, 1));
  }
}

/** Gradient of layer i's weight: [m, fanIn]ᵀ · [m, fanOut], in parts. */
function recordWeightGradient(
  recording: Recording,
  buffers: Buffers,
  sizes: StepSizes,
  i: number,
  table: GradientTable,
): void {
  const [fanIn, fanOut] = sizes.network.layers[i];
  const rows = rowsOf(sizes, i);
  const { count, each } = productParts(rows);
  const to = table.addParts(`weight${i}`, count);
  const input = i === 0 ? buffers.inputs : buffers.outs[i - 1];
  const bound = [input, buffers.dFlows[i], buffers.gradients];
  if (sizes.isDirect) {
    const invocations = (fanIn / 8) * (fanOut / 8);
    recording.add('AtB', [rows, fanIn / 4, fanOut / 4, each, to], bound, [...lines(invocations), count]);
  } else {
    recording.add('AtB', [fanIn, fanOut / 4, rows, each, 0, to], bound, tiles(fanIn, fanOut, count));
  }
}

/** Where the optimiser finds each parameter's gradient: at the parameter's own place, or in parts behind all of them. */
class GradientTable {
  readonly #layout: Part[];
  readonly #parts = new Map<string, { from: number; count: number }>();
  #end: number;

  constructor({ identities, network }: StepSizes) {
    this.#layout = parameterLayout(identities, network);
    this.#end = parameterWords(identities, network);
  }

  /** Makes room for a gradient in parts. @returns where they start, in vectors of four */
  addParts(name: string, count: number): number {
    const size = this.#layout.find((part) => part.name === name)?.size ?? 0;
    const from = this.#end;
    this.#parts.set(name, { from, count });
    this.#end += count * size;
    return from / 4;
  }

  /** The optimiser's Shape. @param words of the parameters, padding included */
  shape(words: number): number[] {
    const entries = this.#layout.map(({ name, offset, size }, i) => {
      const end4 = i === this.#layout.length - 1 ? words / 4 : (offset + size) / 4;
      const parts = this.#parts.get(name);
      return parts ? [end4, (parts.from - offset) / 4, parts.count, size / 4] : [end4, 0, 1, 0];
    });
    const table = Array.from({ length: 32 }, (_, i) => entries[i] ?? [0, 0, 0, 0]);
    return [words / 4, 0, 0, 0, ...table.flat()];
  }
}

/** Layer i's columns in blocks of rows: the Shape of every kernel over columns. */
function columns(sizes: StepSizes, i: number): { shape: number[]; groups: Groups } {
  const rows = rowsOf(sizes, i);
  const columns4 = sizes.network.layers[i][1] / 4;
  const rowsPerBlock = Math.max(LEAST_ROWS, Math.ceil(rows / MOST_BLOCKS));
  const blocks = Math.ceil(rows / rowsPerBlock);
  const gammaAt4 = offsets(sizes)[`gamma${i}`] / 4;
  const statisticsAt4 = statisticsAt(sizes.network, i) / 4;
  const shape = [rows, columns4, blocks, rowsPerBlock, gammaAt4, statisticsAt4];
  return { shape, groups: lines(columns4 * blocks) };
}

/** Workgroups of 64 for so many invocations. */
function lines(invocations: number): [number] {
  return [Math.ceil(invocations / 64)];
}

/** Workgroups of the tiled product. */
function tiles(rows: number, columnCount: number, parts: number): Groups {
  return [Math.ceil(columnCount / 32), Math.ceil(rows / 32), parts];
}

/** Rows of layer i's product. */
function rowsOf({ network, samples }: StepSizes, i: number): number {
  return samples * rowsPerSample(network)[i];
}

/** Where layer i's statistics start, in floats; the embedding's come after the last layer's. */
function statisticsAt(network: Network, i: number): number {
  const lengths = momentLengths(network).slice(0, i);
  return 2 * lengths.reduce((sum, length) => sum + length, 0);
}

function flagsOf({ embeddingNorm, damping }: Network): { isNormed: number; isDamped: number } {
  return { isNormed: embeddingNorm === 'batch' ? 1 : 0, isDamped: damping ? 1 : 0 };
}

function offsets({ identities, network }: StepSizes): Record<string, number> {
  return Object.fromEntries(parameterLayout(identities, network).map(({ name, offset }) => [name, offset]));
}
