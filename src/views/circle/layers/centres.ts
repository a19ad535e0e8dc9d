/** The lines of Figure 3: a class centre W_j each, from the origin to the arc; the boundaries between them; and the
 *  class means, hollow triangles under the arc, which need not lie on their line. */
import { azimuth } from '../../../core/circle.ts';
import type { Boundary } from '../boundaries.ts';
import { type Drawing, inkShare, place, strokeBroken } from '../drawing.ts';
import type { Scene } from '../scene.ts';

/** More boundaries than this are drawn fainter: they are the ground, the lines are the figure. */
const CALM = 24;

/** Boundaries among many begin this many times as far out as the lines. */
const BOUNDARY_HUBS = 2.5;

export function drawBoundaries({ ctx, layout, inks }: Drawing, boundaries: readonly Boundary[]): void {
  ctx.strokeStyle = inks.soft;
  ctx.globalAlpha = 0.55 * Math.min(1, CALM / boundaries.length);
  ctx.lineWidth = 0.75;
  ctx.setLineDash([2, 4]);
  ctx.beginPath();
  for (const { azimuth } of boundaries) {
    ctx.moveTo(...place(layout, azimuth, Math.max(layout.arc * 0.06, layout.hub * BOUNDARY_HUBS)));
    ctx.lineTo(...place(layout, azimuth, layout.arc));
  }
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

export function drawCentres(drawing: Drawing, scene: Scene): void {
  const { ctx, layout, inks } = drawing;
  const roomPx = (2 * Math.PI * layout.arc) / scene.identities;
  ctx.lineWidth = Math.max(1, Math.min(layout.isSmall ? 1.5 : 2, 0.055 * roomPx));
  ctx.lineCap = 'butt';
  for (let j = 0; j < scene.identities; j++) {
    ctx.globalAlpha = inkShare(drawing, j);
    ctx.strokeStyle = inks.identities[j];
    strokeBroken(ctx, j, () => {
      // From the arc inwards, so that the dashes of a turning line stand still where they are looked at.
      ctx.moveTo(...place(layout, scene.centres.at[j], layout.arc));
      ctx.lineTo(...place(layout, scene.centres.at[j], layout.hub));
    });
  }
  ctx.globalAlpha = 1;
  ctx.fillStyle = inks.ink;
  ctx.beginPath();
  ctx.arc(layout.cx, layout.cy, layout.isSmall ? 2 : 2.5, 0, 2 * Math.PI);
  ctx.fill();
}

/** Where centre loss draws each class to: a cross, apart from its W; on the arc, and in the plane at its own length. */
export function drawClassCentres({ ctx, layout, inks, plane, pxPerNorm }: Drawing, { snapshot }: Scene): void {
  const classCentres = snapshot?.classCentres;
  if (!classCentres) return;
  const size = layout.isSmall ? 3 : 4;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([]);
  for (let j = 0; j < classCentres.length / 2; j++) {
    const [x, y] = [classCentres[2 * j], classCentres[2 * j + 1]];
    if (!Number.isFinite(x + y)) continue;
    const inPlane = plane === 0 ? 0 : plane * pxPerNorm * Math.hypot(x, y);
    const [px, py] = place(layout, azimuth(x, y), (1 - plane) * layout.arc + inPlane);
    ctx.strokeStyle = inks.ink;
    ctx.beginPath();
    ctx.moveTo(px - size, py - size);
    ctx.lineTo(px + size, py + size);
    ctx.moveTo(px - size, py + size);
    ctx.lineTo(px + size, py - size);
    ctx.stroke();
  }
}

export function drawMeans(drawing: Drawing, scene: Scene): void {
  if (scene.seen === 0) return;
  const { ctx, layout, inks } = drawing;
  const tip = layout.heldOut - 2;
  const roomPx = (2 * Math.PI * tip) / scene.identities;
  const size = Math.min(layout.isSmall ? 4 : 5.5, 0.2 * roomPx);
  ctx.lineWidth = Math.min(1.5, 0.3 * size);
  ctx.lineJoin = 'miter';
  for (let j = 0; j < scene.identities; j++) {
    const azimuth = scene.means.at[j];
    if (Number.isNaN(azimuth)) continue;
    const aside = size / tip;
    ctx.globalAlpha = inkShare(drawing, j);
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
