/** The camera's part: light over the whole picture, exposure, colour cast, noise; planes in, bytes out. */
import { blurPlane } from './blur.ts';
import type { Canvas } from './canvas.ts';
import type { Moment } from './moment.ts';

/** Half width of a uniform distribution of standard deviation 1. */
const SQRT_3 = Math.sqrt(3);

/** Writes the canvas as side × side × RGB bytes at `offset` of `out`. */
export function develop(canvas: Canvas, moment: Moment, out: Uint8Array, offset: number): void {
  const { side, red, green, blue } = canvas;
  if (moment.blur > 0) {
    for (const plane of [red, green, blue]) blurPlane(canvas, plane, moment.blur * side);
  }
  const gain = moment.exposure >= 0 ? 1 + moment.exposure : 1 / (1 - moment.exposure);
  const slope = 1 + moment.contrast;
  const redGain = 255 * gain * (1 + moment.warm);
  const greenGain = 255 * gain * (1 + moment.green);
  const blueGain = 255 * gain * (1 - moment.warm);
  const pivot = 127.5;
  // The side of the picture away from the light is darker.
  const fall = 0.35 * moment.lightX * Math.max(0, moment.shadow - 0.3);
  const noise = moment.noise * 255 * SQRT_3;
  let state = moment.noiseSeed | 0;
  let at = offset;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const i = row * side + column;
      const light = slope * (1 + fall * ((2 * column + 1) / side - 1));
      let r = red[i] * redGain * light - pivot * slope + pivot;
      let g = green[i] * greenGain * light - pivot * slope + pivot;
      let b = blue[i] * blueGain * light - pivot * slope + pivot;
      if (noise > 0) {
        state = (Math.imul(state, 0x19660d) + 0x3c6ef35f) | 0;
        const t = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
        r += noise * ((t & 1023) / 511.5 - 1);
        g += noise * (((t >>> 10) & 1023) / 511.5 - 1);
        b += noise * (((t >>> 20) & 1023) / 511.5 - 1);
      }
      out[at++] = toByte(r);
      out[at++] = toByte(g);
      out[at++] = toByte(b);
    }
  }
}

function toByte(x: number): number {
  return x <= 0 ? 0 : x >= 255 ? 255 : (x + 0.5) | 0;
}
