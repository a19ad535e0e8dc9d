/** A picture seen through an affine map, without jagged edges: every pixel is the mean over its own area. */
import type { Picture } from './picture.ts';

/** The point (x, y) of the result shows the point (xx·x + xy·y + x0, yx·x + yy·y + y0) of the picture; pixels from the
 *  top left corner. */
export interface Affine {
  readonly xx: number;
  readonly xy: number;
  readonly x0: number;
  readonly yx: number;
  readonly yy: number;
  readonly y0: number;
}

/** A square result: side × side numbers in [0, 1] each. */
export interface Planes {
  readonly side: number;
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
}

/** Points a pixel is the mean of, each way, at most: a 16-fold reduction needs no more. */
const MAX_POINTS = 16;

/** Fills the planes. Each pixel is the mean of enough evenly spaced bilinear points that none of the picture's pixels
 *  under it is missed; beyond the picture's edge its last pixels go on. */
export function resample({ width, height, rgb }: Picture, map: Affine, { side, red, green, blue }: Planes): void {
  const scale = Math.max(Math.hypot(map.xx, map.yx), Math.hypot(map.xy, map.yy));
  const points = Math.min(MAX_POINTS, Math.max(1, Math.ceil(scale - 1e-6)));
  const share = 1 / (255 * points * points);
  const lastX = width - 1;
  const lastY = height - 1;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      let r = 0;
      let g = 0;
      let b = 0;
      for (let i = 0; i < points * points; i++) {
        const x = column + ((i % points) + 0.5) / points;
        const y = row + (((i / points) | 0) + 0.5) / points;
        const u = clamp(map.xx * x + map.xy * y + map.x0 - 0.5, lastX);
        const v = clamp(map.yx * x + map.yy * y + map.y0 - 0.5, lastY);
        const left = u | 0;
        const top = v | 0;
        const right = u - left;
        const below = v - top;
        const upper = 3 * (top * width + left);
        const lower = below > 0 ? upper + 3 * width : upper;
        const next = right > 0 ? 3 : 0;
        const p = (1 - right) * (1 - below);
        const q = right * (1 - below);
        const s = (1 - right) * below;
        const t = right * below;
        r += p * rgb[upper] + q * rgb[upper + next] + s * rgb[lower] + t * rgb[lower + next];
        g += p * rgb[upper + 1] + q * rgb[upper + next + 1] + s * rgb[lower + 1] + t * rgb[lower + next + 1];
        b += p * rgb[upper + 2] + q * rgb[upper + next + 2] + s * rgb[lower + 2] + t * rgb[lower + next + 2];
      }
      const at = row * side + column;
      red[at] = r * share;
      green[at] = g * share;
      blue[at] = b * share;
    }
  }
}

/** A picture of even sides at half of them: each pixel the mean of four. */
export function halve({ width, height, rgb }: Picture): Picture {
  const half = new Uint8Array((width / 2) * (height / 2) * 3);
  const below = 3 * width;
  for (let row = 0, to = 0; row < height; row += 2) {
    for (let column = 0; column < width; column += 2) {
      const from = 3 * (row * width + column);
      for (let at = from; at < from + 3; at++) {
        half[to++] = (rgb[at] + rgb[at + 3] + rgb[at + below] + rgb[at + below + 3] + 2) >> 2;
      }
    }
  }
  return { width: width / 2, height: height / 2, rgb: half };
}

/** NaN, the product of a broken framing, becomes 0. */
function clamp(x: number, last: number): number {
  return x > 0 ? (x < last ? x : last) : 0;
}
