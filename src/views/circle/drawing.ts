/** What every layer draws on and by: the canvas context in CSS pixels, the layout, the colours and the projection. */
import { identityDashes } from '../palette.ts';
import type { Inks } from './inks.ts';
import type { Layout } from './layout.ts';

/** What the layers draw with: a canvas's context, or what takes down the same calls for a file. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'arc'
  | 'closePath'
  | 'stroke'
  | 'fill'
  | 'fillText'
  | 'strokeText'
  | 'measureText'
  | 'drawImage'
  | 'setLineDash'
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'strokeStyle'
  | 'fillStyle'
  | 'globalAlpha'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'imageSmoothingEnabled'
>;

export interface Drawing {
  readonly ctx: Pen;
  readonly layout: Layout;
  readonly inks: Inks;
  /** 0 on the circle … 1 in the plane. */
  readonly plane: number;
  /** Pixels of one unit of norm in the plane. */
  readonly pxPerNorm: number;
  /** The identity the reader singles out; the others step back. */
  readonly singled: number | null;
}

/** A place on the page. @param azimuth counter-clockwise from the right @param radius px from the origin */
export function place({ cx, cy }: Layout, azimuth: number, radius: number): [number, number] {
  return [cx + radius * Math.cos(azimuth), cy - radius * Math.sin(azimuth)];
}

/** Adds an arc to the path, counter-clockwise on the page when `to` is past `from`. */
export function addArc(drawing: Drawing, radius: number, from: number, to: number): void {
  drawing.ctx.arc(drawing.layout.cx, drawing.layout.cy, Math.max(0, radius), -from, -to, to > from);
}

/** A colour's share of ink for an identity: less when the reader singles out another. */
export function inkShare({ singled }: Drawing, label: number): number {
  return singled === null || singled === label ? 1 : 0.16;
}

/** Strokes a path in the present colour and width, broken as this identity's lines are. */
export function strokeBroken(ctx: Pen, label: number, addPath: () => void): void {
  ctx.setLineDash(identityDashes(label).map((length) => length * ctx.lineWidth));
  ctx.beginPath();
  addPath();
  ctx.stroke();
  ctx.setLineDash([]);
}

/** A symbol of the formulas, with or without an index, centred. */
export function writeItalic(
  drawing: Drawing,
  symbol: string,
  index: string,
  x: number,
  y: number,
  colour: string,
): void {
  const { ctx, inks, layout } = drawing;
  const size = layout.type * 1.2;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = inks.paper;
  ctx.fillStyle = colour;
  const parts = [
    { text: symbol, font: `italic ${size}px Georgia, 'Times New Roman', serif`, drop: 0 },
    { text: index, font: `${size * 0.68}px ${inks.fontFamily}`, drop: size * 0.26 },
  ].map((part) => {
    ctx.font = part.font;
    return { ...part, width: ctx.measureText(part.text).width };
  });
  let left = x - (parts[0].width + parts[1].width) / 2;
  for (const { text, font, drop, width } of parts) {
    ctx.font = font;
    ctx.strokeText(text, left, y + drop);
    ctx.fillText(text, left, y + drop);
    left += width;
  }
}

/** Words on the drawing, with a rim of paper so that lines beneath do not run through them. */
export function write(drawing: Drawing, text: string, x: number, y: number, colour: string, weight = 400): void {
  const { ctx, inks, layout } = drawing;
  ctx.font = `${weight} ${layout.type}px ${inks.fontFamily}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = inks.paper;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}
