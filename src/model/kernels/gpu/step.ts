/** The rows of dispatches that a step of training and a judgement are: the network of ../../network.ts, the head of
 *  ../../head.ts and the update of ../../tensorUpdate.ts. */
import { FEATURES, momentLengths, type Network } from '../../architecture.ts';
import { MOST_BLOCKS, MOST_PARTS, parameterWords, statisticsWords } from './buffers.ts';
import { GradientTable } from './gradientTable.ts';
import { recordInputGradient, recordProduct, recordWeightGradient } from './products.ts';
import { type Groups, lines, type Recording } from './recording.ts';
import { type Buffers, offsets, rowsOf, type StepSizes } from './stepSizes.ts';

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

/** Where layer i's statistics start, in floats; the embedding's come after the last layer's. */
function statisticsAt(network: Network, i: number): number {
  const lengths = momentLengths(network).slice(0, i);
  return 2 * lengths.reduce((sum, length) => sum + length, 0);
}

function flagsOf({ embeddingNorm, damping }: Network): { isNormed: number; isDamped: number } {
  return { isNormed: embeddingNorm === 'batch' ? 1 : 0, isDamped: damping ? 1 : 0 };
}
