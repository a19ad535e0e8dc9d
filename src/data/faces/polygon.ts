/** Fills polygons with exact-area edges. Coverage is accumulated edge by edge and summed along each row (the method of
 *  font rasterisers), so a shape costs its outline and its bounding box, and its pixels average out the same at any side. */
import type { Canvas, Mask } from './canvas.ts';
import type { Colour } from './colour.ts';

/** Paints the polygon (xs[i], ys[i]), i < n, in pixels. `clip` confines it; `mask`, where given, is overwritten with
 *  its coverage (its old content outside the shape is cleared). */
export function fillPolygon(
  canvas: Canvas,
  xs: Float64Array,
  ys: Float64Array,
  n: number,
  colour: Colour,
  alpha: number,
  clip: Mask | null,
  mask: Mask | null,
): void {
  const { side, red, green, blue, cover } = canvas;
  if (mask) mask.fill(0);
  let left = side;
  let right = 0;
  let top = side;
  let bottom = 0;
  for (let i = 0; i < n; i++) {
    const x = xs[i];
    const y = ys[i];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  const firstColumn = Math.max(0, Math.floor(left));
  const lastColumn = Math.min(side - 1, Math.floor(right));
  const firstRow = Math.max(0, Math.floor(top));
  const lastRow = Math.min(side - 1, Math.floor(bottom));
  if (firstColumn > lastColumn || firstRow > lastRow) return;
  for (let i = 0, j = n - 1; i < n; j = i++) addEdge(cover, side, xs[j], ys[j], xs[i], ys[i]);
  const [r, g, b] = colour;
  for (let row = firstRow; row <= lastRow; row++) {
    let sum = 0;
    let at = row * (side + 2) + firstColumn;
    const end = row * side + lastColumn;
    for (let i = row * side + firstColumn; i <= end; i++, at++) {
      sum += cover[at];
      cover[at] = 0;
      let a = sum < 0 ? -sum : sum;
      if (a < 0.002) continue;
      if (a > 1) a = 1;
      if (mask) mask[i] = a;
      a *= alpha;
      if (clip) a *= clip[i];
      red[i] += (r - red[i]) * a;
      green[i] += (g - green[i]) * a;
      blue[i] += (b - blue[i]) * a;
    }
    cover[at] = 0;
    cover[at + 1] = 0;
  }
}

/** Adds one edge's signed areas. x is clamped to the picture, rows outside it are skipped. */
function addEdge(cover: Float32Array, side: number, ax: number, ay: number, bx: number, by: number): void {
  if (ay === by) return;
  const down = ay < by;
  const topX = down ? ax : bx;
  const topY = down ? ay : by;
  const bottomY = down ? by : ay;
  const sign = down ? 1 : -1;
  const slope = (bx - ax) / (by - ay);
  const lastRow = Math.min(side - 1, Math.floor(bottomY));
  for (let row = Math.max(0, Math.floor(topY)); row <= lastRow; row++) {
    const from = topY > row ? topY : row;
    const to = bottomY < row + 1 ? bottomY : row + 1;
    const height = (to - from) * sign;
    let x0 = topX + (from - topY) * slope;
    let x1 = topX + (to - topY) * slope;
    if (x0 > x1) {
      const held = x0;
      x0 = x1;
      x1 = held;
    }
    x0 = x0 < 0 ? 0 : x0 > side ? side : x0;
    x1 = x1 < 0 ? 0 : x1 > side ? side : x1;
    const first = Math.floor(x0);
    const last = Math.floor(x1);
    const at = row * (side + 2) + first;
    if (last === first) {
      const middle = (x0 + x1) / 2 - first;
      cover[at] += height * (1 - middle);
      cover[at + 1] += height * middle;
      continue;
    }
    // The edge crosses several pixels of the row: `done` is the area reached at each pixel's right side.
    const perPixel = 1 / (x1 - x0);
    let done = 0;
    for (let column = first; column <= last; column++) {
      const l = x0 > column ? x0 : column;
      const r = x1 < column + 1 ? x1 : column + 1;
      const share = (r - l) * perPixel;
      const inner = share * (column + 1 - (l + r) / 2);
      const i = row * (side + 2) + column;
      cover[i] += height * (inner + done);
      done = share - inner;
    }
    cover[row * (side + 2) + last + 1] += height * done;
  }
}
