/** The crop of a photo, stored with some of what surrounds it: an augmentation that moves or turns the crop then shows
 *  what really is beside it. */
import { CROP_SIDE, type Framing } from './framing.ts';
import type { Picture } from './picture.ts';
import { type Planes, resample } from './resample.ts';

/** Pixels stored on each side of a crop. */
export const CROP_MARGIN = 24;

/** Side of a stored crop, pixels. */
export const STORED_SIDE = CROP_SIDE + 2 * CROP_MARGIN;

/** Bytes of a stored crop: 160 × 160 × RGB. */
export const STORED_BYTES = STORED_SIDE * STORED_SIDE * 3;

/** Crops a photo: STORED_SIDE × STORED_SIDE × RGB bytes, the crop itself in the middle. Beyond the photo its edge goes on. */
export function cropPhoto(photo: Picture, { a, b, tx, ty }: Framing): Uint8Array<ArrayBuffer> {
  const planes = createPlanes(STORED_SIDE);
  // The stored square starts at (−margin, −margin) of the crop.
  const x0 = tx - CROP_MARGIN * (a - b);
  const y0 = ty - CROP_MARGIN * (b + a);
  resample(photo, { xx: a, xy: -b, x0, yx: b, yy: a, y0 }, planes);
  return toBytes(planes);
}

/** The crop of a stored crop: CROP_SIDE × CROP_SIDE × RGB bytes. */
export function innerCrop(stored: Uint8Array): Uint8Array<ArrayBuffer> {
  const crop = new Uint8Array(CROP_SIDE * CROP_SIDE * 3);
  for (let row = 0; row < CROP_SIDE; row++) {
    const from = 3 * ((row + CROP_MARGIN) * STORED_SIDE + CROP_MARGIN);
    crop.set(stored.subarray(from, from + 3 * CROP_SIDE), 3 * row * CROP_SIDE);
  }
  return crop;
}

function createPlanes(side: number): Planes {
  const plane = () => new Float32Array(side * side);
  return { side, red: plane(), green: plane(), blue: plane() };
}

function toBytes({ red, green, blue }: Planes): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(red.length * 3);
  for (let i = 0; i < red.length; i++) {
    bytes[3 * i] = Math.round(255 * red[i]);
    bytes[3 * i + 1] = Math.round(255 * green[i]);
    bytes[3 * i + 2] = Math.round(255 * blue[i]);
  }
  return bytes;
}
