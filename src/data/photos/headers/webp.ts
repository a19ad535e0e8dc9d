/** WebP: one RIFF of chunks; a picture is lossy (VP8) or lossless (VP8L), alone or within an extended one (VP8X). */
import { type Header, larger, type Size, tagAt, viewOf } from './header.ts';

const HEAD_BYTES = 12;

/** The largest of the sizes that the canvas, its frames and their pictures claim. null when the first chunk is cut off or
 *  no picture. */
export function webpHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  const first = sizeOf(bytes, view, HEAD_BYTES);
  if (!first) return null;
  // The size field leaves out its own 8 bytes, and some writers leave out the last padding byte.
  const isWhole = view.getUint32(4, true) + 8 <= bytes.length + 1;
  const isAnimated = tagAt(bytes, HEAD_BYTES) === 'VP8X' && (bytes[20] & 2) !== 0;
  let size = first;
  for (let at = HEAD_BYTES; at + 8 <= bytes.length; ) {
    size = larger(size, sizeOf(bytes, view, at) ?? size);
    // The chunks of a frame follow its 16 bytes.
    const isFrame = tagAt(bytes, at) === 'ANMF';
    const length = view.getUint32(at + 4, true);
    at += isFrame ? 24 : 8 + length + (length & 1);
  }
  return { ...size, isAnimated, isWhole };
}

/** The size that the chunk at `at` claims; null where it claims none. */
function sizeOf(bytes: Uint8Array, view: DataView, at: number): Size | null {
  if (at + 18 > bytes.length) return null;
  switch (tagAt(bytes, at)) {
    case 'VP8 ':
      return { width: view.getUint16(at + 14, true) & 0x3fff, height: view.getUint16(at + 16, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(at + 9, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return {
        width: (view.getUint32(at + 12, true) & 0xffffff) + 1,
        height: (view.getUint32(at + 14, true) >>> 8) + 1,
      };
    case 'ANMF':
      if (at + 20 > bytes.length) return null;
      return {
        width: (view.getUint32(at + 14, true) & 0xffffff) + 1,
        height: (view.getUint32(at + 16, true) >>> 8) + 1,
      };
    default:
      return null;
  }
}
