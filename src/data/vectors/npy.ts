/** Vectors of a NumPy file: [rows, 1 + dimensions] with the label in column 0, or [rows, dimensions] and the labels in a
 *  file beside it. Floats of 16, 32 or 64 bits and whole numbers of 8 to 64, either byte order, C or Fortran order. */

import { cellNumber, labelOf } from './cell.ts';
import { bytesOf, makeRoom, progressOf, type ReadOptions, type SourceFile } from './file.ts';
import { createLabelIndex } from './labels.ts';
import type { NpyHeader } from './npyHeader.ts';
import { type ItemReader, numberReader } from './npyItems.ts';
import { UploadProblem, type VectorNote } from './problems.ts';
import { createSkippedRows, finishRows, rowChooser } from './rows.ts';
import { MAX_DIMENSIONS, MAX_ROWS, MIN_DIMENSIONS, type VectorReading } from './vectorSet.ts';

/** Bytes read at a time. */
const PIECE_BYTES = 4 << 20;

/** In memory at the same time are the result, 4 · rows · dimensions bytes, a piece of 4 MB, and some bytes a row.
 *  @param header of shape [rows, columns]  @param labelNames [rows] where the labels come from another file */
export async function readNpyVectors(
  file: SourceFile,
  header: NpyHeader,
  labelNames: readonly string[] | undefined,
  options: ReadOptions,
): Promise<VectorReading> {
  const [rows, columns] = header.shape;
  const first = labelNames === undefined ? 1 : 0;
  const dimensions = columns - first;
  const read = numberReader(file.name, header);
  checkShape(file.name, header.shape, dimensions);
  const room = Math.min(rows, MAX_ROWS);
  const values = makeRoom(file, room, dimensions);
  const ownLabels = new Float64Array(first * room);
  const places = chooseRows(file, rows);
  await readItems(file, header, read, options, (row, column, value) => {
    const place = places[row];
    if (place < 0) return;
    if (column < first) ownLabels[place] = value;
    else values[place * dimensions + column - first] = value;
  });

  const index = createLabelIndex(file.name);
  const skipped = createSkippedRows();
  const labels = new Int32Array(room).fill(-1);
  let good = 0;
  for (let row = 0; row < rows; row++) {
    const place = places[row];
    if (place < 0) continue;
    const line = row + 1;
    const name = labelNames?.[row] ?? ownLabel(file.name, line, ownLabels[place]);
    const bad = name === '' ? -1 : badValue(values, place, dimensions);
    if (name === '') skipped.skip({ code: 'no-label', line });
    else if (bad >= 0) {
      const text = String(values[place * dimensions + bad]);
      skipped.skip({ code: 'not-a-number', line, column: String(bad + first + 1), text });
    } else {
      labels[place] = index.place(name);
      good++;
    }
  }
  const notes: VectorNote[] = skipped.notes(file.name, good);
  if (rows > room) notes.unshift({ code: 'rows-sampled', found: rows, kept: room });
  return finishRows({ file: file.name, dimensions, count: room, index, labels, values, notes });
}

function checkShape(file: string, shape: readonly number[], dimensions: number): void {
  if (shape.length !== 2) throw new UploadProblem(file, { code: 'npy-shape', shape });
  if (shape[0] === 0) throw new UploadProblem(file, { code: 'no-rows' });
  if (dimensions < MIN_DIMENSIONS) {
    throw new UploadProblem(file, { code: 'too-few-dimensions', found: Math.max(0, dimensions), min: MIN_DIMENSIONS });
  }
  if (dimensions > MAX_DIMENSIONS) {
    throw new UploadProblem(file, { code: 'too-many-dimensions', found: dimensions, max: MAX_DIMENSIONS });
  }
}

/** [rows] where each row goes, −1 for one that is left out. */
function chooseRows(file: SourceFile, rows: number): Int32Array {
  const isChosen = rowChooser(rows);
  const places = new Int32Array(makeRoom(file, rows, 1).buffer);
  let count = 0;
  for (let row = 0; row < rows; row++) places[row] = isChosen() ? count++ : -1;
  return places;
}

/** Every item of a table, in the order in which they are stored. */
async function readItems(
  file: SourceFile,
  { shape: [rows, columns], isFortran, itemBytes, start }: NpyHeader,
  read: ItemReader<number>,
  { onProgress, signal }: ReadOptions,
  take: (row: number, column: number, value: number) => void,
): Promise<void> {
  const report = progressOf(file.size, onProgress);
  const end = start + rows * columns * itemBytes;
  const run = isFortran ? rows : columns;
  let slow = 0;
  let fast = 0;
  for (let from = start; from < end; from += PIECE_BYTES) {
    signal?.throwIfAborted();
    const to = Math.min(end, from + PIECE_BYTES);
    const view = new DataView(await bytesOf(file, from, to));
    for (let at = 0; at < view.byteLength; at += itemBytes) {
      if (isFortran) take(fast, slow, read(view, at));
      else take(slow, fast, read(view, at));
      if (++fast === run) {
        fast = 0;
        slow++;
      }
    }
    report(to === end ? file.size : to);
  }
}

/** A label must be whole: other numbers are the first dimension of vectors that came without labels. */
function ownLabel(file: string, line: number, value: number): string {
  if (Number.isFinite(value) && !Number.isInteger(value)) {
    throw new UploadProblem(file, { code: 'npy-no-labels', line, value });
  }
  return labelOf(value);
}

/** The first dimension of a vector that is no finite number, or −1. */
function badValue(values: Float32Array, place: number, dimensions: number): number {
  const start = place * dimensions;
  for (let i = 0; i < dimensions; i++) if (Number.isNaN(cellNumber(values[start + i]))) return i;
  return -1;
}
