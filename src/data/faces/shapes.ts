/** Shapes that are used all over a face: ellipses, soft spots, mirrored outlines. */
import type { Mask } from './canvas.ts';
import type { Colour } from './colour.ts';
import { fill, type Pen } from './pen.ts';
import { project } from './pose.ts';
import { softSpot } from './softSpot.ts';

/** An ellipse with its centre at (x, y), as a smooth shape. */
export function ellipse(
  pen: Pen,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  colour: Colour,
  alpha = 1,
  clip: Mask | null = null,
  mask: Mask | null = null,
): void {
  const a = radiusX * Math.SQRT1_2;
  const b = radiusY * Math.SQRT1_2;
  fill(
    pen,
    // biome-ignore format: eight points around the rim
    [x + radiusX, y, x + a, y + b, x, y + radiusY, x - a, y + b, x - radiusX, y, x - a, y - b, x, y - radiusY, x + a, y - b],
    colour,
    alpha,
    clip,
    mask,
  );
}

/** A soft round spot with its centre at (x, y): blush, shade, shine. */
export function spot(
  pen: Pen,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  colour: Colour,
  alpha: number,
  clip: Mask | null = null,
): void {
  project(pen.view, x, y, pen.controlX, pen.controlY, 0);
  const { unit } = pen.view;
  softSpot(pen.canvas, pen.controlX[0], pen.controlY[0], radiusX * unit, radiusY * unit, colour, alpha, clip);
}

/** The right half of a shape (x, y … from top to bottom) and its mirror image, as one closed curve. Points on the
 *  axis (x = 0) are not doubled. */
export function mirrored(half: readonly number[]): number[] {
  const whole = half.slice();
  for (let i = half.length - 2; i >= 0; i -= 2) {
    if (half[i] !== 0) whole.push(-half[i], half[i + 1]);
  }
  return whole;
}
