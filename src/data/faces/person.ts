/** One identity ready to be drawn: its traits, its colours, and the measures of its face in face units. */
import { type Palette, paletteOf } from './palette.ts';
import type { Traits } from './traits.ts';

export interface Person {
  readonly traits: Traits;
  readonly palette: Palette;
  /** Half width at the temples. */
  readonly width: number;
  readonly jawWidth: number;
  readonly chinWidth: number;
  readonly chinY: number;
  readonly eyeX: number;
  readonly eyeY: number;
  /** Half width of an eye. */
  readonly eyeSize: number;
  readonly browY: number;
  readonly noseY: number;
  readonly noseWidth: number;
  readonly mouthY: number;
  readonly mouthWidth: number;
}

export function personOf(traits: Traits): Person {
  const width = 0.7 + 0.1 * traits.faceWidth;
  const chinY = 0.94 + 0.14 * traits.faceLength;
  const jawWidth = width * (0.72 + 0.2 * traits.jaw);
  const noseY = 0.34 + 0.1 * traits.noseLength;
  return {
    traits,
    palette: paletteOf(traits),
    width,
    jawWidth,
    chinWidth: 0.2 + 0.2 * traits.chin,
    chinY,
    eyeX: width * (0.42 + 0.06 * traits.eyeGap),
    eyeY: 0,
    eyeSize: 0.158 + 0.035 * traits.eyeSize,
    browY: -0.235 - 0.03 * traits.browArch - 0.02 * traits.eyeSize + 0.03 * traits.build,
    noseY,
    noseWidth: 0.115 + 0.075 * traits.noseWidth,
    mouthY: noseY + (chinY - noseY) * 0.4,
    mouthWidth: 0.2 + 0.08 * traits.mouthWidth,
  };
}
