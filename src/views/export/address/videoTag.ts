/** The comment of a film: of MP4 in a box in boxes (ISO 14496-12, with iTunes' own names), of WebM in an element in elements
 *  (RFC 8794 and 9559). Only read: who writes the films writes it. */
import { asciiText } from './ascii.ts';
import { unsealAll } from './seal.ts';

/** From the outermost, and how many bytes each has before what it holds. */
const MP4_PATH = ['moov', 'udta', 'meta', 'ilst', '©cmt', 'data'];
const MP4_BEFORE: Readonly<Record<string, number>> = { meta: 4, data: 8 };

/** Segment, Tags, Tag, SimpleTag, TagString. */
const WEBM_PATH = [0x18538067, 0x1254c367, 0x7373, 0x67c8, 0x4487];

export function isMp4(bytes: Uint8Array): boolean {
  return asciiText(bytes.subarray(4, 8)) === 'ftyp';
}

export function isWebm(bytes: Uint8Array): boolean {
  return asciiText(bytes.subarray(0, 4)) === '\x1aE\xdf\xa3';
}

/** null where there is none. */
export function addressOfMp4(bytes: Uint8Array, path: readonly string[] = MP4_PATH): string | null {
  const [wanted, ...rest] = path;
  if (wanted === undefined) return unsealAll(asciiText(bytes));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at);
    if (size < 8) return null; // of 64 bits, or to the end: not before the comment in what is made here
    if (asciiText(bytes.subarray(at + 4, at + 8)) === wanted) {
      return addressOfMp4(bytes.subarray(at + 8 + (MP4_BEFORE[wanted] ?? 0), at + size), rest);
    }
    at += size;
  }
  return null;
}

/** null where there is none. */
export function addressOfWebm(bytes: Uint8Array, path: readonly number[] = WEBM_PATH): string | null {
  const [wanted, ...rest] = path;
  if (wanted === undefined) return unsealAll(asciiText(bytes));
  for (let at = 0; at < bytes.length; ) {
    const idBytes = Math.clz32(bytes[at]) - 23;
    const id = numberOf(bytes.subarray(at, at + idBytes));
    at += idBytes;
    if (!(at < bytes.length) || idBytes > 4) return null;
    const sizeBytes = Math.clz32(bytes[at]) - 23;
    const size = numberOf(bytes.subarray(at, at + sizeBytes)) - 2 ** (7 * sizeBytes);
    at += sizeBytes;
    if (!(size >= 0)) return null; // cut short
    const found = id === wanted ? addressOfWebm(bytes.subarray(at, at + size), rest) : null;
    if (found) return found;
    at += size;
  }
  return null;
}

function numberOf(bytes: Uint8Array): number {
  return bytes.reduce((number, byte) => 256 * number + byte, 0);
}
