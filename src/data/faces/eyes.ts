/** Eyes: white, iris, lids. */
import type { Colour } from './colour.ts';
import type { Moment } from './moment.ts';
import { fill, type Pen, setDepth, stroke } from './pen.ts';
import type { Person } from './person.ts';
import { HEAD_BULGE } from './pose.ts';
import { ellipse } from './shapes.ts';

const EYE_WHITE: Colour = [0.975, 0.965, 0.95];
const PUPIL: Colour = [0.07, 0.05, 0.06];

export function drawEyes(pen: Pen, person: Person, moment: Moment): void {
  setDepth(pen, 0, HEAD_BULGE);
  for (const side of [-1, 1]) drawEye(pen, person, moment, side);
}

/** One eye; x runs outwards from its centre in half widths of the eye, so that both are drawn by one recipe. */
function drawEye(pen: Pen, person: Person, moment: Moment, side: number): void {
  const { traits, palette, eyeX, eyeY: y, eyeSize: a } = person;
  const { opening } = pen.canvas;
  const at = (x: number) => side * (eyeX + x * a);
  // A big smile narrows the eyes from below.
  const squint = Math.max(0, moment.smile - 0.5) * 0.35;
  const wide = Math.max(0.3, 0.8 + 0.4 * traits.eyeOpen - 0.2 * traits.monolid + 0.45 * moment.eyeOpen);
  const up = a * 0.57 * wide;
  const down = a * 0.34 * Math.max(0.3, wide * 0.6 + 0.4 - squint);
  const tilt = a * (0.28 * traits.eyeTilt - 0.06 + 0.08 * traits.monolid);
  const outer = y - tilt;
  const inner = y + 0.012;

  // biome-ignore format: x, y pairs; the corners are given twice
  const almond = [
    at(-1), inner, at(-1), inner, at(-0.55), y - up * 0.72, at(0.08), y - up, at(0.68), y - up * 0.66 - tilt * 0.6,
    at(1), outer, at(1), outer, at(0.55), y + down * 0.8 - tilt * 0.5, at(-0.1), y + down, at(-0.65), y + down * 0.62,
  ];
  fill(pen, almond, EYE_WHITE, 1, null, opening);
  const lidShadow = [at(-0.9), inner - 0.02, 0.012, at(0.08), y - up * 0.88, 0.03, at(0.95), outer, 0.012];
  stroke(pen, lidShadow, palette.skinDeep, 0.3, opening);

  const iris = a * (0.57 - 0.03 * traits.build);
  const gazeX = at(0) + 0.3 * a * moment.gazeX;
  const gazeY = y - up * 0.22 + 0.25 * a * moment.gazeY;
  ellipse(pen, gazeX, gazeY, iris, iris * 1.04, palette.irisRim, 1, opening);
  ellipse(pen, gazeX, gazeY + iris * 0.06, iris * 0.8, iris * 0.82, palette.iris, 1, opening);
  ellipse(pen, gazeX, gazeY, iris * 0.46, iris * 0.48, PUPIL, 1, opening);
  // The window reflected in it, always on the same side.
  ellipse(pen, gazeX - iris * 0.34, gazeY - iris * 0.36, iris * 0.27, iris * 0.27, EYE_WHITE, 0.95, opening);
  if (pen.isFine)
    ellipse(pen, gazeX + iris * 0.34, gazeY + iris * 0.36, iris * 0.13, iris * 0.13, EYE_WHITE, 0.5, opening);

  const lid = 0.015 + 0.013 * traits.lashes;
  // biome-ignore format: x, y, half width; the lashes sweep past the outer corner
  const upperLid = [
    at(-1.02), inner + 0.004, 0.004, at(-0.55), y - up * 0.74, lid * 0.8, at(0.08), y - up, lid,
    at(0.68), y - up * 0.68 - tilt * 0.6, lid * 1.1, at(1.02 + 0.16 * traits.lashes), outer - 0.02 - 0.035 * traits.lashes, 0.003,
  ];
  stroke(pen, upperLid, palette.lash, 0.92);
  if (!traits.monolid) {
    const creaseY = y - up * 1.3 - 0.022;
    const crease = [at(-0.75), y - up * 0.9, 0.002, at(0.08), creaseY, 0.008, at(0.95), y - up * 0.75 - tilt, 0.002];
    stroke(pen, crease, palette.skinDeep, 0.6);
  }
  const lowerY = y + down;
  const lowerLid = [
    at(-0.6),
    y + down * 0.8,
    0.002,
    at(0),
    lowerY + 0.006,
    0.007,
    at(0.85),
    y + down * 0.5 - tilt * 0.7,
    0.004,
  ];
  stroke(pen, lowerLid, palette.skinDeep, 0.55);
}
