/** PNG: chunks of length, type, data, checksum, from IHDR to IEND. */
import { type Header, tagAt, viewOf } from './header.ts';

const SIGNATURE_BYTES = 8;

/** Channels of each colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Bytes that one byte of deflate can stand for, at most. */
const MOST_INFLATED = 1032;

/** null when the first chunk is not IHDR. */
export function pngHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < 26 || tagAt(bytes, 12) !== 'IHDR') return null;
  const view = viewOf(bytes);
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  let isAnimated = false;
  let hasEnd = false;
  let packed = 0;
  for (let at = SIGNATURE_BYTES; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const tag = tagAt(bytes, at + 4);
    if (tag === 'acTL') isAnimated = true;
    if (tag === 'IDAT') packed += length;
    at += 12 + length;
    if (tag === 'IEND') {
      hasEnd = at <= bytes.length;
      break;
    }
  }
  const rowBytes = 1 + (width * (CHANNELS[bytes[25]] ?? 1) * bytes[24]) / 8;
  return { width, height, isAnimated, isWhole: hasEnd && packed * MOST_INFLATED >= height * rowBytes };
}
