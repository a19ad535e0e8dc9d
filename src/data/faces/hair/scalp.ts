/** The parts most hair is made of: a cap over the skull, locks inside it, round outlines. */
import type { Colour } from '../colour.ts';
import { cos, sin } from '../deterministic.ts';
import { fill, type Pen, setDepth, stroke } from '../pen.ts';
import type { Person } from '../person.ts';
import { HEAD_BULGE } from '../pose.ts';
import { spot } from '../shapes.ts';

/** Hair lies a little off the skin. */
export const HAIR_DEPTH = 0.02;

const TURN = 2 * Math.PI;
/** Along a lobe of a round outline: the share of its width, and its height in bumps. */
const LOBE = [
  [0.18, 0.45],
  [0.5, 1],
  [0.82, 0.45],
] as const;

/** What distinguishes one cap from another. */
export interface Cap {
  /** How far it stands off the skull, face units. */
  readonly volume: number;
  /** Where its sides end. */
  readonly sideY: number;
  /** Its lower edge from right to left: x in head widths, y in face units. */
  readonly hairline: readonly number[];
  /** Below 1 the skin shines through, as under a shaved head. */
  readonly alpha?: number;
}

/** Paints a cap with its shadow on the forehead and its light, and leaves its mask for locks. */
export function drawCap(pen: Pen, person: Person, { volume, sideY, hairline, alpha = 1 }: Cap): void {
  const { width: w, palette } = person;
  const { hair: mask, head } = pen.canvas;
  if (alpha === 1) {
    setDepth(pen, 0, HEAD_BULGE);
    fill(pen, [...lowered(hairline, w * 0.98), -w, -0.8, 0, -1, w, -0.8], palette.skinDeep, 0.32, head);
  }
  const out = 0.03 + volume * 0.55;
  const isLong = sideY > 0.4;
  const edgeX = w + out * (isLong ? 1.25 : 0.8);
  const sideX = w + out;
  const templeY = Math.min(-0.3, sideY - 0.3);
  const crownX = 0.8 * w + volume * 0.55;
  const crownY = -0.67 - volume * 0.5;
  const topX = 0.42 * w + volume * 0.2;
  const topY = -0.94 - volume * 0.92;
  // biome-ignore format: x, y pairs from the lower left over the top to the lower right
  const outline = [
    -edgeX, sideY, -sideX, templeY, -crownX, crownY, -topX, topY, 0, -1.02 - volume,
    topX, topY, crownX, crownY, sideX, templeY, edgeX, sideY,
  ];
  setDepth(pen, HAIR_DEPTH, HEAD_BULGE);
  fill(pen, [...outline, ...scaled(hairline, w)], palette.hair, alpha, null, mask);
  spot(pen, 0.25, -0.55 - volume, w * 0.95, 0.5, palette.hairShade, 0.25, mask);
  spot(pen, -0.25 * w, -0.86 - volume * 0.5, w * 0.75, 0.2 + volume * 0.3, palette.hairLight, 0.6, mask);
  if (!isLong) return;
  for (const side of [-1, 1]) spot(pen, side * w, sideY, 0.3, 0.5, palette.hairShade, 0.6, mask);
}

/** Paints locks inside the last cap: each from (x, y) to (x, y), x in head widths, bowed upwards by `bow`. */
export function drawLocks(pen: Pen, person: Person, bow: number, locks: readonly (readonly number[])[]): void {
  if (!pen.isFine) return;
  const { width: w, palette } = person;
  const { hair: mask } = pen.canvas;
  locks.forEach(([x0, y0, x1, y1], i) => {
    const x = ((x0 + x1) / 2) * w + (i % 2 ? bow : -bow) * 0.4;
    const y = (y0 + y1) / 2 - Math.abs(bow) * 0.9;
    const shade = [x0 * w, y0, 0.003, x, y, 0.013, x1 * w, y1, 0.003];
    const light = [x0 * w + 0.03, y0 - 0.03, 0.002, x + 0.05, y - 0.04, 0.008, x1 * w + 0.04, y1 - 0.05, 0.002];
    stroke(pen, shade, palette.hairShade, 0.75, mask);
    stroke(pen, light, palette.hairLight, 0.6, mask);
  });
}

/** Locks, or a hairline, drawn for a parting on the left, turned over where `side` is −1. Pairs keep their order. */
export function locksToSide(locks: readonly (readonly number[])[], side: number): number[][] {
  return locks.map(([x0, y0, x1, y1]) => [x0 * side, y0, x1 * side, y1]);
}

/** A hairline drawn for one side, turned over where `side` is −1, still from right to left. */
export function hairlineToSide(hairline: readonly number[], side: number): readonly number[] {
  if (side > 0) return hairline;
  const turned: number[] = [];
  for (let i = hairline.length - 2; i >= 0; i -= 2) turned.push(-hairline[i], hairline[i + 1]);
  return turned;
}

/** A hairline of which the right half is given, from the lower right to x = 0. */
export function evenHairline(right: readonly number[]): readonly number[] {
  const left = hairlineToSide(right, -1);
  return right[right.length - 2] === 0 ? [...right, ...left.slice(2)] : [...right, ...left];
}

/** A round outline of `n` lobes with sharp valleys, `bump` high. */
export function lobed(x: number, y: number, radiusX: number, radiusY: number, n: number, bump: number): number[] {
  const points: number[] = [];
  for (let i = 0; i < n; i++) {
    const angle = (i * TURN) / n;
    const valleyX = x + (radiusX - bump) * cos(angle);
    const valleyY = y + (radiusY - bump) * sin(angle);
    points.push(valleyX, valleyY, valleyX, valleyY);
    for (const [t, height] of LOBE) {
      const lobe = angle + (t * TURN) / n;
      points.push(x + (radiusX + height * bump) * cos(lobe), y + (radiusY + height * bump) * sin(lobe));
    }
  }
  return points;
}

/** A small comma of hair: how curls and plaits catch the light. */
export function drawComma(pen: Pen, x: number, y: number, size: number, colour: Colour, alpha: number): void {
  const points = [x - size, y + size * 0.4, 0.004, x, y - size * 0.55, 0.013, x + size, y + size * 0.2, 0.004];
  stroke(pen, points, colour, alpha);
}

function scaled(hairline: readonly number[], width: number): number[] {
  return hairline.map((value, i) => (i % 2 ? value : value * width));
}

function lowered(hairline: readonly number[], width: number): number[] {
  return hairline.map((value, i) => (i % 2 ? value + 0.045 : value * width));
}
