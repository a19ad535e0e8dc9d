/** JPEG: segments of FF, marker, length; coded data after each start of scan. */
import { type Header, larger, type Size, viewOf } from './header.ts';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** Pixels that one byte can stand for, at most: an 8 × 8 block of one colour takes one bit. */
const MOST_PIXELS_A_BYTE = 8 * 64;

/** A photo that is sent in steps has about ten scans; each costs the decoder a walk over the whole picture. */
const MOST_SCANS = 100;

/** Reads the size, the largest where there are several, and walks to the end-of-image marker; what comes after it (a
 *  camera's second picture) is not looked at. null when no size is found. */
export function jpegHeader(bytes: Uint8Array): Header | null {
  const view = viewOf(bytes);
  let size: Size | null = null;
  let scans = 0;
  let at = 2;
  while (at + 2 <= bytes.length) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === 0xff) {
      // Fill bytes before a marker, or bytes that belong to none: decoders look for the next marker too.
      at++;
      continue;
    }
    if (marker === END_OF_IMAGE)
      return size && headerOf(size, scans, size.width * size.height <= MOST_PIXELS_A_BYTE * at);
    at += 2;
    if (isAlone(marker)) continue;
    if (at + 2 > bytes.length) break;
    const length = view.getUint16(at);
    if (isFrame(marker) && at + 7 <= bytes.length) {
      const next = { height: view.getUint16(at + 3), width: view.getUint16(at + 5) };
      size = larger(size ?? next, next);
    }
    at += Math.max(2, length);
    if (marker === START_OF_SCAN) {
      scans++;
      at = endOfCodedData(bytes, at);
    }
  }
  return size && headerOf(size, scans, false);
}

function headerOf(size: Size, scans: number, isWhole: boolean): Header {
  return { ...size, isAnimated: false, isWhole, isHostile: scans > MOST_SCANS };
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
