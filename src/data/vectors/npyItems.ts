/** Single items of an NPY file. */

import type { NpyHeader } from './npyHeader.ts';
import { UploadProblem } from './problems.ts';

/** Reads the item at a byte of a view. */
export type ItemReader<Item> = (view: DataView, at: number) => Item;

/** @throws UploadProblem when the items are no numbers: text, dates, complex numbers, Python objects */
export function numberReader(file: string, { dtype, isLittleEndian: little }: NpyHeader): ItemReader<number> {
  switch (dtype) {
    case 'f2':
      return (view, at) => half(view.getUint16(at, little));
    case 'f4':
      return (view, at) => view.getFloat32(at, little);
    case 'f8':
      return (view, at) => view.getFloat64(at, little);
    case 'i1':
      return (view, at) => view.getInt8(at);
    case 'b1':
    case 'u1':
      return (view, at) => view.getUint8(at);
    case 'i2':
      return (view, at) => view.getInt16(at, little);
    case 'u2':
      return (view, at) => view.getUint16(at, little);
    case 'i4':
      return (view, at) => view.getInt32(at, little);
    case 'u4':
      return (view, at) => view.getUint32(at, little);
    case 'i8':
      return (view, at) => Number(view.getBigInt64(at, little));
    case 'u8':
      return (view, at) => Number(view.getBigUint64(at, little));
    default:
      throw new UploadProblem(file, { code: 'npy-dtype', dtype });
  }
}

/** Text of a labels file: Unicode (U) or bytes (S), filled up with zeros. */
export function textReader({ dtype, itemBytes, isLittleEndian }: NpyHeader): ItemReader<string> {
  const bytes = dtype.startsWith('U') ? 4 : 1;
  return (view, at) => {
    let text = '';
    for (let i = 0; i < itemBytes; i += bytes) {
      const code = bytes === 4 ? view.getUint32(at + i, isLittleEndian) : view.getUint8(at + i);
      if (code > 0 && code <= 0x10ffff) text += String.fromCodePoint(code);
    }
    return text;
  };
}

/** A 16-bit float (IEEE 754): DataView's own getFloat16 is too new. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
