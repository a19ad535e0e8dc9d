/** The samples, stamped into an image of their own and laid onto the drawing in one piece. */

import { dotOpacity } from '../../palette.ts';
import { type Drawing, inkShare } from '../drawing.ts';
import { dotRadius, type Layout } from '../layout.ts';
import { ownCanvas } from '../ownCanvas.ts';
import type { Scene } from '../scene.ts';
import { cutStamp, packColour, stampDot } from '../stamp.ts';

/** Draws every sample. @param places [n, 2] CSS px */
export type DotLayer = (drawing: Drawing, scene: Scene, places: Float32Array) => void;

/** Stamps into the square inside the medallions, for one size of canvas and number of dots. */
export function stampedDots(layout: Layout, pixelRatio: number, samples: number): DotLayer {
  const half = fieldHalf(layout);
  const pixelSide = Math.ceil(2 * half * pixelRatio);
  const { canvas, ctx } = ownCanvas(pixelSide, true);
  const image = new ImageData(pixelSide, pixelSide);
  const pixels = new Uint32Array(image.data.buffer);
  const stamp = cutStamp(dotRadius(samples, layout.arc) * pixelRatio, pixelSide);
  // Where the square lies on the whole canvas, device px.
  const left = Math.round((layout.cx - half) * pixelRatio);
  const top = Math.round((layout.cy - half) * pixelRatio);
  return (drawing, scene, places) => {
    if (scene.seen === 0) return;
    const colours = drawing.inks.identities.map(packColour);
    const opacities = colours.map((_, label) => opacityOf(drawing, label));
    pixels.fill(0);
    for (let i = 0; i < scene.seen; i++) {
      const label = scene.labels[i];
      const x = places[2 * i] * pixelRatio - left;
      const y = places[2 * i + 1] * pixelRatio - top;
      stampDot(pixels, pixelSide, stamp, x, y, colours[label], opacities[label]);
    }
    if (!ctx) return;
    ctx.putImageData(image, 0, 0);
    drawing.ctx.imageSmoothingEnabled = false; // one pixel of the field is one of the canvas
    const side = pixelSide / pixelRatio;
    drawing.ctx.drawImage(canvas, left / pixelRatio, top / pixelRatio, side, side);
    drawing.ctx.imageSmoothingEnabled = true;
  };
}

/** Half of the square around the origin that dots are drawn in, px: in the plane a few would lie beyond it. */
export function fieldHalf({ ring, medallion }: Layout): number {
  return ring - medallion;
}

export function opacityOf(drawing: Drawing, label: number): number {
  const { theme, identities } = drawing.inks;
  return dotOpacity(label, theme, identities.length) * inkShare(drawing, label);
}

/** The one dot pointed at or pinned: larger, with a rim of paper and a ring of ink. */
export function drawChosenDot(
  drawing: Drawing,
  scene: Scene,
  places: Float32Array,
  sample: number,
  isPinned: boolean,
): void {
  const { ctx, inks, layout } = drawing;
  const x = places[2 * sample];
  const y = places[2 * sample + 1];
  if (Number.isNaN(x + y)) return;
  const radius = Math.max(4, 2 * dotRadius(scene.labels.length, layout.arc));
  const disc = (size: number, colour: string) => {
    ctx.fillStyle = colour;
    ctx.beginPath();
    ctx.arc(x, y, size, 0, 2 * Math.PI);
    ctx.fill();
  };
  disc(radius + (isPinned ? 4 : 3), inks.ink);
  disc(radius + 1.75, inks.paper);
  disc(radius, inks.identities[scene.labels[sample]]);
}
