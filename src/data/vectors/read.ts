/** The one door to uploaded vectors: files in, a labelled set out. */
import { findEncoding } from './encoding.ts';
import { bytesOf, type ReadOptions, type SourceFile } from './file.ts';
import { readJson } from './json.ts';
import { readLabels } from './labelFile.ts';
import { readNpyVectors } from './npy.ts';
import { isNpy, readNpyHeader } from './npyHeader.ts';
import { UploadProblem } from './problems.ts';
import { readText } from './text.ts';
import type { VectorReading } from './vectorSet.ts';

/** Enough of a file to tell what it is. */
const HEAD_BYTES = 4096;

/** Reads labelled vectors, 2 … 2,048 numbers each, at most 200,000 of them with 64 labels. What a file is, its first bytes
 *  tell; its name is only repeated.
 *  - CSV, TSV, semicolons (numbers with decimal commas too) or spaces; quoted cells; header or not. The label is the column
 *    called label, class, identity, person, target or y, else the first column of text, else the first.
 *  - JSON in the forms that json.ts lists.
 *  - NPY [rows, 1 + dimensions], label in column 0; or two files: NPY [rows, dimensions], and the labels as NPY [rows] or
 *    as text, one a line.
 *  Rows that cannot be used are left out and noted. Memory: the result, 4 · rows · dimensions bytes (410 MB for
 *  200,000 × 512), and some MB; only JSON, of at most 128 MB, takes about six times its file.
 *  @throws UploadProblem when there is nothing to use, and the signal's reason when it is aborted */
export async function readVectors(files: readonly SourceFile[], options: ReadOptions = {}): Promise<VectorReading> {
  options.signal?.throwIfAborted();
  if (files.length !== 1) return readPair(files, options);
  const [file] = files;
  const head = new Uint8Array(await bytesOf(file, 0, HEAD_BYTES));
  if (head.length === 0) throw new UploadProblem(file.name, { code: 'empty' });
  if (isNpy(head)) return readNpyVectors(file, await readNpyHeader(file), undefined, options);
  if (isCompressed(head)) throw new UploadProblem(file.name, { code: 'compressed' });
  const encoding = findEncoding(file.name, head);
  const start = new TextDecoder(encoding).decode(head).trimStart();
  return /^[[{]/.test(start) ? readJson(file, encoding, options) : readText(file, options);
}

/** One NPY of vectors, and one file of its labels, in either order. */
async function readPair(files: readonly SourceFile[], options: ReadOptions): Promise<VectorReading> {
  const unclear = new UploadProblem(files.map(({ name }) => name).join(', '), {
    code: 'pair-unclear',
    files: files.length,
  });
  if (files.length !== 2) throw unclear;
  const headers = await Promise.all(files.map(tableHeader));
  const place = headers.findIndex((header) => header !== undefined);
  const header = headers[place];
  if (header === undefined || headers[1 - place] !== undefined) throw unclear;
  const names = await readLabels(files[1 - place], header.shape[0]);
  return readNpyVectors(files[place], header, names, options);
}

/** The header of an NPY of several columns. */
async function tableHeader(file: SourceFile) {
  if (!isNpy(new Uint8Array(await bytesOf(file, 0, HEAD_BYTES)))) return undefined;
  const header = await readNpyHeader(file);
  return header.shape.length > 1 && header.shape[1] !== 1 ? header : undefined;
}

/** zip and gzip. */
function isCompressed(head: Uint8Array): boolean {
  return [
    [0x50, 0x4b, 3, 4],
    [0x1f, 0x8b],
  ].some((magic) => magic.every((byte, i) => head[i] === byte));
}
