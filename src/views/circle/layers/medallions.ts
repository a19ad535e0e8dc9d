/** Each identity's face at the end of its line, in a ring of its colour, with its number where the line arrives; where many
 *  share the ring, a smaller face with the number before it, or the number alone. */
import type { Picture } from '../../../train/messages.ts';
import { identityDashes, identityMark, inkOn } from '../../palette.ts';
import { type Drawing, inkShare, type Pen, place, strokeBroken } from '../drawing.ts';
import { type OwnCanvas, ownCanvas } from '../ownCanvas.ts';
import type { Scene } from '../scene.ts';

/** A face cut to a disc at the size it is drawn, so that a frame only copies it. */
export interface Face {
  canvas: OwnCanvas['canvas'];
  radius: number;
}

/** @param portrait side × side × RGBA  @param radius CSS px of the disc  @param pixelRatio device px per CSS px */
export function cutFace(portrait: Picture, radius: number, pixelRatio: number): Face {
  const whole = ownCanvas(portrait.side);
  whole.ctx?.putImageData(new ImageData(portrait.rgba, portrait.side, portrait.side), 0, 0);
  const side = Math.ceil(2 * radius * pixelRatio);
  const { canvas, ctx } = ownCanvas(side);
  if (ctx) {
    ctx.beginPath();
    ctx.arc(side / 2, side / 2, side / 2, 0, 2 * Math.PI);
    ctx.clip();
    ctx.imageSmoothingQuality = 'high';
    ctx.drawImage(whole.canvas, 0, 0, side, side);
  }
  return { canvas, radius };
}

/** @param closeUp the face of one identity at the size of `CLOSE_UP`, for where the medallions are too small to know anyone */
export function drawMedallions(
  drawing: Drawing,
  scene: Scene,
  faces: readonly Face[],
  closeUp: (label: number) => Face | undefined,
): void {
  const { ctx, layout, singled } = drawing;
  for (let j = 0; j < scene.identities; j++) {
    ctx.globalAlpha = Math.max(0.3, inkShare(drawing, j));
    drawLeader(drawing, scene.centres.at[j], scene.medallions[j], j);
  }
  for (let j = 0; j < scene.identities; j++) {
    const azimuth = scene.medallions[j];
    if (Number.isNaN(azimuth)) continue;
    ctx.globalAlpha = Math.max(0.3, inkShare(drawing, j));
    if (layout.seat === 'number') drawNumberDisc(drawing, j, azimuth);
    else drawFace(drawing, j, azimuth, layout.ring, layout.medallion, faces[j]);
    if (layout.seat === 'face') drawMark(drawing, j, azimuth, layout.ring, layout.medallion);
    if (layout.seat === 'smallFace') writeNumber(drawing, j, azimuth);
  }
  ctx.globalAlpha = 1;
  const face = singled === null ? undefined : closeUp(singled);
  if (singled !== null && face && layout.seat !== 'face') {
    const ring = layout.ring + layout.medallion - CLOSE_UP;
    drawFace(drawing, singled, scene.medallions[singled], ring, CLOSE_UP, face);
    drawMark(drawing, singled, scene.medallions[singled], ring, CLOSE_UP);
  }
}

/** Radius of the face inside its ring, px. */
export function faceRadius(medallion: number): number {
  return medallion - (medallion < 14 ? 2.75 : 3.5);
}

/** Radius of the one medallion shown large where the others are small, px. */
export const CLOSE_UP = 30;

/** The line goes on, thinner, past the arc; to a medallion that had to step aside it runs aslant. */
function drawLeader({ ctx, layout, inks }: Drawing, from: number, to: number, label: number): void {
  ctx.strokeStyle = inks.identities[label];
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(...place(layout, from, layout.arc));
  ctx.lineTo(...place(layout, to, layout.ring - layout.medallion - layout.marks));
  ctx.stroke();
}

/** The face in a ring of its colour, which is broken as its line is. */
function drawFace(
  { ctx, layout, inks }: Drawing,
  label: number,
  azimuth: number,
  ring: number,
  radius: number,
  face: Face | undefined,
): void {
  if (!face) return;
  const [x, y] = place(layout, azimuth, ring);
  disc(ctx, x, y, radius + 1, inks.paper);
  ctx.strokeStyle = inks.identities[label];
  ctx.lineWidth = radius < 14 ? 1.5 : 2;
  strokeBroken(ctx, label, () => ctx.arc(x, y, radius - ctx.lineWidth / 2, 0, 2 * Math.PI));
  ctx.drawImage(face.canvas, x - face.radius, y - face.radius, 2 * face.radius, 2 * face.radius);
}

/** The number where the line arrives, on a disc of its colour. */
function drawMark(drawing: Drawing, label: number, azimuth: number, ring: number, medallion: number): void {
  const { ctx, layout, inks } = drawing;
  const radius = Math.max(8.5, medallion * 0.27);
  const [x, y] = place(layout, azimuth, ring - medallion);
  disc(ctx, x, y, radius + 1.5, inks.paper);
  disc(ctx, x, y, radius, inks.identities[label]);
  // Two digits have to stay on the disc.
  const size = radius * (identityMark(label).length > 1 ? 1.15 : 1.4);
  writeMark(drawing, label, x, y, size, inkOn(inks.identities[label]));
}

/** The number alone: on a disc of its colour, or inside of a ring of it where its line is broken. */
function drawNumberDisc(drawing: Drawing, label: number, azimuth: number): void {
  const { ctx, layout, inks } = drawing;
  const [x, y] = place(layout, azimuth, layout.ring);
  const isSolid = identityDashes(label).length === 0;
  disc(ctx, x, y, layout.medallion, inks.identities[label]);
  if (!isSolid) disc(ctx, x, y, layout.medallion - 1.25, inks.paper);
  writeMark(drawing, label, x, y, layout.medallion * 1.15, isSolid ? inkOn(inks.identities[label]) : inks.ink);
}

/** The number before a face that is too small to wear it. */
function writeNumber(drawing: Drawing, label: number, azimuth: number): void {
  const { layout, inks } = drawing;
  const [x, y] = place(layout, azimuth, layout.ring - layout.medallion - layout.marks / 2);
  writeMark(drawing, label, x, y, layout.marks * 0.7, inks.ink);
}

function writeMark({ ctx, inks }: Drawing, label: number, x: number, y: number, size: number, colour: string): void {
  ctx.font = `700 ${Math.round(size)}px ${inks.fontFamily}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = colour;
  ctx.fillText(identityMark(label), x, y + 0.5);
}

function disc(ctx: Pen, x: number, y: number, radius: number, colour: string): void {
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
}
