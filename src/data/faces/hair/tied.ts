/** Hair that is tied: bun, ponytail, braids. */
import { mix } from '../colour.ts';
import { sin } from '../deterministic.ts';
import { fill, type Pen, setDepth, stroke } from '../pen.ts';
import type { Person } from '../person.ts';
import { ellipse, mirrored, spot } from '../shapes.ts';
import { drawCap, drawComma, drawLocks, evenHairline, hairlineToSide, lobed, locksToSide } from './scalp.ts';

const BUN_LINE = evenHairline([0.93, 0.02, 0.9, -0.3, 0.72, -0.58, 0.36, -0.7, 0, -0.73]);
const BUN_LOCKS = [
  [0.7, -0.58, 0.25, -1.02],
  [-0.7, -0.58, -0.25, -1.02],
  [0.3, -0.72, 0.12, -1.04],
  [-0.3, -0.72, -0.12, -1.04],
  [0.88, -0.3, 0.5, -0.9],
  [-0.88, -0.3, -0.5, -0.9],
];

// biome-ignore format: x, y pairs; the parting is the point given twice
const PONYTAIL_LINE = [
  0.93, 0.08, 0.9, -0.24, 0.8, -0.42, 0.45, -0.6, 0, -0.78, -0.3, -0.86, -0.3, -0.86, -0.6, -0.66, -0.86, -0.36, -0.93, 0.08,
];
const PONYTAIL_LOCKS = [
  [-0.25, -0.95, 0.8, -0.5],
  [-0.2, -1.02, 0.85, -0.7],
  [-0.4, -0.9, -0.85, -0.4],
];

const BRAIDS_LINE = evenHairline([0.94, 0.2, 0.9, -0.2, 0.76, -0.46, 0.4, -0.68, 0.001, -0.86, 0, -0.86]);
const BRAIDS_LOCKS = [
  [0.05, -0.96, 0.84, -0.4],
  [-0.05, -0.96, -0.84, -0.4],
  [0.1, -1.02, 0.96, -0.3],
  [-0.1, -1.02, -0.96, -0.3],
  [0, -1.08, 0, -0.9],
];
const KNOTS = 8;

export function drawBunBack(pen: Pen, person: Person): void {
  const { traits, palette } = person;
  const { hair: mask } = pen.canvas;
  const v = traits.hairVolume;
  const x = traits.partSide * 0.05;
  fill(pen, lobed(x, -1.2 - 0.06 * v, 0.36 + 0.07 * v, 0.3 + 0.06 * v, 9, 0.025), palette.hair, 1, null, mask);
  spot(pen, x - 0.1, -1.3, 0.22, 0.16, palette.hairLight, 0.6, mask);
  if (!pen.isFine) return;
  stroke(pen, [x - 0.24, -1.12, 0.004, x, -1.3, 0.014, x + 0.22, -1.16, 0.004], palette.hairShade, 0.7);
}

export function drawBun(pen: Pen, person: Person): void {
  drawCap(pen, person, { volume: 0.06, sideY: 0, hairline: BUN_LINE });
  drawLocks(pen, person, 0.06, BUN_LOCKS);
}

export function drawPonytailBack(pen: Pen, person: Person): void {
  const { traits, palette, width: w } = person;
  const s = traits.partSide;
  // biome-ignore format: x, y pairs
  const tail = [
    s * 0.5, -0.9, s * (w + 0.3), -0.98, s * (w + 0.56), -0.5, s * (w + 0.5), 0.1, s * (w + 0.58), 0.6,
    s * (w + 0.34), 1, s * (w + 0.3), 0.5, s * (w + 0.18), 0.1, s * (w + 0.16), -0.4,
  ];
  fill(pen, tail, palette.hair);
  if (!pen.isFine) return;
  // biome-ignore format: x, y, half width
  const lock = [
    s * (w + 0.2), -0.8, 0.004, s * (w + 0.4), -0.4, 0.02, s * (w + 0.36), 0.4, 0.02, s * (w + 0.4), 0.85, 0.004,
  ];
  stroke(pen, lock, palette.hairLight, 0.5);
}

export function drawPonytail(pen: Pen, person: Person): void {
  const { traits, palette, width: w } = person;
  const hairline = hairlineToSide(PONYTAIL_LINE, traits.partSide);
  drawCap(pen, person, { volume: 0.08, sideY: 0.06, hairline });
  drawLocks(pen, person, 0.08, locksToSide(PONYTAIL_LOCKS, traits.partSide));
  ellipse(pen, traits.partSide * (w - 0.02), -0.86, 0.1, 0.12, palette.cloth);
}

export function drawBraidsBack(pen: Pen, person: Person): void {
  const { palette, width: w } = person;
  const half = [0, -1.08, 0.55 * w, -1, w + 0.1, -0.55, w + 0.1, 0.3, 0.4 * w, 0.6, 0, 0.6];
  fill(pen, mirrored(half), palette.hairShade);
}

/** Two plaits fall in front of the shoulders. */
export function drawBraids(pen: Pen, person: Person): void {
  const { palette, width: w } = person;
  drawCap(pen, person, { volume: 0.09, sideY: 0.16, hairline: BRAIDS_LINE });
  drawLocks(pen, person, 0.1, BRAIDS_LOCKS);
  setDepth(pen, 0, 0);
  const darker = mix(palette.hair, palette.hairShade, 0.5);
  for (const side of [-1, 1]) {
    for (let i = 0; i < KNOTS; i++) {
      const y = 0.16 + i * 0.155;
      const x = side * (w + 0.1 + 0.05 * sin(i * 0.4));
      ellipse(pen, x + (i % 2 ? 0.025 : -0.025), y, 0.15 - 0.007 * i, 0.105, i % 2 ? palette.hair : darker);
      if (pen.isFine) drawComma(pen, x, y + 0.03, 0.09, palette.hairLight, 0.45);
    }
    ellipse(pen, side * (w + 0.1), 1.36, 0.1, 0.07, palette.cloth);
  }
}
