/** The matrix products of a layer: its own, and the gradients of its input and its weight. */
import { ceil, productParts } from './buffers.ts';
import type { GradientTable } from './gradientTable.ts';
import { type Groups, lines, type Recording } from './recording.ts';
import { type Buffers, offsets, rowsOf, type StepSizes } from './stepSizes.ts';

/** Layer i's product: [m, fanIn] · [fanIn, fanOut]. */
export function recordProduct(recording: Recording, buffers: Buffers, sizes: StepSizes, i: number): void {
  const [fanIn, fanOut] = sizes.network.layers[i];
  const input = i === 0 ? buffers.inputs : buffers.outs[i - 1];
  recordRows(recording, 'AB', sizes, i, [fanIn, fanOut], [input, buffers.parameters, buffers.products[i]]);
}

/** Gradient of layer i's input: [m, fanOut] · [fanIn, fanOut]ᵀ. */
export function recordInputGradient(recording: Recording, buffers: Buffers, sizes: StepSizes, i: number): void {
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
export function recordWeightGradient(
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

/** Workgroups of the tiled product. */
function tiles(rows: number, columnCount: number, parts: number): Groups {
  return [Math.ceil(columnCount / 32), Math.ceil(rows / 32), parts];
}
