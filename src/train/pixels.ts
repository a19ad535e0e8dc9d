/** A picture as it crosses from the worker to the page. */

/** Pixels of one picture, side × side × RGBA. */
export interface Picture {
  side: number;
  rgba: Uint8ClampedArray<ArrayBuffer>;
}
