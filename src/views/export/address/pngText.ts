/** The text of a PNG: the address is written before its pixels and read back, whatever the bytes are.
 *  Source: https://www.w3.org/TR/png-3/ §5 and §11.3.3 */
import { asciiBytes, asciiText } from './ascii.ts';
import { KEYWORD, MAX_ADDRESS, plainAddress } from './seal.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The signature and IHDR, which comes first. */
const HEAD_BYTES = 33;
/** Length, type and checksum of a chunk. */
const FRAME_BYTES = 12;
/** Chunks that are looked at before one of pixels; ours is the second. */
const MOST_CHUNKS = 64;

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** @param png as a browser made it  @param address in ASCII */
export function withAddress(png: Uint8Array, address: string): Uint8Array<ArrayBuffer> {
  const data = asciiBytes(`${KEYWORD}\0${address}`);
  const chunk = new Uint8Array(FRAME_BYTES + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(asciiBytes('tEXt'), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, checksum(chunk.subarray(4, 8 + data.length)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, HEAD_BYTES));
  whole.set(chunk, HEAD_BYTES);
  whole.set(png.subarray(HEAD_BYTES), HEAD_BYTES + chunk.length);
  return whole;
}

/** The address in a PNG; null where there is none, or where its bytes are not as they were written. */
export function addressOfPng(bytes: Uint8Array): string | null {
  if (!isPng(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SIGNATURE.length;
  for (let count = 0; count < MOST_CHUNKS && at + FRAME_BYTES <= bytes.length; count++) {
    const length = view.getUint32(at);
    if (length > bytes.length - at - FRAME_BYTES) return null;
    const type = asciiText(bytes.subarray(at + 4, at + 8));
    if (type === 'IDAT') return null;
    const data = bytes.subarray(at + 8, at + 8 + length);
    const start = KEYWORD.length + 1;
    if (type === 'tEXt' && length <= start + MAX_ADDRESS && asciiText(data.subarray(0, start)) === `${KEYWORD}\0`) {
      const isWhole = view.getUint32(at + 8 + length) === checksum(bytes.subarray(at + 4, at + 8 + length));
      return isWhole ? plainAddress(asciiText(data.subarray(start))) : null;
    }
    at += FRAME_BYTES + length;
  }
  return null;
}

/** CRC-32, bit by bit: a few hundred bytes need no table. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
