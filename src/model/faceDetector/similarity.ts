/** Points, and the similarity transforms between two pictures: a Framing is one. Coordinates are pixels from the left top
 *  corner, so that the first pixel's middle is (0.5, 0.5). */
import type { Framing } from '../../data/photos/framing.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point of the photo that a point of the crop shows. */
export function toPhoto({ a, b, tx, ty }: Framing, { x, y }: Point): Point {
  return { x: a * x - b * y + tx, y: b * x + a * y + ty };
}

/** The square of `sizePx` photo pixels about a centre, turned by `turn` radians, clockwise on the page, as a
 *  crop of side × side pixels. */
export function squareAbout(centre: Point, sizePx: number, turn: number, side: number): Framing {
  const a = (Math.cos(turn) * sizePx) / side;
  const b = (Math.sin(turn) * sizePx) / side;
  return { a, b, tx: centre.x - ((a - b) * side) / 2, ty: centre.y - ((b + a) * side) / 2 };
}

/** The similarity, never a reflection, that takes `from` nearest to `to` in the sum of squared distances. With p and q
 *  measured from their means: a = Σ p·q / Σ |p|², b = Σ p × q / Σ |p|².
 *  @throws Error when fewer than two points of `from` are apart. Source: Umeyama 1991, in two dimensions. */
export function nearestSimilarity(from: readonly Point[], to: readonly Point[]): Framing {
  const p = mean(from);
  const q = mean(to);
  let dot = 0;
  let cross = 0;
  let spread = 0;
  for (const [i, point] of from.entries()) {
    const [px, py, qx, qy] = [point.x - p.x, point.y - p.y, to[i].x - q.x, to[i].y - q.y];
    dot += px * qx + py * qy;
    cross += px * qy - py * qx;
    spread += px * px + py * py;
  }
  if (!(spread > 0)) throw new Error(`${from.length} points in one place have no size; at least 2 must be apart.`);
  const [a, b] = [dot / spread, cross / spread];
  return { a, b, tx: q.x - (a * p.x - b * p.y), ty: q.y - (b * p.x + a * p.y) };
}

/** The transform back. @throws Error when it has no size */
export function inverse({ a, b, tx, ty }: Framing): Framing {
  const size = a * a + b * b;
  if (!(size > 0)) throw new Error('A similarity of scale 0 cannot be turned back.');
  return { a: a / size, b: -b / size, tx: -(a * tx + b * ty) / size, ty: (b * tx - a * ty) / size };
}

function mean(points: readonly Point[]): Point {
  let [x, y] = [0, 0];
  for (const point of points) {
    x += point.x / points.length;
    y += point.y / points.length;
  }
  return { x, y };
}
