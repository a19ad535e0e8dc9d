/** Looks at parts of a photo at the size of a network's input: scaled, turned, black where the photo ends. Unlike the
 *  resampling of crops it reads few pixels however large the photo is, since it looks many times. */
import type { Framing } from '../../data/photos/framing.ts';
import type { Picture } from '../../data/photos/picture.ts';

/** The part of a photo that a framing shows, [side, side, 3] in [−1, 1]. */
export type View = (framing: Framing, side: number) => Float32Array;

/** Keeps the photo halved as often as asked for, so that a small picture of a large photo does not skip pixels. */
export function viewOf(photo: Picture): View {
  const halvings = [photo];
  return (framing, side) => {
    const scale = Math.hypot(framing.a, framing.b);
    let level = 0;
    // A halving is read at 0.7 to 1.4 of its pixels a pixel: neither blurred nor aliased much.
    while (scale / 2 ** level > Math.SQRT2) {
      const next = halvings[level + 1] ?? halve(halvings[level]);
      if (!next) break;
      level++;
      halvings[level] = next;
    }
    return sample(halvings[level], framing, 2 ** level, side);
  };
}

/** The means of squares of four pixels; null where no square is left. An odd last row or column is dropped. */
function halve({ width: fullWidth, height: fullHeight, rgb }: Picture): Picture | null {
  const width = Math.floor(fullWidth / 2);
  const height = Math.floor(fullHeight / 2);
  if (width === 0 || height === 0) return null;
  const half = new Uint8Array(width * height * 3);
  const below = 3 * fullWidth;
  for (let row = 0, to = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = 2 * row * below + 6 * column;
      for (let at = from; at < from + 3; at++) {
        half[to++] = (rgb[at] + rgb[at + 3] + rgb[at + below] + rgb[at + below + 3] + 2) >> 2;
      }
    }
  }
  return { width, height, rgb: half };
}

/** Bilinear. @param shrunk photo pixels a pixel of the picture */
function sample({ width, height, rgb }: Picture, framing: Framing, shrunk: number, side: number): Float32Array {
  const [a, b, tx, ty] = [framing.a, framing.b, framing.tx, framing.ty].map((value) => value / shrunk);
  const out = new Float32Array(side * side * 3).fill(-1);
  for (let row = 0, to = 0; row < side; row++) {
    for (let column = 0; column < side; column++, to += 3) {
      const x = a * (column + 0.5) - b * (row + 0.5) + tx;
      const y = b * (column + 0.5) + a * (row + 0.5) + ty;
      if (!(x >= 0 && y >= 0 && x < width && y < height)) continue;
      // Between the middles of four pixels; in the outer half of a border pixel, that pixel.
      const left = Math.max(0, Math.floor(x - 0.5));
      const top = Math.max(0, Math.floor(y - 0.5));
      const right = x - 0.5 > left ? x - 0.5 - left : 0;
      const below = y - 0.5 > top ? y - 0.5 - top : 0;
      const upper = 3 * (top * width + left);
      const lower = top + 1 < height ? upper + 3 * width : upper;
      const next = left + 1 < width ? 3 : 0;
      for (let c = 0; c < 3; c++) {
        const above = rgb[upper + c] * (1 - right) + rgb[upper + next + c] * right;
        const under = rgb[lower + c] * (1 - right) + rgb[lower + next + c] * right;
        out[to + c] = (above * (1 - below) + under * below) / 127.5 - 1;
      }
    }
  }
  return out;
}
