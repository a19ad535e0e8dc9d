/** The empty arc between two neighbouring classes: from where one class's 90 % arc ends to where the other's begins. */
import { wrapAngle } from '../../core/circle.ts';

interface Gap {
  /** Azimuth where it begins and its extent counter-clockwise, radians; a negative extent is an overlap. */
  from: number;
  extent: number;
}

/** The gap between two classes, on the side where they are nearest.
 *  @param arcs [c, 2] azimuths where each class's arc begins and ends, counter-clockwise
 *  @param expected the measured gap, which tells the two sides apart  @returns null when an arc is unknown */
export function gapBetween(arcs: ArrayLike<number>, first: number, second: number, expected: number): Gap | null {
  const oneSide = gapAfter(arcs, first, second, expected);
  const otherSide = gapAfter(arcs, second, first, expected);
  if (!Number.isFinite(oneSide.extent + otherSide.extent + expected)) return null;
  const isNearer = Math.abs(oneSide.extent - expected) <= Math.abs(otherSide.extent - expected);
  return isNearer ? oneSide : otherSide;
}

/** How many classes' 90 % arcs touch no other's. */
export function separatedCount(arcs: ArrayLike<number>): number {
  const classes = arcs.length / 2;
  let separated = 0;
  for (let j = 0; j < classes; j++) {
    let isAlone = Number.isFinite(arcs[2 * j] + arcs[2 * j + 1]);
    for (let k = 0; k < classes; k++) if (k !== j && overlaps(arcs, j, k)) isAlone = false;
    if (isAlone) separated++;
  }
  return separated;
}

/** An overlap of more than half a turn is one too: the extent is taken on the turn nearest to the expected one. */
function gapAfter(arcs: ArrayLike<number>, first: number, second: number, expected: number): Gap {
  const from = arcs[2 * first + 1];
  return { from, extent: expected + wrapAngle(arcs[2 * second] - from - expected) };
}

function overlaps(arcs: ArrayLike<number>, j: number, k: number): boolean {
  return contains(arcs, j, arcs[2 * k]) || contains(arcs, k, arcs[2 * j]);
}

function contains(arcs: ArrayLike<number>, j: number, azimuth: number): boolean {
  return positiveTurn(azimuth - arcs[2 * j]) <= positiveTurn(arcs[2 * j + 1] - arcs[2 * j]);
}

function positiveTurn(angle: number): number {
  return angle - 2 * Math.PI * Math.floor(angle / (2 * Math.PI));
}
