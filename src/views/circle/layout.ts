/** Where everything of one circle goes, in CSS pixels, from the size of its box and the company alone. From the centre
 *  outwards: the arc, the pull and the ring histogram on it, the medallions around it, their names. */

/** What stands for an identity on the ring, by the room it has: a face that wears its number, a small face with the number
 *  before it, or the number alone. */
type Seat = 'face' | 'smallFace' | 'number';

/** What is known of the identities; drawn people have faces and no names. */
export interface Company {
  readonly hasFaces?: boolean;
  readonly hasNames?: boolean;
}

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
  /** Radius at which the classes' 90 % arcs of held-out samples are drawn, under the dots. */
  heldOut: number;
  /** Height of the ring histogram's highest bar, and of the largest pull there can be: both stand on the arc. */
  bars: number;
  pull: number;
  seat: Seat;
  /** Radius of a medallion, and its distance from the origin. */
  medallion: number;
  ring: number;
  /** Least angle between two medallions, radians. */
  spacing: number;
  /** Depth of the numbers between the medallions and the bars, where they stand apart. */
  marks: number;
  /** Distance of the names' middle from the origin. */
  names: number;
  /** Where the lines of the centres begin: sixty-four of them would be one blot at the origin. */
  hub: number;
  /** Size of the small print. */
  type: number;
  /** A phone's circle: no room for the words on the drawing itself. */
  isSmall: boolean;
}

/** Free space between two medallions at least, px. */
const FACES_APART = 4;
const NUMBERS_APART = 2;

/** Shares of the ring that its medallions may fill: those with a line to a place of their own need room to go there. */
const FACES_FILL = 0.88;
const NUMBERS_FILL = 0.94;

/** Radii below which a face that had to shrink has no room for its number, and is no face any more. */
const LEAST_WITH_NUMBER = 22;
const LEAST_FACE = 9;
const LARGEST_NUMBER = 9;

/** Half of a box too small for faces: they would leave no room for the circle, px. */
const LEAST_HALF_WITH_FACES = 120;

/** A name's height in type sizes, with the space around it. */
const NAME_DEPTH = 1.35;

/** Depth of a number of two digits that stands before its face, px. */
const MARKS_DEPTH = 17;

/** More centres than this begin their lines this far apart, px. */
const MEETING = 16;
const LINES_APART = 2.6;

/** @param width, height of the box, px; a box too small to draw in is treated as 160 px */
export function layOut(width: number, height: number, identities: number, company: Company = {}): Layout {
  const { hasFaces = true, hasNames = false } = company;
  const half = Math.max(80, Math.min(width, height) / 2);
  const type = clamp(half * 0.031, 12, 18);
  const depth = hasNames ? NAME_DEPTH * type : 0;
  const names = half - depth / 2;
  const { seat, medallion, apart } = takeSeats(half - depth, identities, hasFaces);
  const ring = half - depth - medallion - 3;
  const spacing = (2 * medallion + apart) / ring;
  const bars = clamp(half * 0.092, 8, 64);
  const marks = seat === 'smallFace' ? MARKS_DEPTH : 0;
  const pull = clamp(half * 0.112, 9, 76);
  const arc = ring - medallion - marks - pull - clamp(half * 0.018, 4, 10);
  const hub = identities > MEETING ? Math.min(0.2 * arc, (identities * LINES_APART) / (2 * Math.PI)) : 0;
  const isSmall = half < 240;
  const band = arc * 0.1;
  const heldOut = arc - band - clamp(half * 0.02, 5, 10);
  const [cx, cy] = [width / 2, height / 2];
  return {
    width,
    height,
    cx,
    cy,
    arc,
    band,
    heldOut,
    bars,
    pull,
    seat,
    medallion,
    ring,
    spacing,
    marks,
    names,
    hub,
    type,
    isSmall,
  };
}

function takeSeats(
  half: number,
  identities: number,
  hasFaces: boolean,
): { seat: Seat; medallion: number; apart: number } {
  const comfortable = clamp(half * 0.083, 15, 48);
  const face = Math.min(comfortable, fittingRadius(half, identities, FACES_APART, FACES_FILL));
  if (hasFaces && face >= LEAST_FACE && half >= LEAST_HALF_WITH_FACES) {
    const hasRoom = face === comfortable || face >= LEAST_WITH_NUMBER;
    return { seat: hasRoom ? 'face' : 'smallFace', medallion: face, apart: FACES_APART };
  }
  const number = fittingRadius(half, identities, NUMBERS_APART, NUMBERS_FILL);
  const largest = hasFaces ? LARGEST_NUMBER : clamp(half * 0.034, LARGEST_NUMBER, 16);
  return { seat: 'number', medallion: Math.min(largest, number), apart: NUMBERS_APART };
}

/** The radius at which so many medallions fill this share of the ring that runs 3 px inside of the box. */
function fittingRadius(half: number, identities: number, apart: number, fill: number): number {
  const turn = fill * 2 * Math.PI;
  return (turn * (half - 3) - identities * apart) / (2 * identities + turn);
}

/** Radius of a dot, CSS px: smaller the more there are and the smaller the circle. */
export function dotRadius(samples: number, arc: number): number {
  return clamp((arc / 205) * (12000 / Math.max(1, samples)) ** 0.25, 0.8, 3.2);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
