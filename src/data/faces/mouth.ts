/** The mouth: two lips that meet in a line, or part over teeth. */
import { type Colour, mix } from './colour.ts';
import type { Moment } from './moment.ts';
import { fill, type Pen, setDepth, stroke } from './pen.ts';
import type { Person } from './person.ts';
import { HEAD_BULGE } from './pose.ts';
import { spot } from './shapes.ts';

const TEETH: Colour = [0.97, 0.95, 0.92];
const TONGUE: Colour = [0.8, 0.36, 0.36];
const INSIDE: Colour = [0.33, 0.09, 0.1];
const MOUTH_DEPTH = 0.03;
/** Lips further apart than this show what is behind them, face units. */
const LEAST_GAP = 0.015;

export function drawMouth(pen: Pen, person: Person, moment: Moment): void {
  const { palette, traits, mouthY: y, mouthWidth } = person;
  const { head } = pen.canvas;
  setDepth(pen, MOUTH_DEPTH, HEAD_BULGE);
  const { smile } = moment;
  const w = mouthWidth * (1 + 0.2 * smile - 0.1 * moment.open);
  const cornerY = y - 0.075 * smile + 0.02;
  const gap = 0.13 * moment.open;
  const gapTop = y - gap * 0.35;
  const gapBottom = y + gap;
  const top = 0.028 + 0.028 * traits.lipFull;
  const bottom = 0.045 + 0.04 * traits.lipFull;
  if (gap > LEAST_GAP) drawInside(pen, w, cornerY, gap, gapTop, gapBottom);

  // biome-ignore format: x, y pairs; the corners are given twice
  const upperLip = [
    -w, cornerY, -w, cornerY, -w * 0.45, gapTop - top * 0.75, -w * 0.17, gapTop - top * 1.1, 0, gapTop - top * 0.75,
    w * 0.17, gapTop - top * 1.1, w * 0.45, gapTop - top * 0.75, w, cornerY, w, cornerY,
    w * 0.5, gapTop + 0.006, 0, gapTop + 0.012, -w * 0.5, gapTop + 0.006,
  ];
  const meetY = gapBottom - 0.003 - gap * 0.18;
  // biome-ignore format: x, y pairs
  const lowerLip = [
    -w * 0.97, cornerY, -w * 0.55, meetY, 0, gapBottom + 0.008, w * 0.55, meetY, w * 0.97, cornerY,
    w * 0.6, gapBottom + bottom * 0.72, w * 0.25, gapBottom + bottom * 1.05, 0, gapBottom + bottom * 1.08,
    -w * 0.25, gapBottom + bottom * 1.05, -w * 0.6, gapBottom + bottom * 0.72,
  ];
  fill(pen, upperLip, mix(palette.lip, palette.lipDark, 0.22));
  fill(pen, lowerLip, palette.lip);
  spot(pen, -w * 0.12, gapBottom + bottom * 0.55, w * 0.42, bottom * 0.5, palette.lipLight, 0.55);
  if (gap <= LEAST_GAP) {
    // biome-ignore format: x, y, half width
    const line = [
      -w * 1.04, cornerY - 0.004, 0.005, -w * 0.5, y + 0.004, 0.009, 0, y + 0.01, 0.01, w * 0.5, y + 0.004, 0.009, w * 1.04, cornerY - 0.004, 0.005,
    ];
    stroke(pen, line, palette.lipDark, 0.85);
  }
  const dimple = 0.18 + 0.2 * Math.max(0, smile);
  for (const side of [-1, 1]) spot(pen, side * (w + 0.035), cornerY, 0.09, 0.08, palette.skinDeep, dimple, head);
  spot(pen, 0, gapBottom + bottom + 0.055, w * 0.7, 0.06, palette.skinShade, 0.75, head);
}

/** Dark, upper teeth, and a hint of tongue. */
function drawInside(pen: Pen, w: number, cornerY: number, gap: number, gapTop: number, gapBottom: number): void {
  const { opening } = pen.canvas;
  const lowY = gapBottom - gap * 0.2;
  // biome-ignore format: x, y pairs; the corners are given twice
  const inside = [
    -w, cornerY, -w, cornerY, -w * 0.5, gapTop + 0.004, 0, gapTop + 0.008, w * 0.5, gapTop + 0.004, w, cornerY, w, cornerY,
    w * 0.6, lowY, 0, gapBottom + 0.02, -w * 0.6, lowY,
  ];
  const edgeY = gapTop + 0.03 + gap * 0.25;
  // biome-ignore format: x, y pairs
  const teeth = [
    -w * 0.8, cornerY - 0.03, 0, gapTop - 0.03, w * 0.8, cornerY - 0.03, w * 0.66, edgeY, 0, edgeY + 0.015, -w * 0.66, edgeY,
  ];
  fill(pen, inside, INSIDE, 1, null, opening);
  fill(pen, teeth, TEETH, 1, opening);
  spot(pen, 0, gapBottom + 0.03, w * 0.5, 0.07, TONGUE, 0.8, opening);
}
