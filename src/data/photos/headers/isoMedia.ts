/** AVIF and HEIC: boxes of size, type, content. The pictures' sizes are in `ispe` boxes, deep in the `meta` box. */
import { type Header, tagAt, viewOf } from './header.ts';

/** Sizes stand in the first box after `ftyp`; nobody puts a megabyte before them. */
const SEARCHED_BYTES = 1024 * 1024;
const ISPE = [0x69, 0x73, 0x70, 0x65];

/** The largest picture in the file: the others are its tiles and thumbnails. null when no size is found. */
export function isoMediaHeader(bytes: Uint8Array): Header | null {
  const view = viewOf(bytes);
  let width = 0;
  let height = 0;
  const end = Math.min(bytes.length, SEARCHED_BYTES) - 16;
  for (let at = bytes.indexOf(ISPE[0]); at >= 0 && at <= end; at = bytes.indexOf(ISPE[0], at + 1)) {
    if (!ISPE.every((byte, i) => bytes[at + i] === byte)) continue;
    const [w, h] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (w * h > width * height) [width, height] = [w, h];
  }
  if (width * height === 0) return null;
  return { width, height, isAnimated: tagAt(bytes, 8) === 'avis', isWhole: endsWithABox(bytes, view) };
}

/** Whether the outermost boxes end where the file does, or before. */
function endsWithABox(bytes: Uint8Array, view: DataView): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at);
    if (size === 0) return true;
    if (size === 1) {
      if (at + 16 > bytes.length) return false;
      at += Math.max(16, Number(view.getBigUint64(at + 8)));
    } else at += Math.max(8, size);
  }
  return at <= bytes.length;
}
