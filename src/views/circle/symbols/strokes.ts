/** What every symbol in a circle is drawn by. */
import { addArc, type Drawing, place, writeItalic } from '../drawing.ts';

/** Of the lines that are lit, px: one that is lit, and one of many. */
export const WEIGHT = 3.5;
export const THIN = 1.5;

/** A glyph a little counter-clockwise of a line. */
export function writeBeside(drawing: Drawing, symbol: string, index: string, azimuth: number, radius: number): void {
  const { layout, inks } = drawing;
  writeItalic(drawing, symbol, index, ...place(layout, azimuth + (1.1 * layout.type) / radius, radius), inks.ink);
}

export function strokeArc(drawing: Drawing, radius: number, from: number, to: number): void {
  drawing.ctx.strokeStyle = drawing.inks.ink; // a glyph before it leaves that of its rim
  drawing.ctx.beginPath();
  addArc(drawing, radius, from, to);
  drawing.ctx.stroke();
}
