/** Spectacles, from round to square. */
import { type Colour, hex } from './colour.ts';
import { fill, type Pen, setDepth, stroke } from './pen.ts';
import type { Person } from './person.ts';
import { HEAD_BULGE } from './pose.ts';

const DARK_FRAMES = [0x22242a, 0x6b3d22, 0x2d4a68, 0x8c2f39].map(hex);
/** Frames that show on dark skin. */
const LIGHT_FRAMES = [0xd8b25a, 0xe8e2d6, 0xc9564c, 0x8fb7c9].map(hex);
const GLASS: Colour = [0.93, 0.97, 1];

export function drawGlasses(pen: Pen, person: Person): void {
  const { traits, eyeX, eyeY, width } = person;
  const shape = traits.glassesShape;
  const frame = (traits.skin > 0.6 ? LIGHT_FRAMES : DARK_FRAMES)[Math.floor(shape * 3.999)];
  const square = ((shape * 7.3) % 1) * 0.1;
  const rx = eyeX * 0.72;
  const ry = 0.2 + 0.03 * shape;
  const line = 0.016 + 0.013 * ((shape * 3.7) % 1);
  setDepth(pen, 0.14, HEAD_BULGE);
  for (const side of [-1, 1]) {
    const x = side * eyeX;
    const y = eyeY + 0.03;
    const a = rx * (0.72 + square * 1.6);
    const b = ry * (0.72 + square * 1.6);
    const rim = [x + rx, y, x + a, y + b, x, y + ry, x - a, y + b, x - rx, y, x - a, y - b, x, y - ry, x + a, y - b];
    fill(pen, rim, GLASS, 0.07);
    const outline: number[] = [];
    for (let i = 0; i <= 8; i++) outline.push(rim[(i % 8) * 2], rim[(i % 8) * 2 + 1], line);
    stroke(pen, outline, frame);
    const glint = [
      x - rx * 0.5,
      y - ry * 0.1,
      0.004,
      x - rx * 0.1,
      y - ry * 0.6,
      0.02,
      x + rx * 0.1,
      y - ry * 0.7,
      0.004,
    ];
    stroke(pen, glint, GLASS, 0.22);
    stroke(pen, [side * (eyeX + rx), y - 0.03, line, side * (width + 0.02), y - 0.05, line * 0.8], frame);
  }
  stroke(pen, [-eyeX + rx, eyeY + 0.01, line, 0, eyeY - 0.035, line, eyeX - rx, eyeY + 0.01, line], frame);
}
