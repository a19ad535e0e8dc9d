/** How many of an identity's photos are never trained on. */

/** An identity with so many photos gives some of them up; with fewer it needs all of them. */
const ENOUGH_PHOTOS = 5;
const HELD_OUT_SHARE = 0.18;

export function heldOutPhotos(photos: number): number {
  return photos < ENOUGH_PHOTOS ? 0 : Math.max(1, Math.round(photos * HELD_OUT_SHARE));
}
