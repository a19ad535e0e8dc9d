/** What the held-out samples say: each class's middle 90 % as an arc of its own under the dots; and the figure's point, the
 *  empty arc between the two nearest classes, bracketed, with its size in degrees beside it. */

import { wrapAngle } from '../../../core/circle.ts';
import type { Metrics } from '../../../core/snapshot.ts';
import { addArc, type Drawing, inkShare, place, strokeBroken, write } from '../drawing.ts';
import { gapBetween } from '../gap.ts';
import type { Scene } from '../scene.ts';
import type { CircleText } from '../text.ts';

/** Fewer held-out samples of a class than this say nothing of its 90 % arc. */
const LEAST_HELD_OUT = 5;

export function drawGap(drawing: Drawing, scene: Scene, text: CircleText): void {
  const { ctx, layout, inks, plane } = drawing;
  if (!scene.gapPair || !scene.snapshot || !isMeaningful(scene.snapshot.metrics)) return;
  const gap = gapBetween(scene.arcs.at, ...scene.gapPair, scene.snapshot.metrics.minGap90);
  if (!gap || plane === 1) return;
  // A gap stands between the ends of two arcs; an overlap lies upon them, and keeps below them and the triangles.
  const radius = gap.extent < 0 ? layout.heldOut - 20 : layout.heldOut;
  const to = gap.from + gap.extent;
  ctx.globalAlpha = scene.gapInk.at[0] * (1 - plane);
  ctx.strokeStyle = inks.ink;
  ctx.lineWidth = 1.25;
  ctx.setLineDash(gap.extent < 0 ? [3, 2] : []);
  ctx.beginPath();
  addArc(drawing, radius, gap.from, to);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.beginPath();
  for (const end of [gap.from, to]) {
    ctx.moveTo(...place(layout, end, radius - 4));
    ctx.lineTo(...place(layout, end, radius + 4));
  }
  ctx.stroke();
  // The measured gap, which the panel shows too; the bracket only glides there.
  const { minGap90 } = scene.snapshot.metrics;
  const degrees = Math.round((Math.abs(minGap90) * 180) / Math.PI);
  const label = minGap90 < 0 ? text.overlap(degrees) : text.gap(degrees);
  const [x, y] = place(layout, gap.from + gap.extent / 2, radius - 1.4 * layout.type);
  write(drawing, label, x, y, inks.ink, 600);
  ctx.globalAlpha = 1;
}

/** The classes' 90 % arcs, where the triangles of their means point to. */
export function drawHeldOutArcs(drawing: Drawing, scene: Scene): void {
  const { ctx, layout, inks, plane } = drawing;
  if (plane === 1 || !scene.snapshot || scene.snapshot.metrics.isMixed) return;
  ctx.lineWidth = layout.isSmall ? 2 : 2.75;
  for (let j = 0; j < scene.identities; j++) {
    ctx.globalAlpha = (1 - plane) * inkShare(drawing, j);
    ctx.strokeStyle = inks.identities[j];
    strokeBroken(ctx, j, () => addHeldOutArc(drawing, scene.arcs.at, j));
  }
  ctx.globalAlpha = 1;
}

/** The arcs of the run before, as a broad pale ground to those of this one. @param arcs [c, 2] as Metrics.arcs90 */
export function drawGhostArcs(drawing: Drawing, arcs: ArrayLike<number>): void {
  const { ctx, layout, inks, plane } = drawing;
  if (arcs.length !== 2 * inks.identities.length) return; // of other people
  ctx.lineWidth = layout.isSmall ? 6 : 9;
  for (let j = 0; j < inks.identities.length; j++) {
    ctx.globalAlpha = 0.3 * (1 - plane) * inkShare(drawing, j);
    ctx.strokeStyle = inks.identities[j];
    ctx.beginPath();
    addHeldOutArc(drawing, arcs, j);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

function addHeldOutArc(drawing: Drawing, arcs: ArrayLike<number>, label: number): void {
  const from = arcs[2 * label];
  const extent = wrapAngle(arcs[2 * label + 1] - from);
  if (Number.isNaN(extent)) return;
  addArc(drawing, drawing.layout.heldOut, from, from + (extent < 0 ? extent + 2 * Math.PI : extent));
}

/** Whether a gap is worth a bracket: not of mixed classes, nor from arcs of very few pictures. */
export function isMeaningful({ isMixed, fewestHeldOut }: Pick<Metrics, 'isMixed' | 'fewestHeldOut'>): boolean {
  return !isMixed && fewestHeldOut >= LEAST_HELD_OUT;
}
