/** Somebody who is not trained on: a broken needle from the origin to his direction, and a question mark on the arc. */
import { type Drawing, place, write } from '../drawing.ts';
import type { Scene } from '../scene.ts';

export function drawVisitor(drawing: Drawing, { visitor }: Scene): void {
  const [azimuth] = visitor.at;
  if (Number.isNaN(azimuth)) return;
  const { ctx, layout, inks } = drawing;
  const size = 0.75 * layout.type;
  const [x, y] = place(layout, azimuth, layout.arc);
  ctx.strokeStyle = inks.accent;
  ctx.lineWidth = 2;
  ctx.setLineDash([6, 4]);
  ctx.beginPath();
  ctx.moveTo(layout.cx, layout.cy);
  ctx.lineTo(x, y);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.arc(x, y, size, 0, 2 * Math.PI);
  ctx.fillStyle = inks.paper;
  ctx.fill();
  ctx.stroke();
  write(drawing, '?', x, y, inks.accent, 700);
}
