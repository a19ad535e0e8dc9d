/** Hair that hangs: bob, long, wavy. */
import { fill, type Pen } from '../pen.ts';
import type { Person } from '../person.ts';
import { mirrored } from '../shapes.ts';
import { drawCap, drawLocks, evenHairline, hairlineToSide, locksToSide } from './scalp.ts';

const BOB_LINE = evenHairline([0.98, 0.66, 0.86, 0.3, 0.88, -0.1, 0.82, -0.3, 0.4, -0.34, 0, -0.33]);
const BOB_LOCKS = [
  [-0.1, -1.1, -0.5, -0.38],
  [0, -1.12, -0.2, -0.37],
  [0.04, -1.12, 0.12, -0.37],
  [0.1, -1.1, 0.46, -0.38],
  [0.5, -0.95, 0.86, 0.3],
  [-0.5, -0.95, -0.86, 0.3],
];

const LONG_LINE = evenHairline([1.02, 0.9, 0.9, 0.4, 0.93, -0.02, 0.78, -0.4, 0.4, -0.68, 0.001, -0.9, 0, -0.9]);
const LONG_LOCKS = [
  [0.05, -0.98, 0.9, -0.1],
  [0.1, -1.06, 1.0, 0.3],
  [-0.05, -0.98, -0.9, -0.1],
  [-0.1, -1.06, -1.0, 0.3],
  [0, -1.12, 0, -0.94],
];

// biome-ignore format: x, y pairs; the parting is the point given twice
const WAVY_LINE = [
  1.06, 0.8, 0.92, 0.5, 1.0, 0.2, 0.88, -0.1, 0.86, -0.36, 0.5, -0.5, 0.1, -0.66, -0.35, -0.88, -0.35, -0.88,
  -0.7, -0.55, -0.88, -0.2, -0.96, 0.15, -0.9, 0.5, -1.04, 0.8,
];
const WAVY_LOCKS = [
  [-0.3, -0.98, 0.85, -0.42],
  [-0.25, -1.06, 1.0, -0.2],
  [-0.4, -0.96, -0.9, -0.2],
  [0.95, 0.0, 1.02, 0.7],
  [-0.98, 0.0, -1.02, 0.7],
];

export function drawBobBack(pen: Pen, person: Person): void {
  const { traits, palette, width: w } = person;
  const v = traits.hairVolume;
  // biome-ignore format: x, y pairs
  const half = [
    0, -1.1, 0.55 * w, -1.04, w + 0.14, -0.6, w + 0.24 + 0.06 * v, 0, w + 0.24 + 0.08 * v, 0.5, w + 0.08, 0.82, 0.5 * w, 0.86, 0, 0.8,
  ];
  fill(pen, mirrored(half), palette.hairShade);
}

export function drawBob(pen: Pen, person: Person): void {
  drawCap(pen, person, { volume: 0.16 + 0.05 * person.traits.hairVolume, sideY: 0.62, hairline: BOB_LINE });
  drawLocks(pen, person, 0.05, BOB_LOCKS);
}

export function drawLongBack(pen: Pen, person: Person): void {
  const { traits, palette, width: w } = person;
  const v = traits.hairVolume;
  // biome-ignore format: x, y pairs
  const half = [
    0, -1.12, 0.55 * w, -1.05, w + 0.12, -0.6, w + 0.2 + 0.06 * v, 0, w + 0.22, 0.6, w + 0.18 + 0.1 * v, 1.25, w * 0.6, 1.42, 0, 1.4,
  ];
  fill(pen, mirrored(half), palette.hairShade);
}

export function drawLong(pen: Pen, person: Person): void {
  drawCap(pen, person, { volume: 0.12 + 0.05 * person.traits.hairVolume, sideY: 0.85, hairline: LONG_LINE });
  drawLocks(pen, person, 0.12, LONG_LOCKS);
}

export function drawWavyBack(pen: Pen, person: Person): void {
  const { traits, palette, width: w } = person;
  const v = traits.hairVolume;
  // biome-ignore format: x, y pairs
  const half = [
    0, -1.14, 0.55 * w, -1.06, w + 0.2, -0.6, w + 0.2, -0.25, w + 0.34, 0.05, w + 0.26, 0.35, w + 0.4 + 0.08 * v, 0.65,
    w + 0.28, 0.98, w + 0.3, 1.3, w * 0.7, 1.45, 0, 1.4,
  ];
  fill(pen, mirrored(half), palette.hairShade);
}

export function drawWavy(pen: Pen, person: Person): void {
  const { hairVolume, partSide } = person.traits;
  const hairline = hairlineToSide(WAVY_LINE, partSide);
  drawCap(pen, person, { volume: 0.18 + 0.06 * hairVolume, sideY: 0.72, hairline });
  drawLocks(pen, person, 0.1, locksToSide(WAVY_LOCKS, partSide));
}
