/** Ears, skull and jaw, with the soft shading that makes the flat shape a head. Leaves the head's mask on the canvas. */
import type { Colour } from './colour.ts';
import type { Moment } from './moment.ts';
import { fill, type Pen, setDepth } from './pen.ts';
import type { Person } from './person.ts';
import { HEAD_BULGE } from './pose.ts';
import { ellipse, mirrored, spot } from './shapes.ts';

const GOLD: Colour = [0.93, 0.76, 0.36];
const EAR_Y = 0.1;

export function drawEars(pen: Pen, person: Person): void {
  const { width, palette, traits } = person;
  const half = 0.15 + 0.06 * traits.earSize;
  setDepth(pen, -0.12, 0);
  for (const side of [-1, 1]) {
    const x = side * (width + 0.015 + 0.03 * traits.earSize);
    const out = side * 0.1;
    // biome-ignore format: x, y pairs
    const shell = [
      x - out, EAR_Y - half, x + out * 0.4, EAR_Y - half * 1.02, x + out, EAR_Y - half * 0.5,
      x + out * 0.75, EAR_Y + half * 0.3, x + out * 0.1, EAR_Y + half, x - out, EAR_Y + half * 0.9,
    ];
    fill(pen, shell, palette.skin);
    ellipse(pen, x + out * 0.05, EAR_Y - half * 0.05, 0.05, half * 0.6, palette.skinShade, 0.7);
    if (traits.earring) ellipse(pen, x + out * 0.1, EAR_Y + half * 1.05, 0.038, 0.038, GOLD);
  }
}

export function drawHead(pen: Pen, person: Person, moment: Moment): void {
  const { width: w, jawWidth, chinWidth, chinY, palette } = person;
  // biome-ignore format: x, y pairs, from the crown to the chin
  const half = [
    0, -1, w * 0.5, -0.905, w * 0.87, -0.57, w, -0.13, w * 0.98, 0.18, jawWidth, 0.56,
    (jawWidth + chinWidth) / 2, chinY - 0.17, chinWidth * 0.72, chinY - 0.02, 0, chinY,
  ];
  setDepth(pen, 0, HEAD_BULGE);
  fill(pen, mirrored(half), palette.skin, 1, null, pen.canvas.head);
  lightHead(pen, person, moment);
  modelFace(pen, person);
}

/** Shadow on the side away from the light, warm light on the other. */
function lightHead(pen: Pen, person: Person, moment: Moment): void {
  const { width: w, palette } = person;
  const { head } = pen.canvas;
  const away = moment.lightX < 0 ? 1 : -1;
  const depth = moment.shadow * (0.35 + 0.65 * Math.abs(moment.lightX));
  setDepth(pen, 0, 0);
  spot(pen, away * (w + 0.12), 0.3, 0.75, 1.35, palette.skinDeep, Math.min(0.85, 0.75 * depth), head);
  spot(pen, -away * w * 0.55, -0.2, 0.6, 0.9, palette.skinLight, Math.min(0.7, 0.3 + 0.4 * depth), head);
}

/** Forehead, eye sockets, cheeks, chin. */
function modelFace(pen: Pen, person: Person): void {
  const { width: w, chinY, eyeX, noseY, palette, traits } = person;
  const { head } = pen.canvas;
  setDepth(pen, 0, HEAD_BULGE);
  spot(pen, 0, chinY + 0.1, 0.75, 0.33, palette.skinShade, 0.65, head);
  spot(pen, 0, -0.5, 0.45, 0.3, palette.skinLight, 0.45, head);
  for (const side of [-1, 1]) {
    spot(pen, side * eyeX, -0.06, 0.27, 0.2, palette.skinShade, 0.55, head);
    spot(pen, side * w * 0.58, noseY + 0.06, 0.27, 0.21, palette.blush, 0.25 + 0.6 * traits.blush, head);
    spot(pen, side * w * 0.62, noseY - 0.14, 0.18, 0.1, palette.skinLight, 0.25, head);
  }
  spot(pen, 0, chinY - 0.1, 0.16, 0.1, palette.skinLight, 0.4, head);
}
