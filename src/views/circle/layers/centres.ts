/** The lines of Figure 3: a class centre W_j each, from the origin to the arc; the boundaries between them; and the
 *  class means, hollow triangles under the arc, which need not lie on their line. */
import type { Boundary } from '../boundaries.ts';
import type { Scene } from '../scene.ts';
import { inkShare, place, type Sheet } from '../sheet.ts';

export function drawBoundaries({ ctx, layout, inks }: Sheet, boundaries: readonly Boundary[]): void {
  ctx.strokeStyle = inks.soft;
  ctx.globalAlpha = 0.55;
  ctx.lineWidth = 0.75;
  ctx.setLineDash([2, 4]);
  ctx.beginPath();
  for (const { azimuth } of boundaries) {
    ctx.moveTo(...place(layout, azimuth, layout.arc * 0.06));
    ctx.lineTo(...place(layout, azimuth, layout.arc));
  }
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

export function drawCentres(sheet: Sheet, scene: Scene): void {
  const { ctx, layout, inks } = sheet;
  ctx.lineWidth = layout.isSmall ? 1.5 : 2;
  ctx.lineCap = 'butt';
  for (let j = 0; j < scene.identities; j++) {
    ctx.globalAlpha = inkShare(sheet, j);
    ctx.strokeStyle = inks.identities[j];
    ctx.beginPath();
    ctx.moveTo(layout.cx, layout.cy);
    ctx.lineTo(...place(layout, scene.centres.at[j], layout.arc));
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
  ctx.fillStyle = inks.ink;
  ctx.beginPath();
  ctx.arc(layout.cx, layout.cy, layout.isSmall ? 2 : 2.5, 0, 2 * Math.PI);
  ctx.fill();
}

export function drawMeans(sheet: Sheet, scene: Scene): void {
  if (scene.seen === 0) return;
  const { ctx, layout, inks } = sheet;
  const size = layout.isSmall ? 4 : 5.5;
  const tip = layout.arc - layout.band - 4;
  ctx.lineWidth = 1.5;
  ctx.lineJoin = 'miter';
  for (let j = 0; j < scene.identities; j++) {
    const azimuth = scene.means.at[j];
    if (Number.isNaN(azimuth)) continue;
    const aside = size / tip;
    ctx.globalAlpha = inkShare(sheet, j);
    ctx.beginPath();
    ctx.moveTo(...place(layout, azimuth, tip));
    ctx.lineTo(...place(layout, azimuth - aside, tip - 1.7 * size));
    ctx.lineTo(...place(layout, azimuth + aside, tip - 1.7 * size));
    ctx.closePath();
    ctx.fillStyle = inks.paper;
    ctx.fill();
    ctx.strokeStyle = inks.identities[j];
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}
