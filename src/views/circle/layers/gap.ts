/** The figure's point: the empty arc between the two nearest classes, bracketed, with its size in degrees beside it. */
import { gapBetween } from '../gap.ts';
import type { Scene } from '../scene.ts';
import { addArc, place, type Sheet, write } from '../sheet.ts';
import type { CircleText } from '../text.ts';

/** An overlap larger than this is no gap to speak of: the classes are mixed, and a bracket would only be noise. */
const MIXED = Math.PI / 4;

export function drawGap(sheet: Sheet, scene: Scene, text: CircleText): void {
  const { ctx, layout, inks, plane } = sheet;
  if (!scene.gapPair || !scene.snapshot) return;
  const gap = gapBetween(scene.arcs.at, ...scene.gapPair, scene.snapshot.metrics.minGap90);
  if (!gap || gap.extent < -MIXED || plane === 1) return;
  // An overlap lies where the triangles of the means are: it keeps below them.
  const radius = layout.arc - layout.band - (gap.extent < 0 ? 22 : 9);
  const to = gap.from + gap.extent;
  ctx.globalAlpha = scene.gapInk.at[0] * (1 - plane);
  ctx.strokeStyle = inks.ink;
  ctx.lineWidth = 1.25;
  ctx.setLineDash(gap.extent < 0 ? [3, 2] : []);
  ctx.beginPath();
  addArc(sheet, radius, gap.from, to);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.beginPath();
  for (const end of [gap.from, to]) {
    ctx.moveTo(...place(layout, end, radius - 4));
    ctx.lineTo(...place(layout, end, radius + 4));
  }
  ctx.stroke();
  const degrees = Math.round((Math.abs(gap.extent) * 180) / Math.PI);
  const label = gap.extent < 0 ? text.overlap(degrees) : text.gap(degrees);
  const [x, y] = place(layout, gap.from + gap.extent / 2, radius - 1.4 * layout.type);
  write(sheet, label, x, y, inks.ink, 600);
  ctx.globalAlpha = 1;
}
