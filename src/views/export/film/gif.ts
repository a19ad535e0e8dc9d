/** Films as GIF: one palette for all of it, or colours would flicker, and of each frame only what is not as it was. */
import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import { withComment } from '../address/gifComment.ts';
import { sealText } from '../address/seal.ts';

/** The last of 256 stands for 'as before'. */
const COLOURS = 255;
const UNCHANGED = COLOURS;
/** RGB of five, six and five bits is what flat colours need, and quick. */
const FORMAT = 'rgb565';

export interface GifFilm {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  readonly address: string;
}

/** A palette of what several frames show together. @param samples RGBA of each */
export function paletteOf(samples: readonly Uint8ClampedArray[]): number[][] {
  const all = new Uint8ClampedArray(samples.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const sample of samples) {
    all.set(sample, at);
    at += sample.length;
  }
  return quantize(all, COLOURS, { format: FORMAT });
}

/** Takes frames and gives a file. */
export function openGif({ width, height, framesPerSecond, address }: GifFilm, palette: number[][]) {
  const gif = GIFEncoder();
  const table = [...palette];
  while (table.length <= UNCHANGED) table.push([0, 0, 0]);
  let before: Uint8Array | null = null;
  return {
    /** @param rgba of the whole frame */
    add(rgba: Uint8ClampedArray): void {
      const colours = applyPalette(rgba, palette, FORMAT);
      const changed = before ? differing(colours, before) : colours;
      gif.writeFrame(changed, width, height, {
        ...(before ? {} : { palette: table }),
        delay: 1000 / framesPerSecond,
        transparent: before !== null,
        transparentIndex: UNCHANGED,
        dispose: 1, // stays, for the next to lie upon
      });
      before = colours;
    },
    finish(): Uint8Array<ArrayBuffer> {
      gif.finish();
      return withComment(gif.bytes(), sealText(address));
    },
  };
}

function differing(colours: Uint8Array, before: Uint8Array): Uint8Array {
  const changed = new Uint8Array(colours.length);
  for (let i = 0; i < colours.length; i++) changed[i] = colours[i] === before[i] ? UNCHANGED : colours[i];
  return changed;
}
