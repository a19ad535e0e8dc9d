/** Where the keys stand, drawn on every circle: a rim around the class, its line, its mean or the gap. A sample has the pointer's
 *  own ring. */
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
        rimDisc(drawing, medallions[label], layout.ring, layout.medallion - 1);
        if (plane === 0) rimSector(drawing, arcs.at[2 * label], arcs.at[2 * label + 1], layout.arc);
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
        if (next !== undefined) rimGap(drawing, arcs.at[2 * next + 1], arcs.at[2 * label]);
      };
    case 'worst':
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

/** From under the held-out arc to the arc of the circle, a little wider than what lies there. */
function rimSector(drawing: Drawing, from: number, to: number, outer: number): void {
  const extent = wrapAngle(to - from);
  if (Number.isNaN(extent)) return;
  const inner = drawing.layout.heldOut - PAD;
  const begin = from - PAD / outer;
  const end = from + (extent < 0 ? extent + 2 * Math.PI : extent) + PAD / outer;
  rim(drawing, () => {
    addArc(drawing, outer + PAD / 2, begin, end);
    addArc(drawing, inner, end, begin);
    drawing.ctx.closePath();
  });
}

/** Between two arcs; of an overlap, what both have. */
function rimGap(drawing: Drawing, from: number, to: number): void {
  const extent = wrapAngle(to - from);
  if (Number.isNaN(extent)) return;
  const [begin, end] = extent < 0 ? [from + extent, from] : [from, from + extent];
  const { heldOut } = drawing.layout;
  rim(drawing, () => {
    addArc(drawing, heldOut + 2 * PAD, begin, end);
    addArc(drawing, heldOut - 2 * PAD, end, begin);
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
