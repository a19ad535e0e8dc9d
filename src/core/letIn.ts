/** A door that knows some people: how near to one of them it wants whoever comes, so that nearly all of them are let in, and how
 *  many strangers it lets in with them. Asked of angles alone. */
import { azimuth, geodesicDistance } from './circle.ts';

/** Of the trained people's own images, so many are let in. */
const KNOWN_SHARE = 0.95;

export interface Door {
  /** The angle to the nearest centre within which the door opens; NaN where nobody is known. */
  readonly angle: number;
  /** Share of the strangers' images that are within it: taken for somebody. NaN of none. */
  readonly strangers: number;
}

/** @param centres [c, 2]  @param seen [k, 2] embeddings of the trained people  @param unseen [n, 2] of people who were never trained
 *  on. Those without a direction are left out. */
export function doorOf({ centres, seen, unseen }: Record<'centres' | 'seen' | 'unseen', Float32Array>): Door {
  const known = thetasToNearest(seen, centres).sort((a, b) => a - b);
  const angle = known[Math.ceil(KNOWN_SHARE * known.length) - 1] ?? Number.NaN;
  const others = thetasToNearest(unseen, centres);
  return { angle, strangers: others.filter((theta) => theta <= angle).length / others.length };
}

function thetasToNearest(embeddings: Float32Array, centres: Float32Array): number[] {
  const places = azimuthsOf(centres);
  const toNearest = (at: number) => Math.min(...places.map((place) => geodesicDistance(at, place)));
  return azimuthsOf(embeddings)
    .map(toNearest)
    .filter((theta) => theta >= 0);
}

/** NaN of what has no direction. @param points [n, 2] */
function azimuthsOf(points: Float32Array): number[] {
  return Array.from({ length: points.length / 2 }, (_, i) => {
    const [x, y] = points.subarray(2 * i);
    return x || y ? azimuth(x, y) : Number.NaN;
  });
}
