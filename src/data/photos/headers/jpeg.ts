/** JPEG: segments of FF, marker, length; coded data after each start of scan. */
import { type Header, viewOf } from './header.ts';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** Reads the size, and walks to the end-of-image marker; what comes after it (a camera's second picture) is not looked
 *  at. null when no size is found. */
export function jpegHeader(bytes: Uint8Array): Header | null {
  const view = viewOf(bytes);
  let size: { width: number; height: number } | null = null;
  let at = 2;
  while (at + 2 <= bytes.length) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === 0xff) {
      // Fill bytes before a marker, or bytes that belong to none: decoders look for the next marker too.
      at++;
      continue;
    }
    if (marker === END_OF_IMAGE) return size && { ...size, isAnimated: false, isWhole: true };
    at += 2;
    if (isAlone(marker)) continue;
    if (at + 2 > bytes.length) break;
    const length = view.getUint16(at);
    if (isFrame(marker) && at + 7 <= bytes.length) {
      size ??= { height: view.getUint16(at + 3), width: view.getUint16(at + 5) };
    }
    at += Math.max(2, length);
    if (marker === START_OF_SCAN) at = endOfCodedData(bytes, at);
  }
  return size && { ...size, isAnimated: false, isWhole: false };
}

/** Position of the next marker that is neither a stuffed zero nor a restart. */
function endOfCodedData(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return bytes.length;
    const next = bytes[at + 1];
    if (next === 0xff) at++;
    else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2;
    else return at;
  }
}

/** Markers without a length: restarts, start of image, temporary, a stuffed zero. */
function isAlone(marker: number): boolean {
  return (marker >= 0xd0 && marker <= 0xd8) || marker <= 1;
}

/** SOF0 … SOF15 without the three in between that are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
