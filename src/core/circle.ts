/** Geometry of the unit circle. An azimuth is an angle on the page in (−π, π]; theta is an angle between two directions
 *  in [0, π]. They never mix: every difference of azimuths goes through `wrapAngle`. */

/** The same direction in (−π, π], radians. */
export function wrapAngle(angle: number): number {
  const turn = 2 * Math.PI;
  const wrapped = angle - turn * Math.floor((angle + Math.PI) / turn);
  return wrapped === -Math.PI ? Math.PI : wrapped;
}

/** Direction of (x, y) on the page in (−π, π], radians; 0 at the origin. */
export function azimuth(x: number, y: number): number {
  return Math.atan2(y, x);
}

/** Geodesic distance on the unit circle between two azimuths, [0, π]. */
export function geodesicDistance(from: number, to: number): number {
  return Math.abs(wrapAngle(to - from));
}

/** theta ∈ [0, π] between two vectors of any length, exact near 0 and π where arccos of a cosine is not. */
export function angleBetween(ax: number, ay: number, bx: number, by: number): number {
  return Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by));
}

/** The azimuth a fraction t ∈ [0, 1] of the way along the shorter arc. */
export function interpolateAzimuth(from: number, to: number, t: number): number {
  return wrapAngle(from + t * wrapAngle(to - from));
}

/** The mean direction of azimuths: the azimuth of their summed unit vectors. NaN of none. */
export function meanAzimuth(azimuths: ArrayLike<number>): number {
  let x = 0;
  let y = 0;
  for (let i = 0; i < azimuths.length; i++) {
    x += Math.cos(azimuths[i]);
    y += Math.sin(azimuths[i]);
  }
  return azimuths.length === 0 ? Number.NaN : azimuth(x, y);
}
