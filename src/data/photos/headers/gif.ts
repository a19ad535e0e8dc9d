/** GIF: a screen, then extensions and frames as chains of blocks, then a trailer. */
import { type Header, viewOf } from './header.ts';

const EXTENSION = 0x21;
const FRAME = 0x2c;

/** null when the screen is cut off. A GIF whose first frame is whole is whole: no more of it is used. */
export function gifHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < 13) return null;
  const view = viewOf(bytes);
  let frames = 0;
  let at = 13 + tableBytes(bytes[10]);
  let wholeFrames = 0;
  while (at < bytes.length && frames < 2) {
    if (bytes[at] === EXTENSION) at += 2;
    else if (bytes[at] === FRAME && at + 10 <= bytes.length) {
      frames++;
      at += 11 + tableBytes(bytes[at + 9]);
    } else break;
    while (bytes[at] > 0) at += 1 + bytes[at];
    if (at < bytes.length) wholeFrames = frames;
    at++;
  }
  return {
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    isAnimated: frames > 1,
    isWhole: wholeFrames > 0,
  };
}

/** Bytes of the colour table that a packed field announces. */
function tableBytes(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}
