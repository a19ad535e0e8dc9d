/** The nose: a shaded side, wings, nostrils, and a light along the bridge. */
import { mix } from './colour.ts';
import type { Moment } from './moment.ts';
import { fill, type Pen, setDepth, stroke } from './pen.ts';
import type { Person } from './person.ts';
import { HEAD_BULGE } from './pose.ts';
import { ellipse, spot } from './shapes.ts';

/** How far it stands out of the face. */
const NOSE_DEPTH = 0.08;

export function drawNose(pen: Pen, person: Person, moment: Moment): void {
  const { palette, noseY: y, noseWidth: w, traits } = person;
  const { head } = pen.canvas;
  setDepth(pen, NOSE_DEPTH, HEAD_BULGE);
  const shade = mix(palette.skinShade, palette.skinDeep, 0.2);
  for (const side of [-1, 1]) {
    const away = 0.5 - 0.5 * side * moment.lightX;
    // biome-ignore format: x, y pairs, down the bridge, around the wing and back
    const flank = [
      side * 0.075, -0.13, side * 0.05, 0, side * 0.055, y * 0.5, side * w * 0.62, y - 0.1, side * w, y - 0.035,
      side * w * 0.86, y + 0.03, side * w * 0.5, y + 0.02, side * w * 0.62, y - 0.06, side * 0.075, y * 0.55, side * 0.085, 0.02,
    ];
    fill(pen, flank, shade, 0.2 + 0.55 * away * (0.6 + 0.4 * moment.shadow), head);
  }
  spot(pen, 0, y + 0.05, w * 1.15, 0.075, palette.skinDeep, 0.5, head);
  spot(pen, 0, y - 0.045, w * 0.62, 0.085, palette.skinLight, 0.75, head);
  spot(pen, -0.01, y * 0.42, 0.045, y * 0.6, palette.skinLight, 0.6, head);
  if (traits.blush > 0.3) spot(pen, 0, y - 0.03, w, 0.1, palette.blush, 0.3 * traits.blush, head);
  // biome-ignore format: x, y, half width
  const base = [
    -w * 0.78, y + 0.012, 0.004, -w * 0.4, y + 0.034, 0.011, 0, y + 0.048, 0.009, w * 0.4, y + 0.034, 0.011, w * 0.78, y + 0.012, 0.004,
  ];
  stroke(pen, base, palette.skinDeep, 0.75);
  for (const side of [-1, 1]) ellipse(pen, side * w * 0.42, y + 0.024, w * 0.2, 0.017, palette.skinDeep, 0.9);
}
