/** Beards, drawn under the mouth, and moustaches, drawn over it. */
import type { Moment } from './moment.ts';
import { fill, type Pen, setDepth, stroke } from './pen.ts';
import type { Person } from './person.ts';
import { HEAD_BULGE } from './pose.ts';
import { mirrored } from './shapes.ts';

export function drawBeard(pen: Pen, person: Person): void {
  const { beard } = person.traits;
  setDepth(pen, 0, HEAD_BULGE);
  if (beard === 'stubble') fill(pen, jawOutline(person, 0, 0), person.palette.hairShade, 0.3, pen.canvas.head);
  if (beard === 'full') drawFullBeard(pen, person);
  if (beard === 'goatee') drawGoatee(pen, person);
}

/** The moustache lies on the upper lip, and lifts with a smile. */
export function drawMoustache(pen: Pen, person: Person, moment: Moment): void {
  const { traits, palette, mouthY, mouthWidth, noseY } = person;
  const { beard } = traits;
  if (beard === 'none' || beard === 'stubble') return;
  setDepth(pen, 0.05, HEAD_BULGE);
  const top = noseY + 0.07;
  const lip = mouthY - 0.012 - 0.05 * moment.open;
  const tip = mouthY + 0.015 - 0.06 * moment.smile;
  for (const side of [-1, 1]) {
    const reach = side * mouthWidth * (beard === 'moustache' ? 1.22 : 1.08);
    // biome-ignore format: x, y pairs
    const wing = [
      0, top + 0.005, side * 0.07, top - 0.012, reach * 0.6, (top + tip) / 2 - 0.015, reach * 0.95, tip - 0.02,
      reach * 1.06, tip + 0.015, reach * 0.85, tip + 0.035, reach * 0.45, lip + 0.008, 0, lip - 0.012,
    ];
    fill(pen, wing, beard === 'full' ? palette.hairShade : palette.beard, 0.97);
  }
}

function drawFullBeard(pen: Pen, person: Person): void {
  const { palette, jawWidth, chinWidth, chinY, mouthY } = person;
  fill(pen, jawOutline(person, 0.035, 0.1), palette.beard);
  // biome-ignore format: x, y pairs
  const underLip = [
    0, mouthY + 0.17, 0.2, mouthY + 0.2, jawWidth * 0.8, 0.6, (jawWidth + chinWidth) / 2, chinY - 0.1,
    chinWidth * 0.7, chinY + 0.07, 0, chinY + 0.09,
  ];
  fill(pen, mirrored(underLip), palette.hairShade, 0.2);
  if (!pen.isFine) return;
  for (let i = -4; i <= 4; i++) {
    const x = i * 0.09;
    const rise = Math.abs(i);
    // biome-ignore format: x, y, half width
    const lock = [
      x, mouthY + 0.22 - rise * 0.03, 0.004, x * 1.06, chinY - 0.05 - rise * 0.025, 0.009, x * 1.02, chinY + 0.04 - i * i * 0.012, 0.002,
    ];
    stroke(pen, lock, palette.hairLight, 0.4);
  }
}

function drawGoatee(pen: Pen, person: Person): void {
  const { chinY, mouthY, palette } = person;
  const half = [0, mouthY + 0.13, 0.12, mouthY + 0.15, 0.19, chinY - 0.12, 0.13, chinY + 0.05, 0, chinY + 0.1];
  fill(pen, mirrored(half), palette.beard, 0.96);
}

/** From sideburn to sideburn around the jaw, `out` wider and `drop` lower than the skin. */
function jawOutline(person: Person, out: number, drop: number): number[] {
  const { width: w, jawWidth, chinWidth, chinY, mouthY, mouthWidth, noseY } = person;
  // biome-ignore format: x, y pairs
  return mirrored([
    0, noseY + 0.08, mouthWidth * 0.7, noseY + 0.085, mouthWidth + 0.08, mouthY - 0.02, w * 0.72, noseY + 0.12, w * 0.87, 0.18,
    w * 0.93, -0.06, w, -0.06, w + out, 0.2, jawWidth + out, 0.56, (jawWidth + chinWidth) / 2 + out, chinY - 0.17 + drop * 0.6,
    chinWidth * 0.75 + out, chinY + drop * 0.9, 0, chinY + drop,
  ]);
}
