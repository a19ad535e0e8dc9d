/** Where everything of one circle goes, in CSS pixels, from the size of its box alone. From the centre outwards: the
 *  arc, the ring histogram on it, the medallions around it. */

export interface Layout {
  width: number;
  height: number;
  /** The origin on the page. */
  cx: number;
  cy: number;
  /** Radius of the arc that every feature is pushed to. */
  arc: number;
  /** How deep below the arc the densest dots spread. */
  band: number;
  /** Height of the ring histogram's highest bar. */
  bars: number;
  /** Radius of a medallion, and its distance from the origin. */
  medallion: number;
  ring: number;
  /** Size of the small print. */
  type: number;
  /** A phone's circle: no room for the words on the drawing itself. */
  isSmall: boolean;
}

/** @param width, height of the box, px; a box too small to draw in is treated as 160 px */
export function layOut(width: number, height: number): Layout {
  const half = Math.max(80, Math.min(width, height) / 2);
  const medallion = clamp(half * 0.083, 15, 48);
  const ring = half - medallion - 3;
  const bars = clamp(half * 0.092, 13, 64);
  const arc = ring - medallion - bars - clamp(half * 0.03, 6, 14);
  const type = clamp(half * 0.031, 11, 18);
  const isSmall = half < 240;
  return { width, height, cx: width / 2, cy: height / 2, arc, band: arc * 0.1, bars, medallion, ring, type, isSmall };
}

/** Radius of a dot, CSS px: smaller the more there are and the smaller the circle. */
export function dotRadius(samples: number, arc: number): number {
  return clamp((arc / 205) * (12000 / Math.max(1, samples)) ** 0.25, 0.8, 3.2);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
