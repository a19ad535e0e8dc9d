/** GIF: a screen, then extensions and frames as chains of blocks, then a trailer. */
import { type Header, larger, viewOf } from './header.ts';
import { countPixels } from './lzw.ts';

const EXTENSION = 0x21;
const FRAME = 0x2c;

/** null when the screen is cut off. A GIF whose first frame is whole is whole: no more of it is used. A frame that is
 *  larger than the screen makes the screen larger, as browsers do. */
export function gifHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < 13) return null;
  const view = viewOf(bytes);
  let size = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  let frames = 0;
  let isWhole = false;
  let at = 13 + tableBytes(bytes[10]);
  while (at < bytes.length && frames < 2) {
    let pixels = 0;
    if (bytes[at] === EXTENSION) at += 2;
    else if (bytes[at] === FRAME && at + 10 <= bytes.length) {
      frames++;
      const [left, top, width, height] = [1, 3, 5, 7].map((field) => view.getUint16(at + field, true));
      pixels = width * height;
      size = larger(size, { width: Math.max(size.width, left + width), height: Math.max(size.height, top + height) });
      at += 11 + tableBytes(bytes[at + 9]);
    } else break;
    const data = at;
    while (bytes[at] > 0) at += 1 + bytes[at];
    if (frames === 1 && pixels > 0 && at < bytes.length) isWhole = countPixels(bytes, data, pixels) >= pixels;
    at++;
  }
  return { ...size, isAnimated: frames > 1, isWhole };
}

/** Bytes of the colour table that a packed field announces. */
function tableBytes(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}
