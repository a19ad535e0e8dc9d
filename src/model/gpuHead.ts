/** The head that trains on WebGPU, by itself and with nothing round it: for whoever holds it against reference cases. */
import { type Force, isOfTriplets } from '../core/losses/force.ts';
import { CLASS_CENTRE_FLOATS } from '../core/losses/terms.ts';
import { batchBytes, writeBatch } from './kernels/gpu/batch.ts';
import type { Gpu } from './kernels/gpu/pipelines.ts';
import { Reader } from './kernels/gpu/reader.ts';
import { Recording } from './kernels/gpu/recording.ts';
import { Submitter } from './kernels/gpu/submitter.ts';

/** What it computes. */
export interface GpuHeadResult {
  /** Mean, nats. */
  loss: number;
  /** Mean of the own classes'; of triplets, how many push. */
  targetLogit: number;
  /** [b, 2] */
  dEmbeddings: Float32Array;
  /** [c, 2] */
  dCentres: Float32Array;
}

/** One pass of kernels/head/head.wgsl without batch norm of the embedding and without damping.
 *  @param embeddings [b, 2]  @param centres [c, 2], the columns W_j  @param labels [b] in 0 … c − 1
 */
export async function runGpuHead(
  gpu: Gpu,
  embeddings: ArrayLike<number>,
  centres: ArrayLike<number>,
  labels: ArrayLike<number>,
  force: Force,
): Promise<GpuHeadResult> {
  const { device } = gpu;
  const [samples, classes] = [labels.length, centres.length / 2];
  const { STORAGE, COPY_SRC, COPY_DST } = GPUBufferUsage;
  const create = (size: number) => device.createBuffer({ size, usage: STORAGE | COPY_SRC | COPY_DST });
  const batch = create(batchBytes(samples));
  const parameters = create(8 * classes);
  const raw = create(8 * samples);
  const running = create(4 * CLASS_CENTRE_FLOATS * classes);
  const gradients = create(8 * classes);
  const slopes = create(4 * samples * classes);
  const work = create(32 * samples);
  const results = create(8 * (samples + 1));
  const buffers = [batch, parameters, raw, running, gradients, slopes, work, results];

  const zeros = new Uint32Array(samples);
  const slots = zeros.map((_, i) => i);
  const host = new ArrayBuffer(batchBytes(samples));
  const rule = {
    inForce: { ...force, learningRate: 0 },
    optimiser: 'sgd',
    step: 0,
    statisticsRate: 0,
    result: 0,
  } as const;
  writeBatch(host, { images: zeros, moves: zeros, labels, slots }, rule);
  device.queue.writeBuffer(batch, 0, host);
  device.queue.writeBuffer(raw, 0, Float32Array.from(embeddings));
  device.queue.writeBuffer(parameters, 0, transposed(centres, classes, 2));

  const recording = new Recording(device, gpu.pipelines);
  const [centresAt, statisticsAt, isNormed, isDamped, classCentresAt] = [0, 0, 0, 0, 0];
  const shape = [samples, classes, centresAt, statisticsAt, samples, isNormed, isDamped, classCentresAt];
  if (isOfTriplets(force)) {
    recording.add('triplet', shape, [batch, raw, running, gradients, slopes, work, results], [1]);
  } else recording.add('head', shape, buffers, [1]);
  const reader = new Reader(device);
  try {
    new Submitter(device).submit([recording.finish()]);
    const [dEmbeddings, dCentres, [loss, targetLogit]] = await reader.read([
      { buffer: raw, offset: 0, size: raw.size },
      { buffer: gradients, offset: 0, size: gradients.size },
      { buffer: results, offset: 8 * samples, size: 8 },
    ]);
    return { loss, targetLogit, dEmbeddings, dCentres: transposed(dCentres, 2, classes) };
  } finally {
    for (const one of [...buffers, recording, reader]) one.destroy();
  }
}

/** @param values [rows, columns]  @returns [columns, rows] */
function transposed(values: ArrayLike<number>, rows: number, columns: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: rows * columns }, (_, i) => values[(i % rows) * columns + Math.floor(i / rows)]);
}
