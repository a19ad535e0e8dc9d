/** Little hair or none: bald, balding, shaved. */
import type { Colour } from '../colour.ts';
import { fill, type Pen, setDepth } from '../pen.ts';
import type { Person } from '../person.ts';
import { HEAD_BULGE } from '../pose.ts';
import { ellipse, spot } from '../shapes.ts';
import { drawCap, evenHairline, HAIR_DEPTH } from './scalp.ts';

const SHINE: Colour = [1, 0.97, 0.92];
const SHAVED_LINE = evenHairline([0.88, -0.02, 0.87, -0.36, 0.74, -0.58, 0.4, -0.66, 0, -0.67]);

export function drawBald(pen: Pen): void {
  const { hair, head } = pen.canvas;
  hair.fill(0);
  setDepth(pen, HAIR_DEPTH, HEAD_BULGE);
  spot(pen, -0.22, -0.72, 0.24, 0.14, SHINE, 0.4, head);
}

export function drawBaldingBack(pen: Pen, person: Person): void {
  ellipse(pen, 0, -0.12, person.width + 0.08, 0.42, person.palette.hairShade);
}

export function drawBalding(pen: Pen, person: Person): void {
  drawBald(pen);
  const { width: w, palette } = person;
  for (const side of [-1, 1]) {
    // biome-ignore format: x, y pairs
    const patch = [
      side * (w - 0.03), 0.06, side * (w + 0.06), 0, side * (w + 0.075), -0.28, side * w * 0.98, -0.5,
      side * w * 0.84, -0.64, side * w * 0.8, -0.5, side * w * 0.86, -0.3, side * (w - 0.1), -0.1,
    ];
    fill(pen, patch, palette.hair);
  }
}

export function drawBuzz(pen: Pen, person: Person): void {
  drawCap(pen, person, { volume: 0.015, sideY: 0, hairline: SHAVED_LINE, alpha: 0.88 });
}
