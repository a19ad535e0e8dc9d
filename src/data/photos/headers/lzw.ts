/** The pixels that a GIF frame's LZW codes stand for, counted and not made: a frame of 49 bytes can claim four billion. */

const MAX_WIDTH = 12;
const MAX_CODES = 2 ** MAX_WIDTH;

/** @param at the first block of a frame; the byte before it is the width of the first codes  @param enough where the
 *  counting may end */
export function countPixels(bytes: Uint8Array, at: number, enough: number): number {
  const firstWidth = bytes[at - 1] + 1;
  if (!(firstWidth > 1 && firstWidth <= MAX_WIDTH)) return 0;
  const clear = 2 ** (firstWidth - 1);
  /** How many pixels each code stands for. */
  const lengths = new Uint32Array(MAX_CODES).fill(1);
  let next = clear + 2;
  let width = firstWidth;
  let previous = 0;
  let pixels = 0;
  let bits = 0;
  let held = 0;
  for (let block = at; bytes[block] > 0; block += 1 + bytes[block]) {
    const end = Math.min(bytes.length, block + 1 + bytes[block]);
    for (let from = block + 1; from < end; from++) {
      bits |= bytes[from] << held;
      held += 8;
      while (held >= width) {
        const code = bits & (2 ** width - 1);
        bits >>>= width;
        held -= width;
        if (code === clear) {
          next = clear + 2;
          width = firstWidth;
          previous = 0;
          continue;
        }
        // The end, or a code that nothing has defined.
        if (code === clear + 1 || code > next || (code === next && previous === 0)) return pixels;
        const length = code === next ? previous + 1 : lengths[code];
        if (previous > 0 && next < MAX_CODES) {
          lengths[next++] = previous + 1;
          if (next === 2 ** width && width < MAX_WIDTH) width++;
        }
        previous = length;
        pixels += length;
        if (pixels >= enough) return pixels;
      }
    }
  }
  return pixels;
}
