/** Labels in a file of their own, beside an NPY of vectors. */
import { labelOf } from './cell.ts';
import { findEncoding } from './encoding.ts';
import { bytesOf, type SourceFile } from './file.ts';
import { isNpy, readNpyHeader } from './npyHeader.ts';
import { numberReader, textReader } from './npyItems.ts';
import { UploadProblem } from './problems.ts';

/** The file is in memory as a whole; 200,000 names of 300 bytes. */
const MAX_LABEL_BYTES = 64 << 20;

/** One name a row: an NPY of shape [rows] or [rows, 1], numbers or text; or a text file of one a line, under a header or
 *  not. A name is '' where there is none. @throws UploadProblem when there are not `rows` of them */
export async function readLabels(file: SourceFile, rows: number): Promise<string[]> {
  if (file.size > MAX_LABEL_BYTES) {
    throw new UploadProblem(file.name, { code: 'too-large', bytes: file.size, maxBytes: MAX_LABEL_BYTES });
  }
  const bytes = await bytesOf(file, 0, file.size);
  const names = isNpy(new Uint8Array(bytes)) ? await npyLabels(file, bytes) : textLabels(file, new Uint8Array(bytes));
  if (names.length === rows + 1) names.shift();
  if (names.length !== rows)
    throw new UploadProblem(file.name, { code: 'labels-mismatch', rows, labels: names.length });
  return names;
}

async function npyLabels(file: SourceFile, bytes: ArrayBuffer): Promise<string[]> {
  const header = await readNpyHeader(file);
  const [count = 0, columns = 1] = header.shape;
  if (header.shape.length > 2 || header.shape.length === 0 || columns !== 1) {
    throw new UploadProblem(file.name, { code: 'npy-shape', shape: header.shape });
  }
  const read = /^[US]/.test(header.dtype) ? textReader(header) : numberReader(file.name, header);
  const view = new DataView(bytes, header.start);
  return Array.from({ length: count }, (_, i) => labelOf(read(view, i * header.itemBytes)));
}

function textLabels(file: SourceFile, bytes: Uint8Array): string[] {
  const text = new TextDecoder(findEncoding(file.name, bytes)).decode(bytes).trimEnd();
  if (text === '') throw new UploadProblem(file.name, { code: 'empty' });
  return text.split(/\r\n|\n|\r/).map((line) => labelOf(line.trim().replace(/^"(.*)"$/, '$1')));
}
