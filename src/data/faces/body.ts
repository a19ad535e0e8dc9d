/** Neck, shoulders and what is worn on them. */
import { type Colour, mix, tint } from './colour.ts';
import type { Moment } from './moment.ts';
import { CLOTHS } from './palette.ts';
import { fill, type Pen, setDepth, stroke } from './pen.ts';
import type { Person } from './person.ts';
import { mirrored, spot } from './shapes.ts';

const GARMENTS = ['crew', 'vneck', 'collar', 'roll', 'hood'] as const;
type Garment = (typeof GARMENTS)[number];

interface Cloth {
  readonly colour: Colour;
  readonly shade: Colour;
  readonly light: Colour;
  /** The side away from the light, −1 or 1. */
  readonly away: number;
}

/** Lowest point of the neckline. */
const THROAT: Record<Garment, number> = { crew: 1.38, vneck: 1.62, collar: 1.5, roll: 1.38, hood: 1.38 };
const CLOTH_SHADE: Colour = [0.78, 0.74, 0.8];
const WHITE: Colour = [1, 1, 1];
const CORD: Colour = [0.95, 0.93, 0.9];
const BODY_DEPTH = -0.1;

export function drawBody(pen: Pen, person: Person, moment: Moment): void {
  const { traits } = person;
  const neck = 0.3 + 0.13 * traits.build;
  drawNeck(pen, person, neck);
  const pick = moment.garment < 0 ? traits.garment : moment.garment;
  const pickColour = moment.garmentColour < 0 ? traits.garmentColour : moment.garmentColour;
  const garment = GARMENTS[Math.floor(pick * GARMENTS.length)];
  const colour = CLOTHS[Math.floor(pickColour * CLOTHS.length)];
  const away = moment.lightX < 0 ? 1 : -1;
  const cloth = { colour, shade: tint(colour, CLOTH_SHADE), light: mix(colour, WHITE, 0.18), away };
  drawShirt(pen, garment, neck, 1.2 + 0.3 * traits.build, cloth);
  drawNeckline(pen, garment, neck, cloth);
}

function drawNeck(pen: Pen, person: Person, neck: number): void {
  const { palette } = person;
  const { opening } = pen.canvas;
  setDepth(pen, BODY_DEPTH, 0);
  const half = [0, 0.5, neck, 0.5, neck, 0.95, neck + 0.05, 1.16, neck + 0.35, 1.34, neck + 0.6, 1.7, 0, 1.75];
  fill(pen, mirrored(half), mix(palette.skin, palette.skinShade, 0.45), 1, null, opening);
  // The chin's shadow, then the collar bones.
  spot(pen, 0, 0.9, 0.62, 0.36, palette.skinDeep, 0.75, opening);
  if (!pen.isFine) return;
  for (const side of [-1, 1]) {
    stroke(pen, [side * 0.08, 1.33, 0.008, side * 0.22, 1.28, 0.012, side * 0.42, 1.27, 0.003], palette.skinDeep, 0.35);
  }
}

function drawShirt(pen: Pen, garment: Garment, neck: number, shoulder: number, cloth: Cloth): void {
  const { colour, shade, light, away } = cloth;
  const { opening } = pen.canvas;
  const throat = THROAT[garment];
  const edge = neck + (garment === 'crew' ? 0.14 : 0.07);
  const curve = throat - (garment === 'crew' ? 0.06 : (throat - 1.15) * 0.55);
  // biome-ignore format: x, y pairs; the neckline's ends and throat are given twice
  const half = [
    edge * 0.62, curve, edge, 1.14, edge, 1.14, shoulder * 0.72, 1.28, shoulder, 1.5, shoulder + 0.14, 1.95, shoulder + 0.22, 3, shoulder + 0.22, 5,
  ];
  fill(pen, [0, throat, 0, throat, ...mirrored(half)], colour, 1, null, opening);
  spot(pen, away * shoulder, 1.7, 0.9, 0.8, shade, 0.9, opening);
  spot(pen, -away * shoulder * 0.6, 1.4, 0.6, 0.3, light, 0.8, opening);
}

function drawNeckline(pen: Pen, garment: Garment, neck: number, { shade, light, away }: Cloth): void {
  switch (garment) {
    case 'vneck':
      return;
    case 'crew': {
      const bend = (neck + 0.1) * 0.62;
      // biome-ignore format: x, y, half width
      const band = [
        -neck - 0.14, 1.15, 0.02, -bend, 1.32, 0.028, 0, 1.4, 0.03, bend, 1.32, 0.028, neck + 0.14, 1.15, 0.02,
      ];
      stroke(pen, band, shade);
      return;
    }
    case 'collar':
      for (const side of [-1, 1]) {
        // biome-ignore format: x, y pairs, all corners
        const wing = [
          side * 0.02, 1.5, side * 0.02, 1.5, side * (neck + 0.02), 1.06, side * (neck + 0.02), 1.06,
          side * (neck + 0.16), 1.16, side * 0.34, 1.6, side * 0.34, 1.6,
        ];
        fill(pen, wing, side === away ? shade : light);
      }
      stroke(pen, [0, 1.5, 0.008, 0, 2, 0.01], shade);
      return;
    case 'roll': {
      const half = [0, 1.07, neck, 1, neck + 0.05, 1, neck + 0.09, 1.1, neck + 0.1, 1.26, 0, 1.36];
      fill(pen, mirrored(half), light);
      stroke(pen, [-neck - 0.1, 1.26, 0.008, 0, 1.37, 0.014, neck + 0.1, 1.26, 0.008], shade);
      return;
    }
    case 'hood':
      for (const side of [-1, 1]) {
        // biome-ignore format: x, y pairs
        const fold = [
          side * 0.04, 1.56, side * (neck - 0.02), 1.2, side * (neck + 0.02), 1, side * (neck + 0.3), 1.05,
          side * (neck + 0.42), 1.28, side * 0.4, 1.52,
        ];
        fill(pen, fold, side === away ? shade : light);
        stroke(pen, [side * 0.17, 1.5, 0.012, side * 0.18, 1.75, 0.014], CORD);
      }
      return;
    default:
      garment satisfies never;
  }
}
