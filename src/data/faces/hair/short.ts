/** Short hair: crop, side parting, quiff, pixie. */
import { fill, type Pen } from '../pen.ts';
import type { Person } from '../person.ts';
import { spot } from '../shapes.ts';
import { drawCap, drawLocks, evenHairline, hairlineToSide, locksToSide } from './scalp.ts';

// biome-ignore format: x, y pairs
const CROP_LINE = evenHairline([
  0.87, -0.04, 0.85, -0.36, 0.74, -0.57, 0.52, -0.58, 0.34, -0.62, 0.16, -0.565, 0, -0.62,
]);
const CROP_LOCKS = [
  [-0.5, -1.0, -0.42, -0.6],
  [-0.25, -1.08, -0.2, -0.62],
  [0.05, -1.1, 0.02, -0.6],
  [0.3, -1.06, 0.26, -0.6],
  [0.54, -0.95, 0.5, -0.6],
];

// biome-ignore format: x, y pairs; the parting is the point given twice
const SIDE_PART_LINE = [
  0.87, 0, 0.85, -0.3, 0.8, -0.44, 0.45, -0.5, 0.1, -0.6, -0.25, -0.72, -0.42, -0.84, -0.42, -0.84,
  -0.55, -0.7, -0.74, -0.5, -0.85, -0.3, -0.87, 0,
];
const SIDE_PART_LOCKS = [
  [-0.4, -0.92, 0.75, -0.52],
  [-0.35, -0.98, 0.8, -0.68],
  [-0.2, -1.08, 0.75, -0.86],
  [-0.5, -0.9, -0.78, -0.5],
];

// biome-ignore format: x, y pairs
const QUIFF_LINE = evenHairline([0.9, -0.1, 0.88, -0.36, 0.76, -0.56, 0.48, -0.67, 0, -0.68]);
const QUIFF_LOCKS = [
  [-0.5, -0.72, -0.2, -1.2],
  [-0.25, -0.74, 0.1, -1.26],
  [0.05, -0.74, 0.35, -1.2],
  [0.3, -0.72, 0.6, -1.02],
];

// biome-ignore format: x, y pairs; the parting is the point given twice
const PIXIE_LINE = [
  0.86, 0.2, 0.84, -0.1, 0.84, -0.22, 0.5, -0.28, 0.1, -0.42, -0.3, -0.62, -0.45, -0.76, -0.45, -0.76,
  -0.68, -0.54, -0.84, -0.26, -0.84, 0, -0.88, 0.16,
];
const PIXIE_LOCKS = [
  [-0.4, -0.9, 0.6, -0.36],
  [-0.36, -1.0, 0.86, -0.4],
  [-0.25, -1.08, 0.9, -0.6],
  [-0.5, -0.85, -0.86, -0.2],
];

export function drawCrop(pen: Pen, person: Person): void {
  drawCap(pen, person, { volume: 0.1 + 0.06 * person.traits.hairVolume, sideY: -0.04, hairline: CROP_LINE });
  drawLocks(pen, person, 0.04, CROP_LOCKS);
}

export function drawSidePart(pen: Pen, person: Person): void {
  const { hairVolume, partSide } = person.traits;
  const hairline = hairlineToSide(SIDE_PART_LINE, partSide);
  drawCap(pen, person, { volume: 0.15 + 0.07 * hairVolume, sideY: 0.02, hairline });
  drawLocks(pen, person, 0.09, locksToSide(SIDE_PART_LOCKS, partSide));
}

export function drawQuiff(pen: Pen, person: Person): void {
  const { traits, palette, width: w } = person;
  const { hair: mask } = pen.canvas;
  const v = traits.hairVolume;
  const p = traits.partSide * w;
  drawCap(pen, person, { volume: 0.05, sideY: -0.1, hairline: QUIFF_LINE });
  // biome-ignore format: x, y pairs
  const tuft = [
    -0.66 * p, -0.62, -0.82 * p, -0.86, -0.6 * p, -1.12 - 0.06 * v, -0.1 * p, -1.24 - 0.1 * v, 0.45 * p, -1.32 - 0.14 * v,
    0.92 * p, -1.12 - 0.1 * v, 0.86 * p, -0.84, 0.6 * p, -0.68, 0.1 * p, -0.66, -0.35 * p, -0.67,
  ];
  fill(pen, tuft, palette.hair, 1, null, mask);
  spot(pen, -0.1 * traits.partSide, -1.1, 0.5, 0.24, palette.hairLight, 0.6, mask);
  drawLocks(pen, person, 0.08, locksToSide(QUIFF_LOCKS, traits.partSide));
}

export function drawPixie(pen: Pen, person: Person): void {
  const { hairVolume, partSide } = person.traits;
  const hairline = hairlineToSide(PIXIE_LINE, partSide);
  drawCap(pen, person, { volume: 0.16 + 0.05 * hairVolume, sideY: 0.1, hairline });
  drawLocks(pen, person, 0.1, locksToSide(PIXIE_LOCKS, partSide));
}
