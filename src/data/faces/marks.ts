/** What life writes on a face: lines, freckles, a mole, a scar. */
import type { Moment } from './moment.ts';
import { type Pen, setDepth, stroke } from './pen.ts';
import type { Person } from './person.ts';
import { HEAD_BULGE } from './pose.ts';
import { ellipse, spot } from './shapes.ts';

/** A Fibonacci number, so that they spread evenly, yet not in rows. */
const FRECKLES = 34;
const GOLDEN = 0.618034;
/** Lines begin to show at this age trait. */
const FIRST_LINES = 0.25;

export function drawMarks(pen: Pen, person: Person, moment: Moment): void {
  setDepth(pen, 0, HEAD_BULGE);
  const years = Math.min(1, Math.max(0, person.traits.age - FIRST_LINES) + moment.ageing);
  if (years > 0.08) drawLines(pen, person, years);
  if (person.traits.freckles > 0) drawFreckles(pen, person);
  if (person.traits.mole) drawMole(pen, person);
  if (person.traits.scar) drawScar(pen, person);
}

/** Folds beside the mouth, bags under the eyes, two lines on the forehead. */
function drawLines(pen: Pen, person: Person, years: number): void {
  const { palette, eyeX, eyeY, eyeSize, noseY, noseWidth, mouthY, mouthWidth } = person;
  for (const side of [-1, 1]) {
    // biome-ignore format: x, y, half width
    const fold = [
      side * (noseWidth + 0.015), noseY, 0.006, side * (mouthWidth + 0.06), noseY + 0.11, 0.016,
      side * (mouthWidth + 0.085), mouthY + 0.03, 0.004,
    ];
    // biome-ignore format: x, y, half width
    const bag = [
      side * (eyeX - eyeSize * 0.7), eyeY + 0.12, 0.003, side * eyeX, eyeY + 0.165, 0.013,
      side * (eyeX + eyeSize * 0.8), eyeY + 0.125, 0.003,
    ];
    stroke(pen, fold, palette.skinDeep, 0.5 * years);
    stroke(pen, bag, palette.skinDeep, 0.5 * years);
  }
  for (const y of [-0.4, -0.52]) {
    stroke(pen, [-0.3, y + 0.02, 0.003, 0, y, 0.013, 0.3, y + 0.02, 0.003], palette.skinDeep, 0.32 * years);
  }
}

function drawFreckles(pen: Pen, person: Person): void {
  const { traits, palette, noseY, width } = person;
  spot(pen, 0, noseY - 0.12, width * 0.85, 0.2, palette.blush, 0.3 * traits.freckles, pen.canvas.head);
  for (let i = 0; i < FRECKLES; i++) {
    const x = (((i * GOLDEN) % 1) - 0.5) * 1.5 * width;
    const y = noseY - 0.2 + 0.22 * (i / FRECKLES) + Math.abs(x) * 0.08;
    const radius = 0.009 + 0.008 * ((i * 0.41) % 1);
    if (pen.isFine) ellipse(pen, x, y, radius, radius, palette.skinDeep, 0.6 * traits.freckles);
    else spot(pen, x, y, 0.05, 0.05, palette.skinDeep, 0.09 * traits.freckles);
  }
}

function drawMole(pen: Pen, person: Person): void {
  const { traits, palette, mouthY, mouthWidth } = person;
  const side = traits.moleX < 0 ? -1 : 1;
  const x = side * (mouthWidth + 0.06 + 0.1 * Math.abs(traits.moleX));
  ellipse(pen, x, mouthY - 0.12 + 0.2 * traits.moleY, 0.026, 0.026, palette.lash, 0.85);
}

function drawScar(pen: Pen, person: Person): void {
  const x = person.eyeX * (person.traits.moleX < 0 ? -1 : 1);
  const line = [x + 0.06, -0.36, 0.004, x + 0.03, -0.22, 0.016, x - 0.02, -0.1, 0.004];
  stroke(pen, line, person.palette.skinLight, 0.9);
}
