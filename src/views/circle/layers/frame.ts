/** The ground: the arc, and in the plane the two axes with a few norms marked. */
import { ticks } from 'd3';
import { addArc, type Drawing, place, write } from '../drawing.ts';

export function drawFrame(drawing: Drawing): void {
  const { ctx, layout, inks, plane } = drawing;
  ctx.strokeStyle = inks.hairline;
  ctx.lineWidth = 1;
  ctx.beginPath();
  addArc(drawing, layout.arc, 0, 2 * Math.PI);
  ctx.stroke();
  if (plane > 0) drawAxes(drawing);
}

function drawAxes(drawing: Drawing): void {
  const { ctx, layout, inks, plane, pxPerNorm } = drawing;
  ctx.globalAlpha = plane;
  ctx.beginPath();
  for (const axis of [0, Math.PI / 2]) {
    ctx.moveTo(...place(layout, axis, layout.arc));
    ctx.lineTo(...place(layout, axis, -layout.arc));
  }
  ctx.stroke();
  if (pxPerNorm > 0) {
    for (const norm of ticks(0, layout.arc / pxPerNorm, 3)) {
      if (norm === 0) continue;
      const [x, y] = place(layout, 0, norm * pxPerNorm);
      ctx.beginPath();
      ctx.moveTo(x, y - 3);
      ctx.lineTo(x, y + 3);
      ctx.strokeStyle = inks.soft;
      ctx.lineWidth = 1;
      ctx.stroke();
      write(drawing, String(norm), x, y + layout.type, inks.soft);
    }
  }
  ctx.globalAlpha = 1;
}
