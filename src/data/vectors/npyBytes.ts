/** Writes small NPY files for the tests. */

interface NpyContent {
  descr: string;
  shape: readonly number[];
  /** In the order in which they are stored. */
  items: readonly (number | string)[];
  isFortran?: boolean;
  version?: 1 | 2 | 3;
}

/** The bytes of an NPY file. @param content `descr` as NumPy writes it, such as <f4 or >i8 or <U3 */
export function npyBytes({ descr, shape, items, isFortran = false, version = 1 }: NpyContent): Uint8Array<ArrayBuffer> {
  const [, order, kind, size] = /^([<>|])(\w)(\d+)$/.exec(descr) ?? [];
  const itemBytes = Number(size) * (kind === 'U' ? 4 : 1);
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  const text = `{'descr': '${descr}', 'fortran_order': ${isFortran ? 'True' : 'False'}, 'shape': ${tuple}, }`;
  const lengthBytes = version === 1 ? 2 : 4;
  const start = Math.ceil((8 + lengthBytes + text.length + 1) / 64) * 64;
  const bytes = new Uint8Array(start + items.length * itemBytes).fill(32, 0, start);
  const view = new DataView(bytes.buffer);
  bytes.set([0x93, ...new TextEncoder().encode('NUMPY'), version, 0]);
  const headerBytes = start - 8 - lengthBytes;
  if (version === 1) view.setUint16(8, headerBytes, true);
  else view.setUint32(8, headerBytes, true);
  bytes.set(new TextEncoder().encode(text), 8 + lengthBytes);
  bytes[start - 1] = 10;
  for (const [i, item] of items.entries())
    writeItem(view, start + i * itemBytes, `${kind}${size}`, order !== '>', item);
  return bytes;
}

function writeItem(view: DataView, at: number, dtype: string, little: boolean, item: number | string): void {
  const number = Number(item);
  if (dtype === 'f4') view.setFloat32(at, number, little);
  else if (dtype === 'f8') view.setFloat64(at, number, little);
  else if (dtype === 'f2' || dtype === 'u2') view.setUint16(at, number, little);
  else if (dtype === 'u1' || dtype === 'i1' || dtype === 'b1') view.setUint8(at, number);
  else if (dtype === 'i2') view.setInt16(at, number, little);
  else if (dtype === 'i4') view.setInt32(at, number, little);
  else if (dtype === 'u4') view.setUint32(at, number, little);
  else if (dtype === 'i8') view.setBigInt64(at, BigInt(number), little);
  else if (dtype === 'u8') view.setBigUint64(at, BigInt(number), little);
  else if (dtype.startsWith('U')) {
    for (const [i, character] of [...String(item)].slice(0, Number(dtype.slice(1))).entries()) {
      view.setUint32(at + 4 * i, character.codePointAt(0) ?? 0, little);
    }
  } else throw new Error(`dtype ${dtype} is not written; add it.`);
}
