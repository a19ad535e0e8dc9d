/** AVIF and HEIC. Sizes are declared in `ispe` boxes, deep in the `meta` box; a decoder of AVIF goes by what its coded
 *  pictures say, and scales those to what was declared. */
import { sequenceSizes } from './av1.ts';
import { codedPictures } from './avifData.ts';
import { boxesAt } from './boxes.ts';
import { type Header, larger, type Size, tagAt, viewOf } from './header.ts';

/** The largest picture in the file, declared or coded: the others are its tiles and thumbnails. null when no size is
 *  declared, or when an AVIF has no coded picture. */
export function isoMediaHeader(bytes: Uint8Array, isAvif: boolean): Header | null {
  const declared = declaredSize(bytes);
  if (!declared) return null;
  const rest = { isAnimated: tagAt(bytes, 8) === 'avis', isWhole: endsWithABox(bytes) };
  if (!rest.isWhole) return { ...declared, ...rest };
  try {
    // A picture and its transparency, at the most, are all of the file's bytes.
    const { pictures, isHostile } = codedPictures(bytes, 2 * bytes.length);
    const coded = pictures.map((data) => sequenceSizes(data).reduce(larger, { width: 0, height: 0 }));
    // What calls itself HEIC is looked into too: a browser goes by brands that may stand far behind.
    if (isAvif && !coded.some(({ width }) => width > 0)) return null;
    // Tiles are decoded one by one and add up; so does transparency, which has as many pixels again.
    const height = coded.reduce((sum, size) => sum + size.width * size.height, 0) / 2 / declared.width;
    const all = larger(coded.reduce(larger, declared), { width: declared.width, height: Math.ceil(height) });
    return { ...all, ...rest, isHostile };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function declaredSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  const pictures = boxesAt(bytes, ['meta', 'iprp', 'ipco', 'ispe'])
    .filter(({ start, end }) => end - start >= 12)
    .map(({ start }) => ({ width: view.getUint32(start + 4), height: view.getUint32(start + 8) }));
  const tracks = boxesAt(bytes, ['moov', 'trak', 'mdia', 'minf', 'stbl', 'stsd', 'av01'])
    .filter(({ start, end }) => end - start >= 28)
    .map(({ start }) => ({ width: view.getUint16(start + 24), height: view.getUint16(start + 26) }));
  const size = [...pictures, ...tracks].reduce(larger, { width: 0, height: 0 });
  return size.width * size.height > 0 ? size : null;
}

/** Whether the outermost boxes end where the file does, or before. */
function endsWithABox(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
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
