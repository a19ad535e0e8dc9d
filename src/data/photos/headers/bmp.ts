/** BMP: a file header, then an old (12 bytes) or a newer information header. */
import { type Header, viewOf } from './header.ts';

export function bmpHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < 26) return null;
  const view = viewOf(bytes);
  const isOld = view.getUint32(14, true) === 12;
  const width = isOld ? view.getUint16(18, true) : view.getInt32(18, true);
  // A negative height is a picture stored from the top.
  const height = isOld ? view.getUint16(20, true) : Math.abs(view.getInt32(22, true));
  if (width < 0) return null;
  const isWhole = Math.max(view.getUint32(2, true), view.getUint32(10, true)) <= bytes.length;
  return { width, height, isAnimated: false, isWhole };
}
