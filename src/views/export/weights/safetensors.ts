/** Named arrays as a safetensors file: a header of JSON, then the numbers.
 *  Source: https://github.com/huggingface/safetensors#format */
import type { Tensor } from './stateDict.ts';

/** The header begins after its length, and ends at a multiple of this. */
const ALIGNMENT = 8;

/** @param metadata its first entry is the first thing in the file */
export function safetensors(tensors: readonly Tensor[], metadata: Record<string, string>): Uint8Array<ArrayBuffer> {
  let end = 0;
  const entries = tensors.map(({ name, shape, values }) => {
    const begin = end;
    end += values.byteLength;
    return [name, { dtype: 'F32', shape, data_offsets: [begin, end] }];
  });
  const json = new TextEncoder().encode(JSON.stringify({ __metadata__: metadata, ...Object.fromEntries(entries) }));
  const headerBytes = Math.ceil(json.length / ALIGNMENT) * ALIGNMENT;
  const file = new Uint8Array(ALIGNMENT + headerBytes + end).fill(0x20, ALIGNMENT, ALIGNMENT + headerBytes);
  new DataView(file.buffer).setUint32(0, headerBytes, true); // of 64 bits, the upper ones 0
  file.set(json, ALIGNMENT);
  let at = ALIGNMENT + headerBytes;
  for (const { values } of tensors) {
    file.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += values.byteLength;
  }
  return file;
}
