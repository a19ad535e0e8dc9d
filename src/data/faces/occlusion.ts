/** What comes between a face and the camera: a hand, a bar, a hat, a scarf. */
import { type Colour, mix, tint } from './colour.ts';
import type { Moment } from './moment.ts';
import { CLOTHS } from './palette.ts';
import { fill, type Pen, setDepth, stroke } from './pen.ts';
import type { Person } from './person.ts';
import { HEAD_BULGE } from './pose.ts';
import { ellipse, mirrored, spot } from './shapes.ts';

const CLOTH_SHADE: Colour = [0.76, 0.72, 0.78];
const WHITE: Colour = [1, 1, 1];
const FINGERS = [0.34, 0.46, 0.42, 0.26] as const;

export function drawOcclusion(pen: Pen, person: Person, moment: Moment): void {
  const place = moment.occlusionPlace;
  const cloth = CLOTHS[Math.floor(moment.occlusionColour * CLOTHS.length)];
  switch (moment.occlusion) {
    case 'none':
      return;
    case 'hand':
      drawHand(pen, person, place);
      return;
    case 'bar':
      drawBar(pen, place, cloth);
      return;
    case 'hat':
      drawHat(pen, person, place, cloth);
      return;
    case 'scarf':
      drawScarf(pen, person, place, cloth);
      return;
    default:
      moment.occlusion satisfies never;
  }
}

/** The person's own hand, raised to one cheek. */
function drawHand(pen: Pen, person: Person, place: number): void {
  const { palette } = person;
  const side = place < 0 ? -1 : 1;
  const x = side * (0.5 + 0.15 * Math.abs(place));
  const skin = mix(palette.skin, palette.skinShade, 0.25);
  setDepth(pen, 0.5, 0);
  fill(pen, [x - 0.24, 2, x - 0.22, 1.2, x - 0.3, 0.8, x, 0.55, x + 0.28, 0.8, x + 0.24, 1.2, x + 0.3, 2], skin);
  for (let i = 0; i < FINGERS.length; i++) {
    const base = x - 0.2 + i * 0.14;
    const length = FINGERS[i];
    // biome-ignore format: x, y, half width
    const finger = [
      base, 0.95, 0.078, base - side * 0.04, 0.7 - length * 0.5, 0.072, base - side * 0.07, 0.66 - length, 0.05,
    ];
    stroke(pen, finger, i % 2 ? skin : palette.skin);
    if (!pen.isFine) continue;
    const gap = [base + 0.07, 0.9, 0.003, base + 0.05, 0.66, 0.008, base + 0.02, 0.5, 0.003];
    stroke(pen, gap, palette.skinDeep, 0.6);
  }
}

/** A rail across the picture. */
function drawBar(pen: Pen, place: number, cloth: Colour): void {
  setDepth(pen, 0.6, 0);
  const y = 0.15 + 0.5 * place;
  const tilt = 0.2 * place;
  stroke(pen, [-3, y + tilt, 0.13, 0, y, 0.13, 3, y - tilt, 0.13], cloth);
  stroke(pen, [-3, y + tilt - 0.09, 0.03, 0, y - 0.09, 0.03, 3, y - tilt - 0.09, 0.03], mix(cloth, WHITE, 0.3));
}

function drawHat(pen: Pen, person: Person, place: number, cloth: Colour): void {
  const { width: w } = person;
  const brim = -0.5 + 0.06 * place;
  setDepth(pen, 0.05, HEAD_BULGE);
  fill(pen, mirrored([0, -1.42, 0.6, -1.35, w + 0.04, -0.95, w + 0.08, brim]), cloth);
  setDepth(pen, 0.3, 0.2);
  ellipse(pen, 0, brim - 0.02, w + 0.5, 0.12, tint(cloth, CLOTH_SHADE));
  ellipse(pen, 0, brim - 0.05, w + 0.46, 0.09, cloth);
}

function drawScarf(pen: Pen, person: Person, place: number, cloth: Colour): void {
  const { width: w, chinY, mouthY } = person;
  const shade = tint(cloth, CLOTH_SHADE);
  setDepth(pen, 0.1, HEAD_BULGE);
  // biome-ignore format: x, y pairs
  const half = [
    0, mouthY - 0.1 + 0.06 * place, w * 0.7, mouthY - 0.12, w + 0.16, 0.5, w + 0.3, 1, w + 0.2, 1.45, 0, 1.55,
  ];
  fill(pen, mirrored(half), cloth);
  stroke(pen, [-w - 0.1, 0.8, 0.006, 0, chinY + 0.02, 0.03, w + 0.15, 0.75, 0.006], shade);
  stroke(pen, [-w - 0.15, 1.1, 0.006, 0, chinY + 0.26, 0.03, w + 0.2, 1.05, 0.006], shade);
  spot(pen, -0.4, 0.75, 0.4, 0.2, mix(cloth, WHITE, 0.3), 0.6);
}
