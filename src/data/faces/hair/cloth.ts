/** Cloth on the head: hijab, turban, beanie. */
import { fill, type Pen, setDepth, stroke } from '../pen.ts';
import type { Person } from '../person.ts';
import { HEAD_BULGE } from '../pose.ts';
import { mirrored, spot } from '../shapes.ts';

const CLOTH_DEPTH = 0.03;
/** Folds of a hijab's wrap: start (x in head widths, y), and how far they fall. */
const WRAP_FOLDS = [
  [0.7, 0.72, 0.6],
  [0.75, 0.62, 0.8],
  [0.55, 0.85, 0.45],
] as const;
/** Folds of a turban: height at its side, over the brow, and on the far side. */
const TURBAN_FOLDS = [
  [0.2, 0.75, 0.95],
  [0.45, 0.95, 1.12],
  [0.75, 1.15, 1.28],
] as const;

export function drawHijabBack(pen: Pen, person: Person): void {
  const { palette, width: w } = person;
  // biome-ignore format: x, y pairs
  const half = [
    0, -1.16, 0.6 * w, -1.08, w + 0.16, -0.6, w + 0.22, 0, w + 0.18, 0.6, w + 0.3, 1.15, w + 0.4, 1.6, 0, 1.7,
  ];
  fill(pen, mirrored(half), palette.clothShade);
}

/** The wrap over neck and shoulders: it lies behind the chin and before the clothes. */
export function drawHijabWrap(pen: Pen, person: Person): void {
  const { palette, width: w, traits } = person;
  const { opening } = pen.canvas;
  const side = traits.partSide;
  setDepth(pen, 0, 0);
  // biome-ignore format: x, y pairs
  const wrap = [
    -w - 0.17, 0.4, -0.4, 0.3, 0.4, 0.3, w + 0.17, 0.4, w + 0.3, 1.1, w + 0.5, 1.8, 0, 1.9, -w - 0.5, 1.8, -w - 0.3, 1.1,
  ];
  fill(pen, wrap, palette.cloth, 1, null, opening);
  spot(pen, 0.7 * side, 1.5, 1.2, 0.9, palette.clothShade, 0.6, opening);
  spot(pen, 0, 0.95, 0.6, 0.3, palette.clothShade, 0.9, opening);
  for (const [x, y, drop] of WRAP_FOLDS) {
    const fold = [side * x * w, y, 0.004, side * x * 0.3, y + drop * 0.75, 0.02, -side * x * 0.9, y + drop, 0.006];
    stroke(pen, fold, palette.clothShade, 0.9, opening);
  }
}

/** A ring of cloth around the face. */
export function drawHijab(pen: Pen, person: Person): void {
  const { palette, width: w, chinY } = person;
  const { hair: mask, head } = pen.canvas;
  setDepth(pen, CLOTH_DEPTH, HEAD_BULGE);
  // biome-ignore format: x, y pairs
  const outer = [
    -0.5, 1.25, -w - 0.16, 0.7, -w - 0.15, 0, -w - 0.1, -0.55, -0.6 * w, -1.03, 0, -1.15, 0.6 * w, -1.03, w + 0.1, -0.55,
    w + 0.15, 0, w + 0.16, 0.7, 0.5, 1.25, 0.1, chinY + 0.03,
  ];
  // biome-ignore format: x, y pairs
  const inner = [
    0.3, chinY - 0.02, w * 0.76, 0.58, w * 0.88, 0.1, w * 0.85, -0.3, w * 0.55, -0.6, 0, -0.7, -w * 0.55, -0.6, -w * 0.85, -0.3,
    -w * 0.88, 0.1, -w * 0.76, 0.58, -0.3, chinY - 0.02,
  ];
  const shadow = inner.map((value, i) => (i % 2 ? value + 0.03 : value * 0.96));
  fill(pen, [...shadow, -w, 0.9, -w, -1, w, -1, w, 0.9], palette.skinDeep, 0.3, head);
  fill(pen, [...outer, ...inner, -0.1, chinY + 0.03], palette.cloth, 1, null, mask);
  spot(pen, -0.3, -0.85, 0.6, 0.35, palette.clothLight, 0.8, mask);
  stroke(pen, [-w * 0.3, -1.06, 0.004, -w * 0.62, -0.75, 0.018, -w * 0.98, 0.1, 0.004], palette.clothShade, 0.6, mask);
}

export function drawTurban(pen: Pen, person: Person): void {
  const { palette, width: w, traits } = person;
  const { hair: mask } = pen.canvas;
  const side = traits.partSide;
  setDepth(pen, CLOTH_DEPTH, HEAD_BULGE);
  // biome-ignore format: x, y pairs
  const half = [
    0, -1.4, 0.45, -1.34, w + 0.1, -1.05, w + 0.28, -0.55, w + 0.1, -0.12, w * 0.85, -0.22, w * 0.5, -0.44, 0, -0.62,
  ];
  fill(pen, mirrored(half), palette.cloth, 1, null, mask);
  spot(pen, -0.35, -1.1, 0.6, 0.35, palette.clothLight, 0.9, mask);
  spot(pen, 0.65, -0.45, 0.5, 0.5, palette.clothShade, 0.8, mask);
  for (const [low, middle, high] of TURBAN_FOLDS) {
    // biome-ignore format: x, y, half width
    const fold = [
      -side * (w + 0.26), -0.42 - low * 0.5, 0.006, -side * 0.3, -middle, 0.018,
      side * 0.4, -high * 0.62, 0.014, side * (w + 0.1), -0.2 - low * 0.1, 0.004,
    ];
    stroke(pen, fold, palette.clothShade, 0.9, mask);
  }
  const end = [side * (w + 0.26), -0.5, 0.006, side * 0.45, -0.78, 0.018, 0, -0.64, 0.006];
  stroke(pen, end, palette.clothShade, 0.9, mask);
}

/** A knitted dome, then its ribbed brim. */
export function drawBeanie(pen: Pen, person: Person): void {
  const { palette, width: w } = person;
  const { hair: mask } = pen.canvas;
  setDepth(pen, CLOTH_DEPTH, HEAD_BULGE);
  const dome = [0, -1.32, 0.7 * w, -1.16, w + 0.12, -0.75, w + 0.06, -0.4];
  fill(pen, mirrored(dome), palette.cloth, 1, null, mask);
  spot(pen, -0.3, -1.05, 0.5, 0.3, palette.clothLight, 0.9, mask);
  const brim = [0, -0.72, w * 0.6, -0.66, w + 0.12, -0.52, w + 0.1, -0.2, w + 0.05, -0.2, w * 0.6, -0.34, 0, -0.4];
  fill(pen, mirrored(brim), palette.clothShade, 1, null, mask);
  if (!pen.isFine) return;
  for (let i = -5; i <= 5; i++) {
    const bend = i * i * 0.005;
    stroke(pen, [i * 0.145, bend - 0.7, 0.01, i * 0.152, bend - 0.38, 0.01], palette.cloth, 0.6, mask);
  }
}
