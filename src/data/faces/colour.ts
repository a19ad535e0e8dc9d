/** sRGB colours as three numbers in [0, 1], mixed as they are stored: an illustrator's palette, not a photometer. */

export type Colour = readonly [red: number, green: number, blue: number];

/** A colour from 0xRRGGBB. */
export function hex(code: number): Colour {
  return [((code >> 16) & 255) / 255, ((code >> 8) & 255) / 255, (code & 255) / 255];
}

/** From a (t = 0) to b (t = 1). */
export function mix(a: Colour, b: Colour, t: number): Colour {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

/** Channel by channel product: what a tinted shadow does to a colour. */
export function tint(a: Colour, b: Colour): Colour {
  return [a[0] * b[0], a[1] * b[1], a[2] * b[2]];
}

/** A colour at t in [0, 1] along a ramp of evenly spaced stops. */
export function ramp(stops: readonly Colour[], t: number): Colour {
  const place = Math.min(0.9999, Math.max(0, t)) * (stops.length - 1);
  const low = Math.floor(place);
  return mix(stops[low], stops[low + 1], place - low);
}
