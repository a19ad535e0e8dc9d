/** Each identity's face at the end of its line, in a ring of its colour, with its number where the line arrives. */
import type { Picture } from '../../../train/messages.ts';
import { identityMark } from '../../palette.ts';
import type { Inks } from '../inks.ts';
import type { Scene } from '../scene.ts';
import { inkShare, place, type Sheet } from '../sheet.ts';

/** A face cut to a disc at the size it is drawn, so that a frame only copies it. */
export interface Face {
  canvas: HTMLCanvasElement;
  radius: number;
}

/** @param portrait side × side × RGBA  @param radius CSS px of the disc  @param pixelRatio device px per CSS px */
export function cutFace(portrait: Picture, radius: number, pixelRatio: number): Face {
  const whole = document.createElement('canvas');
  whole.width = whole.height = portrait.side;
  whole.getContext('2d')?.putImageData(new ImageData(portrait.rgba, portrait.side, portrait.side), 0, 0);
  const canvas = document.createElement('canvas');
  const side = Math.ceil(2 * radius * pixelRatio);
  canvas.width = canvas.height = side;
  const ctx = canvas.getContext('2d');
  if (ctx) {
    ctx.beginPath();
    ctx.arc(side / 2, side / 2, side / 2, 0, 2 * Math.PI);
    ctx.clip();
    ctx.imageSmoothingQuality = 'high';
    ctx.drawImage(whole, 0, 0, side, side);
  }
  return { canvas, radius };
}

export function drawMedallions(sheet: Sheet, scene: Scene, faces: readonly Face[]): void {
  const { ctx, layout, inks } = sheet;
  for (let j = 0; j < scene.identities; j++) {
    ctx.globalAlpha = Math.max(0.3, inkShare(sheet, j));
    drawLeader(sheet, scene.centres.at[j], scene.medallions[j], inks.identities[j]);
  }
  ctx.globalAlpha = 1;
  for (let j = 0; j < scene.identities; j++) {
    const face = faces[j];
    const azimuth = scene.medallions[j];
    if (!face || Number.isNaN(azimuth)) continue;
    const [x, y] = place(layout, azimuth, layout.ring);
    disc(ctx, x, y, layout.medallion + 1, inks.paper);
    ctx.globalAlpha = Math.max(0.3, inkShare(sheet, j));
    ctx.strokeStyle = inks.identities[j];
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.arc(x, y, layout.medallion - 1, 0, 2 * Math.PI);
    ctx.stroke();
    ctx.drawImage(face.canvas, x - face.radius, y - face.radius, 2 * face.radius, 2 * face.radius);
    drawMark(sheet, j, azimuth, inks);
    ctx.globalAlpha = 1;
  }
}

/** Radius of the face inside its ring, px. */
export function faceRadius(medallion: number): number {
  return medallion - 3.5;
}

/** The line goes on, thinner, past the arc; to a medallion that had to step aside it runs aslant. */
function drawLeader({ ctx, layout }: Sheet, from: number, to: number, colour: string): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(...place(layout, from, layout.arc));
  ctx.lineTo(...place(layout, to, layout.ring - layout.medallion));
  ctx.stroke();
}

function drawMark({ ctx, layout }: Sheet, label: number, azimuth: number, inks: Inks): void {
  const radius = Math.max(6.5, layout.medallion * 0.27);
  const [x, y] = place(layout, azimuth, layout.ring - layout.medallion);
  disc(ctx, x, y, radius + 1.5, inks.paper);
  disc(ctx, x, y, radius, inks.identities[label]);
  ctx.font = `700 ${Math.round(radius * 1.35)}px ${inks.fontFamily}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = inks.paper;
  ctx.fillText(identityMark(label), x, y + 0.5);
}

function disc(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
}
