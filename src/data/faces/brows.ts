/** Eyebrows: two tapering arcs that carry much of the expression. */
import type { Moment } from './moment.ts';
import { type Pen, setDepth, stroke } from './pen.ts';
import type { Person } from './person.ts';
import { HEAD_BULGE } from './pose.ts';

export function drawBrows(pen: Pen, person: Person, moment: Moment): void {
  const { traits, palette, eyeX, browY } = person;
  setDepth(pen, 0, HEAD_BULGE);
  const half = 0.022 + 0.026 * traits.browThick;
  const y = browY - 0.055 * moment.browLift;
  // A frown pulls the inner ends down and together.
  const frown = 0.04 * Math.max(0, 0.3 - moment.smile);
  const slope = 0.045 * (traits.browAngle - 0.65);
  const arch = 0.02 + 0.04 * traits.browArch;
  const alpha = traits.browThick < 0.3 ? 0.8 : 0.94;
  const innerX = eyeX - 0.165 - frown;
  const innerY = y + slope + frown;
  for (const side of [-1, 1]) {
    // biome-ignore format: x, y, half width
    const arc = [
      side * (innerX - 0.02), innerY + 0.006, half * 0.3, side * innerX, innerY, half * 0.78,
      side * (eyeX - 0.06), y - arch * 0.5 + slope * 0.6, half, side * (eyeX + 0.08), y - arch, half * 0.8,
      side * (eyeX + 0.16), y - arch * 0.45 - slope * 0.5, half * 0.45, side * (eyeX + 0.215), y + 0.03 - slope, 0.004,
    ];
    stroke(pen, arc, palette.brow, alpha);
  }
}
