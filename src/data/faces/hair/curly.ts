/** Curly hair: short curls, afro. */
import { mix } from '../colour.ts';
import { cos, sin } from '../deterministic.ts';
import { fill, type Pen } from '../pen.ts';
import type { Person } from '../person.ts';
import { ellipse, spot } from '../shapes.ts';
import { drawCap, drawComma, evenHairline, lobed } from './scalp.ts';

const CURLS_LINE = evenHairline([0.88, 0, 0.86, -0.3, 0.74, -0.5, 0, -0.58]);
const AFRO_LINE = evenHairline([0.92, 0, 0.9, -0.3, 0.7, -0.54, 0.3, -0.64, 0, -0.66]);
const CURLS_A_ROW = 8;
/** A Fibonacci number, so that they spread evenly, yet not in rows. */
const AFRO_COMMAS = 34;
const GOLDEN = 0.618034;

export function drawCurlsBack(pen: Pen, person: Person): void {
  const { traits, palette, width: w } = person;
  const v = traits.hairVolume;
  const outline = lobed(0, -0.46, w + 0.18 + 0.1 * v, 0.72 + 0.06 * v, 15, 0.05);
  fill(pen, outline, mix(palette.hair, palette.hairShade, 0.4));
}

/** A row of round curls along the crown, and another along the hairline. */
export function drawCurls(pen: Pen, person: Person): void {
  const { width: w, palette, traits } = person;
  drawCap(pen, person, { volume: 0.12, sideY: 0.02, hairline: CURLS_LINE });
  const size = 0.145 + 0.05 * traits.hairVolume;
  const paler = mix(palette.hair, palette.hairLight, 0.22);
  for (let row = 0; row < 2; row++) {
    for (let i = 0; i < CURLS_A_ROW; i++) {
      const t = (i + 0.5 * row) / (CURLS_A_ROW - 1) - 0.5;
      const x = t * 1.75 * w;
      const y = row === 0 ? -0.98 + 1.5 * t * t : -0.64 + 0.9 * t * t;
      ellipse(pen, x, y, size, size * 0.94, i % 2 ? palette.hair : paler);
      if (!pen.isFine) continue;
      drawComma(pen, x - size * 0.1, y - size * 0.2, size * 0.5, palette.hairLight, 0.5);
      drawComma(pen, x + size * 0.15, y + size * 0.5, size * -0.5, palette.hairShade, 0.7);
    }
  }
}

export function drawAfroBack(pen: Pen, person: Person): void {
  const { traits, palette, width: w } = person;
  const { hair: mask } = pen.canvas;
  const v = traits.hairVolume;
  fill(pen, lobed(0, -0.34, w + 0.36 + 0.2 * v, 0.9 + 0.2 * v, 23, 0.03), palette.hair, 1, null, mask);
  spot(pen, -0.4, -0.95, 0.8, 0.55, palette.hairLight, 0.4, mask);
  spot(pen, 0.6, 0.15, 0.9, 0.75, palette.hairShade, 0.7, mask);
}

export function drawAfro(pen: Pen, person: Person): void {
  const { palette, width: w } = person;
  drawCap(pen, person, { volume: 0.2, sideY: 0.05, hairline: AFRO_LINE });
  if (!pen.isFine) return;
  for (let i = 0; i < AFRO_COMMAS; i++) {
    // Over the upper half of a ring.
    const angle = 3.3 + ((i * GOLDEN) % 1) * 2.8;
    const reach = 0.7 + 0.24 * (i / AFRO_COMMAS);
    drawComma(pen, (w + 0.36) * reach * cos(angle), -0.34 + 0.92 * reach * sin(angle), 0.05, palette.hairLight, 0.45);
  }
}
