/** Arrays in NumPy's own file format, version 1.0.
 *  Source: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html */

/** The bytes of magic, version, length and header together are a multiple of this. */
const ALIGNMENT = 64;
/** Magic, version and length. */
const PREFIX_BYTES = 10;

/** @param dtype such as '<f4'  @param bytes of the items, in C order */
function npyOf(dtype: string, shape: readonly number[], bytes: Uint8Array): Uint8Array {
  const shown = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  const text = `{'descr': '${dtype}', 'fortran_order': False, 'shape': ${shown}, }`;
  const start = Math.ceil((PREFIX_BYTES + text.length + 1) / ALIGNMENT) * ALIGNMENT;
  const file = new Uint8Array(start + bytes.length);
  file.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
  new DataView(file.buffer).setUint16(8, start - PREFIX_BYTES, true);
  file.set(new TextEncoder().encode(`${text.padEnd(start - PREFIX_BYTES - 1)}\n`), PREFIX_BYTES);
  file.set(bytes, start);
  return file;
}

export function npyOfFloats(values: Float32Array, shape: readonly number[]): Uint8Array {
  return npyOf('<f4', shape, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

export function npyOfBytes(values: Uint8Array): Uint8Array {
  return npyOf('|u1', [values.length], values);
}

/** Words, each as long as the longest, in 32-bit characters. */
export function npyOfWords(words: readonly string[]): Uint8Array {
  const longest = Math.max(1, ...words.map(({ length }) => length));
  const codes = new Uint32Array(words.length * longest);
  for (const [i, word] of words.entries()) {
    for (let k = 0; k < word.length; k++) codes[i * longest + k] = word.charCodeAt(k);
  }
  return npyOf(`<U${longest}`, [words.length], new Uint8Array(codes.buffer));
}
