/** Dots written straight into pixels. A canvas call for each of 12,000 discs costs 20 to 40 ms of rasterising a frame where
 *  there is no GPU; this costs 3, the same on every machine. Colours blend over transparent paper, so what lies beneath
 *  the dots shows through, and density shows as depth of colour. */

/** Subpixel places of a dot along each axis: a gliding dot moves by quarters of a device pixel, not in jumps. */
const PHASES = 4;

/** One disc at every subpixel place: the pixels it covers and how much of each. */
export interface Stamp {
  /** Device px from the dot's own pixel to the furthest one covered. */
  readonly reach: number;
  /** By phase (x first): offsets of covered pixels in the image, and their coverage in (0, 1]. */
  readonly offsets: readonly Int32Array[];
  readonly covers: readonly Float32Array[];
}

/** @param radius device px  @param width of the image, device px */
export function cutStamp(radius: number, width: number): Stamp {
  const reach = Math.ceil(radius + 1);
  const offsets: Int32Array[] = [];
  const covers: Float32Array[] = [];
  for (let phase = 0; phase < PHASES * PHASES; phase++) {
    const centreX = ((phase % PHASES) + 0.5) / PHASES;
    const centreY = (Math.floor(phase / PHASES) + 0.5) / PHASES;
    const found: [number, number][] = [];
    for (let y = -reach; y <= reach; y++) {
      for (let x = -reach; x <= reach; x++) {
        const cover = Math.min(1, radius + 0.5 - Math.hypot(x + 0.5 - centreX, y + 0.5 - centreY));
        if (cover > 0.02) found.push([y * width + x, cover]);
      }
    }
    offsets.push(Int32Array.from(found, ([offset]) => offset));
    covers.push(Float32Array.from(found, ([, cover]) => cover));
  }
  return { reach, offsets, covers };
}

/** Blends one dot into the image; a dot that is not wholly inside is left out, and so is one at NaN.
 *  @param pixels [height, width] of not premultiplied 0xAABBGGRR, as ImageData holds them on little-endian machines
 *  @param x, y of the dot's middle, device px  @param colour 0xBBGGRR  @param opacity (0, 1] */
export function stampDot(
  pixels: Uint32Array,
  width: number,
  stamp: Stamp,
  x: number,
  y: number,
  colour: number,
  opacity: number,
): void {
  const { reach } = stamp;
  const height = pixels.length / width;
  if (!(x >= reach && y >= reach && x < width - reach && y < height - reach)) return;
  const left = Math.floor(x);
  const top = Math.floor(y);
  const phase = Math.floor((y - top) * PHASES) * PHASES + Math.floor((x - left) * PHASES);
  const offsets = stamp.offsets[phase];
  const covers = stamp.covers[phase];
  const own = top * width + left;
  const r = colour & 255;
  const g = (colour >> 8) & 255;
  const b = (colour >> 16) & 255;
  for (let k = 0; k < offsets.length; k++) {
    const at = own + offsets[k];
    const under = pixels[at];
    const over = covers[k] * opacity;
    const underAlpha = under >>> 24;
    if (underAlpha === 0) {
      pixels[at] = colour | ((over * 255) << 24);
      continue;
    }
    const alpha = underAlpha + (255 - underAlpha) * over;
    const share = (over * 255) / alpha;
    const ur = under & 255;
    const ug = (under >> 8) & 255;
    const ub = (under >> 16) & 255;
    pixels[at] =
      ((alpha + 0.5) << 24) |
      ((ub + (b - ub) * share + 0.5) << 16) |
      ((ug + (g - ug) * share + 0.5) << 8) |
      (ur + (r - ur) * share + 0.5);
  }
}

/** '#rrggbb' as 0xBBGGRR. */
export function packColour(hex: string): number {
  const rgb = Number.parseInt(hex.slice(1), 16);
  return ((rgb & 255) << 16) | (rgb & 0xff00) | (rgb >> 16);
}
