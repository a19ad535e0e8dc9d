/** What is behind the person: a pale wall for a portrait, anything for a snapshot. */
import type { Canvas } from './canvas.ts';
import { type Colour, hex, mix, ramp } from './colour.ts';
import type { Moment } from './moment.ts';
import { softSpot } from './softSpot.ts';

const WALL: Colour = hex(0xf3eee6);
const HUES = [0xc9544a, 0xe0a04a, 0xd9d08a, 0x7fae7a, 0x5aa3a6, 0x5a7fb8, 0x8b70ad, 0xc07a9a, 0xc9544a].map(hex);
const GREYS = [0x2c2e35, 0x6d7078, 0xb7b7b4, 0xf0ede8].map(hex);

export function drawBackground(canvas: Canvas, moment: Moment): void {
  const { side, red, green, blue } = canvas;
  const any = mix(ramp(HUES, moment.backgroundHue), ramp(GREYS, moment.backgroundDark), 0.5);
  const [r, g, b] = mix(WALL, any, Math.min(1, moment.background * 1.6));
  red.fill(r);
  green.fill(g);
  blue.fill(b);
  // One large soft light or dark patch, and one thing that stands about.
  const patch: Colour = moment.backgroundDark < 0.5 ? [1, 1, 0.97] : [0.1, 0.1, 0.16];
  const alpha = 0.5 * moment.background;
  if (alpha <= 0) return;
  softSpot(canvas, moment.backdropX * side, moment.backdropY * side, side * 0.7, side * 0.55, patch, alpha, null);
  const thing = ramp(HUES, (moment.backgroundHue * 3.7 + moment.backdropX) % 1);
  softSpot(
    canvas,
    (1 - moment.backdropX) * side,
    (0.2 + 0.7 * moment.backgroundDark) * side,
    side * 0.28,
    side * 0.5,
    thing,
    alpha * 1.2,
    null,
  );
}
