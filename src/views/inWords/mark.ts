/** Where the keys stand, drawn on every circle: a rim around the class, its line, its mean or the gap. A sample has the pointer's
 *  own ring. */
import { width } from '../../core/arcs.ts';
import { wrapAngle } from '../../core/circle.ts';
import { addArc, type Drawing, place } from '../circle/drawing.ts';
import type { Mark } from '../circle/paint.ts';
import type { Place } from './walk.ts';

/** Around what is marked, px. */
const PAD = 6;

/** @param next the class that follows clockwise, where there is one */
export function markOf(at: Place, next: number | undefined): Mark | null {
  if (at.level === 'circle' || at.level === 'sample') return null;
  const { label } = at;
  const part = at.level === 'class' ? 'class' : at.part;
  switch (part) {
    case 'class':
      return (drawing, { arcs, medallions }) => {
        const { layout, plane } = drawing;
        const { arc, heldOut } = layout;
        rimDisc(drawing, medallions[label], layout.ring, layout.medallion - 1);
        if (plane !== 0) return;
        const [from, to] = arcs.at.subarray(2 * label);
        const beside = PAD / arc;
        // From under the held-out arc to the arc of the circle, a little wider than what lies there.
        rimBand(drawing, from - beside, from + width(from, to) + beside, heldOut - PAD, arc + PAD / 2);
      };
    case 'centre':
      return (drawing, { centres }) => rimLine(drawing, centres.at[label]);
    case 'mean':
      return (drawing, { means }) => {
        const size = drawing.layout.isSmall ? 4 : 5.5;
        rimDisc(drawing, means.at[label], drawing.layout.heldOut - size, size + PAD);
      };
    case 'gap':
      return (drawing, { arcs }) => {
        if (next === undefined) return;
        const from = arcs.at[2 * next + 1];
        const extent = wrapAngle(arcs.at[2 * label] - from);
        const { heldOut } = drawing.layout;
        // Of an overlap, what both have.
        rimBand(drawing, from + Math.min(extent, 0), from + Math.max(extent, 0), heldOut - 2 * PAD, heldOut + 2 * PAD);
      };
    case 'worst':
    case 'rival':
      return null;
    default:
      return part satisfies never;
  }
}

/** Over dots and lines of any colour: the accent on a wider rim of paper. */
function rim({ ctx, inks }: Drawing, addPath: () => void): void {
  ctx.setLineDash([]);
  ctx.lineCap = ctx.lineJoin = 'round';
  for (const [colour, width] of [
    [inks.paper, 6],
    [inks.accent, 2.5],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    addPath();
    ctx.stroke();
  }
  ctx.lineCap = 'butt';
}

function rimDisc(drawing: Drawing, azimuth: number, radius: number, size: number): void {
  if (Number.isNaN(azimuth)) return;
  const [x, y] = place(drawing.layout, azimuth, radius);
  rim(drawing, () => drawing.ctx.arc(x, y, size, 0, 2 * Math.PI));
}

/** A piece of a ring, counter-clockwise. */
function rimBand(drawing: Drawing, from: number, to: number, inner: number, outer: number): void {
  if (Number.isNaN(from + to)) return;
  rim(drawing, () => {
    addArc(drawing, outer, from, to);
    addArc(drawing, inner, to, from);
    drawing.ctx.closePath();
  });
}

function rimLine(drawing: Drawing, azimuth: number): void {
  const { ctx, layout } = drawing;
  const [aside, along] = [azimuth + Math.PI / 2, Math.max(layout.hub, 2 * PAD)];
  const [dx, dy] = [PAD * Math.cos(aside), -PAD * Math.sin(aside)];
  const [x0, y0] = place(layout, azimuth, along);
  const [x1, y1] = place(layout, azimuth, layout.arc);
  rim(drawing, () => {
    ctx.moveTo(x0 + dx, y0 + dy);
    ctx.lineTo(x1 + dx, y1 + dy);
    ctx.lineTo(x1 - dx, y1 - dy);
    ctx.lineTo(x0 - dx, y0 - dy);
    ctx.closePath();
  });
}
