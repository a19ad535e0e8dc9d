/** Draws smooth curves, given in face units, onto a canvas through a view. Curves are Catmull–Rom splines. */
import type { Canvas, Mask } from './canvas.ts';
import type { Colour } from './colour.ts';
import { fillPolygon } from './polygon.ts';
import { aim, createView, type Pose, project, type View } from './pose.ts';

export interface Pen {
  readonly canvas: Canvas;
  readonly view: View;
  /** Straight pieces between two points of a curve. */
  readonly pieces: number;
  /** Small detail is worth drawing: it would be more than a smudge. */
  readonly isFine: boolean;
  /** [pieces, 4] weights of the four points around a piece. */
  readonly basis: Float64Array;
  readonly controlX: Float64Array;
  readonly controlY: Float64Array;
  readonly controlWidth: Float64Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Room for the longest outline, the lobes of an afro, at the finest pieces. */
const MAX_POINTS = 1536;
/** A picture of at least this side shows single locks, lashes and freckles, pixels. */
const FINE_SIDE = 48;

export function createPen(canvas: Canvas): Pen {
  const { side } = canvas;
  const pieces = side <= 40 ? 2 : side <= 80 ? 5 : 9;
  const basis = new Float64Array(pieces * 4);
  for (let k = 0; k < pieces; k++) {
    const t = k / pieces;
    basis[k * 4] = ((2 - t) * t - 1) * t * 0.5;
    basis[k * 4 + 1] = ((3 * t - 5) * t * t + 2) * 0.5;
    basis[k * 4 + 2] = ((4 - 3 * t) * t + 1) * t * 0.5;
    basis[k * 4 + 3] = (t - 1) * t * t * 0.5;
  }
  const buffer = () => new Float64Array(MAX_POINTS);
  return {
    canvas,
    view: createView(),
    pieces,
    isFine: side >= FINE_SIDE,
    basis,
    controlX: buffer(),
    controlY: buffer(),
    controlWidth: buffer(),
    xs: buffer(),
    ys: buffer(),
  };
}

export function setPose(pen: Pen, pose: Pose): void {
  aim(pen.view, pose, pen.canvas.side);
}

/** Depth of the next shapes: flat cards behind or before the head (bulge 0), or its surface (HEAD_BULGE). */
export function setDepth(pen: Pen, depth: number, bulge: number): void {
  pen.view.depth = depth;
  pen.view.bulge = bulge;
}

/** Fills the smooth closed curve through `points` (x, y, x, y … in face units). A point given twice is a corner. */
export function fill(
  pen: Pen,
  points: readonly number[],
  colour: Colour,
  alpha = 1,
  clip: Mask | null = null,
  mask: Mask | null = null,
): void {
  const { controlX, controlY, basis, pieces, xs, ys } = pen;
  const n = points.length / 2;
  for (let i = 0; i < n; i++) project(pen.view, points[2 * i], points[2 * i + 1], controlX, controlY, i);
  let at = 0;
  for (let i = 0; i < n; i++) {
    const a = i === 0 ? n - 1 : i - 1;
    const c = i + 1 === n ? 0 : i + 1;
    const d = c + 1 === n ? 0 : c + 1;
    if (controlX[i] === controlX[c] && controlY[i] === controlY[c]) continue;
    for (let k = 0; k < pieces; k++, at++) {
      const p = basis[4 * k];
      const q = basis[4 * k + 1];
      const r = basis[4 * k + 2];
      const s = basis[4 * k + 3];
      xs[at] = p * controlX[a] + q * controlX[i] + r * controlX[c] + s * controlX[d];
      ys[at] = p * controlY[a] + q * controlY[i] + r * controlY[c] + s * controlY[d];
    }
  }
  fillPolygon(pen.canvas, xs, ys, at, colour, alpha, clip, mask);
}

/** Draws a line of changing width along `points`: x, y, half width, x, y, half width … in face units. */
export function stroke(pen: Pen, points: readonly number[], colour: Colour, alpha = 1, clip: Mask | null = null): void {
  const { controlX, controlY, controlWidth, basis, pieces, xs, ys } = pen;
  const n = points.length / 3;
  for (let i = 0; i < n; i++) {
    project(pen.view, points[3 * i], points[3 * i + 1], controlX, controlY, i);
    controlWidth[i] = points[3 * i + 2] * pen.view.unit;
  }
  const steps = (n - 1) * pieces;
  const total = 2 * steps + 2;
  // The centre line first (as its own outline), then each side is pushed out along the normal.
  for (let i = 0; i < n - 1; i++) {
    const a = i === 0 ? 0 : i - 1;
    const d = i + 2 === n ? n - 1 : i + 2;
    for (let k = 0; k < pieces; k++) {
      const p = basis[4 * k];
      const q = basis[4 * k + 1];
      const r = basis[4 * k + 2];
      const s = basis[4 * k + 3];
      const at = i * pieces + k;
      xs[at] = p * controlX[a] + q * controlX[i] + r * controlX[i + 1] + s * controlX[d];
      ys[at] = p * controlY[a] + q * controlY[i] + r * controlY[i + 1] + s * controlY[d];
    }
  }
  xs[steps] = controlX[n - 1];
  ys[steps] = controlY[n - 1];
  let dx = xs[1] - xs[0];
  let dy = ys[1] - ys[0];
  for (let at = 0; at <= steps; at++) {
    if (at < steps) {
      dx = xs[at + 1] - xs[at];
      dy = ys[at + 1] - ys[at];
    }
    const length = Math.sqrt(dx * dx + dy * dy) + 1e-9;
    const segment = Math.min(n - 2, Math.floor(at / pieces));
    const t = at / pieces - segment;
    const half = controlWidth[segment] + (controlWidth[segment + 1] - controlWidth[segment]) * t;
    const pushX = (-dy / length) * half;
    const pushY = (dx / length) * half;
    xs[total - 1 - at] = xs[at] - pushX;
    ys[total - 1 - at] = ys[at] - pushY;
    xs[at] += pushX;
    ys[at] += pushY;
  }
  fillPolygon(pen.canvas, xs, ys, total, colour, alpha, clip, null);
}
