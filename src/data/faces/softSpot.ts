/** Soft round spots: blush, shade and shine. */
import type { Canvas, Mask } from './canvas.ts';
import type { Colour } from './colour.ts';

/** Paints a soft round spot, strongest at its centre: alpha·(1 − d²)², d = 1 on the rim. All lengths in pixels. */
export function softSpot(
  canvas: Canvas,
  centreX: number,
  centreY: number,
  radiusX: number,
  radiusY: number,
  colour: Colour,
  alpha: number,
  clip: Mask | null,
): void {
  const { side, red, green, blue } = canvas;
  const firstColumn = Math.max(0, Math.floor(centreX - radiusX));
  const lastColumn = Math.min(side - 1, Math.floor(centreX + radiusX));
  const firstRow = Math.max(0, Math.floor(centreY - radiusY));
  const lastRow = Math.min(side - 1, Math.floor(centreY + radiusY));
  const perX = 1 / radiusX;
  const perY = 1 / radiusY;
  const [r, g, b] = colour;
  for (let row = firstRow; row <= lastRow; row++) {
    const dy = (row + 0.5 - centreY) * perY;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const dx = (column + 0.5 - centreX) * perX;
      const inside = 1 - dx * dx - dy * dy;
      if (inside <= 0) continue;
      const i = row * side + column;
      let a = alpha * inside * inside;
      if (clip) a *= clip[i];
      red[i] += (r - red[i]) * a;
      green[i] += (g - green[i]) * a;
      blue[i] += (b - blue[i]) * a;
    }
  }
}
