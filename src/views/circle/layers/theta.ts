/** θ of the one dot pointed at: its own ray, and the angle from there to its class centre. */
import { wrapAngle } from '../../../core/circle.ts';
import type { Scene } from '../scene.ts';
import { addArc, place, type Sheet, write } from '../sheet.ts';

export function drawTheta(sheet: Sheet, scene: Scene, places: Float32Array, sample: number): void {
  const { ctx, layout, inks } = sheet;
  const azimuth = scene.azimuths.at[sample];
  const centre = scene.centres.at[scene.labels[sample]];
  const turn = wrapAngle(azimuth - centre);
  if (Number.isNaN(turn)) return;
  ctx.strokeStyle = inks.ink;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(layout.cx, layout.cy);
  ctx.lineTo(places[2 * sample], places[2 * sample + 1]);
  ctx.stroke();
  const radius = layout.arc * 0.4;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  addArc(sheet, radius, centre, centre + turn);
  ctx.stroke();
  // Inside a wide angle, beside a narrow one.
  const isWide = Math.abs(turn) * radius > 2.4 * layout.type;
  const middle = isWide ? centre + turn / 2 : azimuth + (Math.sign(turn) * layout.type) / radius;
  const [x, y] = place(layout, middle, isWide ? radius + 1.1 * layout.type : radius);
  write(sheet, 'θ', x, y, inks.ink, 600);
}
