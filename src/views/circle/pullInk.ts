/** The pull as ink inside the circle: the more a class pulls at an azimuth, the darker its colour there. It is written
 *  straight into pixels, from a table of azimuths, because a gradient of a thousand stops is slow to fill; and it is kept
 *  until what it shows changes. */
import { type OwnCanvas, ownCanvas } from './ownCanvas.ts';
import type { PullWedge } from './pullWedges.ts';
import { packColour } from './stamp.ts';

/** Azimuths told apart: a third of a pixel at the rim of a large circle. */
const BINS = 4096;

/** Side of the image at most, px: ink is soft, and a larger one would cost a frame its time. */
const LARGEST_SIDE = 640;

/** Shares of the arc's radius: where the ink begins, where there is all of it, and what is left of it under the dots. */
const EMPTY = 0.14;
const FULL = 0.66;
const UNDER_DOTS = 0.5;

export interface PullInk extends OwnCanvas {
  readonly image: ImageData;
  readonly pixels: Uint32Array;
  /** Of each pixel inside the circle: where it is in the image, its bin, and its share of ink in 255ths. */
  readonly places: Uint32Array;
  readonly bins: Uint16Array;
  readonly shares: Uint8Array;
  readonly table: { colours: Uint32Array; opacities: Float32Array };
}

/** Side of the image for a circle, px. @param arc its radius, CSS px */
export function inkSide(arc: number, pixelRatio: number): number {
  return Math.min(LARGEST_SIDE, Math.ceil(2 * arc * pixelRatio));
}

export function createPullInk(side: number): PullInk {
  const image = new ImageData(side, side);
  const mask = maskOf(side);
  return {
    ...ownCanvas(side),
    image,
    pixels: new Uint32Array(image.data.buffer),
    ...mask,
    table: { colours: new Uint32Array(BINS), opacities: new Float32Array(BINS) },
  };
}

/** Writes the ink anew.
 *  @param colours ['#rrggbb'] by label  @param opacityOf the ink of a class at a pull, [0, 1] */
export function inkPull(
  ink: PullInk,
  wedges: readonly PullWedge[],
  colours: readonly string[],
  opacityOf: (label: number, pull: number) => number,
): void {
  fillTable(ink.table, wedges, colours.map(packColour), opacityOf);
  const { pixels, places, bins, shares } = ink;
  const { colours: colour, opacities } = ink.table;
  for (let i = 0; i < places.length; i++) {
    const bin = bins[i];
    pixels[places[i]] = colour[bin] | ((shares[i] * opacities[bin]) << 24);
  }
  ink.ctx?.putImageData(ink.image, 0, 0);
}

function fillTable(
  { colours, opacities }: PullInk['table'],
  wedges: readonly PullWedge[],
  packed: readonly number[],
  opacityOf: (label: number, pull: number) => number,
): void {
  opacities.fill(0);
  for (const { label, from, to, pulls } of wedges) {
    const binsPerRadian = BINS / (2 * Math.PI);
    const last = pulls.length - 1;
    for (let bin = Math.ceil(from * binsPerRadian); bin < to * binsPerRadian; bin++) {
      const place = ((bin / binsPerRadian - from) / (to - from)) * last;
      const before = Math.min(last - 1, Math.floor(place));
      const pull = pulls[before] + (place - before) * (pulls[before + 1] - pulls[before]);
      const at = ((bin % BINS) + BINS) % BINS;
      colours[at] = packed[label];
      opacities[at] = opacityOf(label, pull);
    }
  }
}

/** The pixels inside the circle, row by row. */
function maskOf(side: number): Pick<PullInk, 'places' | 'bins' | 'shares'> {
  const radius = side / 2;
  const places = new Uint32Array(side * side);
  const bins = new Uint16Array(side * side);
  const shares = new Uint8Array(side * side);
  let count = 0;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const x = column + 0.5 - radius;
      const y = radius - row - 0.5;
      const distance = Math.sqrt(x * x + y * y);
      const share = Math.round(255 * radialShare(distance / radius) * Math.min(1, radius + 0.5 - distance));
      if (share <= 0) continue;
      places[count] = row * side + column;
      bins[count] = Math.round((Math.atan2(y, x) / (2 * Math.PI) + 1) * BINS) % BINS;
      shares[count] = share;
      count++;
    }
  }
  return { places: places.slice(0, count), bins: bins.slice(0, count), shares: shares.slice(0, count) };
}

/** Nothing where the lines meet, all of it half-way out, and less again beneath the dots. @param share of the radius */
function radialShare(share: number): number {
  const inner = smooth((share - EMPTY) / (FULL - EMPTY));
  return inner * (1 - (1 - UNDER_DOTS) * smooth((share - FULL) / (0.95 - FULL)));
}

function smooth(t: number): number {
  const clamped = Math.min(1, Math.max(0, t));
  return clamped * clamped * (3 - 2 * clamped);
}
