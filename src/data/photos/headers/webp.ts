/** WebP: one RIFF whose first chunk is lossy (VP8), lossless (VP8L) or extended (VP8X). */
import { type Header, tagAt, viewOf } from './header.ts';

/** null when the first chunk is cut off or none of the three. */
export function webpHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  // The size field leaves out its own 8 bytes, and some writers leave out the last padding byte.
  const isWhole = view.getUint32(4, true) + 8 <= bytes.length + 1;
  switch (tagAt(bytes, 12)) {
    case 'VP8 ':
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
        isAnimated: false,
        isWhole,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, isAnimated: false, isWhole };
    }
    case 'VP8X':
      return {
        width: (view.getUint32(24, true) & 0xffffff) + 1,
        height: (view.getUint32(26, true) >>> 8) + 1,
        isAnimated: (bytes[20] & 2) !== 0,
        isWhole,
      };
    default:
      return null;
  }
}
