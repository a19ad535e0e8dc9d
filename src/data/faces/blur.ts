/** An out-of-focus lens, or nearly: a box blur. */
import type { Canvas } from './canvas.ts';

/** Blurs one plane of a canvas in place, rows then columns. Half width `radius` in pixels, which may be a fraction: the
 *  outermost pixels count in part. Uses the canvas's opening as scratch. */
export function blurPlane(canvas: Canvas, plane: Float32Array, radius: number): void {
  const { side, opening: held } = canvas;
  const whole = Math.floor(radius);
  const rest = radius - whole;
  const scale = 1 / (2 * radius + 1);
  for (let pass = 0; pass < 2; pass++) {
    const step = pass === 0 ? 1 : side;
    const jump = pass === 0 ? side : 1;
    for (let line = 0; line < side; line++) {
      const start = line * jump;
      for (let i = 0; i < side; i++) held[i] = plane[start + i * step];
      const last = side - 1;
      for (let i = 0; i < side; i++) {
        let sum = held[i];
        for (let k = 1; k <= whole; k++) sum += held[i - k < 0 ? 0 : i - k] + held[i + k > last ? last : i + k];
        const k = whole + 1;
        sum += rest * (held[i - k < 0 ? 0 : i - k] + held[i + k > last ? last : i + k]);
        plane[start + i * step] = sum * scale;
      }
    }
  }
}
