/** The margin on the page: between two neighbours lies a corridor of width m around their boundary, half of it cut from
 *  each side, and a sample must stay out of it: θ + m < θ_other. What it leaves white beside W_j is the room of class j,
 *  (spacing − m)/2 on each side. Where m is wider than the spacing no room is left, and the corridor ends at W_j. */
import { wrapAngle } from '../../../core/circle.ts';
import type { Boundary } from '../boundaries.ts';
import type { Scene } from '../scene.ts';
import { addArc, inkShare, type Sheet } from '../sheet.ts';

export function drawWedges(sheet: Sheet, scene: Scene, boundaries: readonly Boundary[]): void {
  const { ctx, layout, inks } = sheet;
  const half = scene.margin.at[0] / 2;
  if (!(half > 0)) return;
  for (const { azimuth, before, after } of boundaries) {
    for (const [label, side] of [
      [before, -1],
      [after, 1],
    ]) {
      const toCentre = Math.abs(wrapAngle(scene.centres.at[label] - azimuth));
      ctx.globalAlpha = (inks.theme === 'dark' ? 0.14 : 0.09) * inkShare(sheet, label);
      ctx.fillStyle = inks.identities[label];
      ctx.beginPath();
      ctx.moveTo(layout.cx, layout.cy);
      addArc(sheet, layout.arc, azimuth, azimuth + side * Math.min(half, toCentre));
      ctx.fill();
    }
  }
  ctx.globalAlpha = 1;
}
