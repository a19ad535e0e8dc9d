/** The header of NumPy's own file format, versions 1 to 3.
 *  Source: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html */
import { bytesOf, type SourceFile } from './file.ts';
import { UploadProblem } from './problems.ts';

export interface NpyHeader {
  /** Kind and size, such as f4 or U12. */
  readonly dtype: string;
  readonly isLittleEndian: boolean;
  /** The first axis is the fastest. */
  readonly isFortran: boolean;
  readonly shape: readonly number[];
  /** Bytes of one item. */
  readonly itemBytes: number;
  /** Where the items begin, bytes. */
  readonly start: number;
}

/** Longer than any header of plain numbers. */
const MAX_HEADER_BYTES = 1 << 16;

export function isNpy(head: Uint8Array): boolean {
  return [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59].every((byte, i) => head[i] === byte);
}

/** @throws UploadProblem when it cannot be understood, when its items are no numbers or text, or when some are missing */
export async function readNpyHeader(file: SourceFile): Promise<NpyHeader> {
  const bytes = await bytesOf(file, 0, MAX_HEADER_BYTES);
  const header = parseHeader(file.name, bytes);
  const expectedBytes = header.start + header.shape.reduce((product, length) => product * length, header.itemBytes);
  if (file.size < expectedBytes) {
    throw new UploadProblem(file.name, { code: 'npy-truncated', expectedBytes, foundBytes: file.size });
  }
  return header;
}

function parseHeader(file: string, bytes: ArrayBuffer): NpyHeader {
  const broken = new UploadProblem(file, { code: 'npy-header' });
  const view = new DataView(bytes);
  if (view.byteLength < 12) throw broken;
  const lengthBytes = view.getUint8(6) === 1 ? 2 : 4;
  const length = lengthBytes === 2 ? view.getUint16(8, true) : view.getUint32(8, true);
  const start = 8 + lengthBytes + length;
  if (start > view.byteLength) throw broken;
  const text = new TextDecoder().decode(new Uint8Array(bytes, 8 + lengthBytes, length));
  const descr = /'descr'\s*:\s*('[^']*'|\[.*\])/s.exec(text)?.[1];
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
  const shapeText = /'shape'\s*:\s*\(([^)]*)\)/.exec(text)?.[1];
  if (descr === undefined || order === undefined || shapeText === undefined) throw broken;
  const shape = (shapeText.match(/\d+/g) ?? []).map(Number);
  const [, endian, kind, size] = /^'([<>|=]?)([a-zA-Z])(\d*)'$/.exec(descr) ?? [];
  if (kind === undefined || Number(size) === 0) throw new UploadProblem(file, { code: 'npy-dtype', dtype: descr });
  return {
    dtype: `${kind}${size}`,
    isLittleEndian: endian !== '>',
    isFortran: order === 'True',
    shape,
    // Text is stored as 32-bit characters.
    itemBytes: Number(size) * (kind === 'U' ? 4 : 1),
    start,
  };
}
