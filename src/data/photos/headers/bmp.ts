/** BMP: a file header, then an old (12 bytes) or a newer information header, then rows of pixels. */
import { type Header, viewOf } from './header.ts';

/** Packed as runs: their bytes tell nothing of how many pixels there are. */
const RUNS = [1, 2];

export function bmpHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < 26) return null;
  const view = viewOf(bytes);
  const isOld = view.getUint32(14, true) === 12;
  const width = isOld ? view.getUint16(18, true) : view.getInt32(18, true);
  // A negative height is a picture stored from the top.
  const height = isOld ? view.getUint16(20, true) : Math.abs(view.getInt32(22, true));
  if (width < 0) return null;
  const start = view.getUint32(10, true);
  const bitsPerPixel = view.getUint16(isOld ? 24 : Math.min(28, bytes.length - 2), true);
  const isPacked = !isOld && bytes.length >= 34 && RUNS.includes(view.getUint32(30, true));
  const rowBytes = 4 * Math.ceil((width * bitsPerPixel) / 32);
  const end = isPacked ? start : start + rowBytes * height;
  return { width, height, isAnimated: false, isWhole: Math.max(view.getUint32(2, true), end) <= bytes.length };
}
