/** The shapes in which a guess and what came of it are drawn over each other: the gap of two neighbours on the rim, an angle from
 *  a centre, a share of a line. As paths, with what they are seen against. */

/** Degrees between neighbours among eight: no gap is larger, and an overlap smaller than the least is as good as it. */
export const NEIGHBOURS = 45;
export const LEAST_GAP = -15;

export const WIDTH = 320;
/** Of the rim, whose middle lies far below. */
const RADIUS = 190;
const MIDDLE = { x: WIDTH / 2, y: RADIUS + 26 };
/** Ends of the line that is the whole of which a share is taken. */
const LINE = { from: 24, to: WIDTH - 24 };
/** Where an angle begins. */
const CENTRE = -NEIGHBOURS / 2;

interface Shape {
  readonly height: number;
  /** What is measured against, thin. */
  readonly rim: string;
  /** Where centres stand, or the ends of a whole. */
  readonly centres: readonly string[];
  /** @param inward px from the rim or the line  @returns the path of a value, '' of nothing */
  path(value: number, inward: number): string;
}

export const SHAPES = {
  /** Each neighbour's arc about its own centre, so wide that this gap is left: below 0 they lie over each other. */
  gap: {
    height: 96,
    rim: arc(-NEIGHBOURS, NEIGHBOURS, RADIUS),
    centres: [spoke(-NEIGHBOURS / 2), spoke(NEIGHBOURS / 2)],
    path: (gap, inward) =>
      arc(-NEIGHBOURS + gap / 2, -gap / 2, RADIUS - inward) + arc(gap / 2, NEIGHBOURS - gap / 2, RADIUS - inward),
  },
  angle: {
    height: 96,
    rim: arc(-NEIGHBOURS, NEIGHBOURS, RADIUS),
    centres: [spoke(CENTRE)],
    path: (angle, inward) => (angle > 0 ? arc(CENTRE, CENTRE + angle, RADIUS - inward) : ''),
  },
  share: {
    height: 56,
    rim: `M${LINE.from} 16H${LINE.to}`,
    centres: [tick(LINE.from), tick(LINE.to)],
    path: (percent, inward) =>
      percent > 0
        ? `M${LINE.from} ${16 + inward}H${(LINE.from + ((LINE.to - LINE.from) * percent) / 100).toFixed(1)}`
        : '',
  },
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof SHAPES;

function spoke(degrees: number): string {
  return `M${at(degrees, RADIUS - 62)}L${at(degrees, RADIUS + 14)}`;
}

function tick(x: number): string {
  return `M${x} 8V48`;
}

/** Degrees from the vertical. */
function arc(from: number, to: number, radius: number): string {
  return `M${at(from, radius)}A${radius} ${radius} 0 0 1 ${at(to, radius)}`;
}

function at(degrees: number, radius: number): string {
  const angle = (degrees * Math.PI) / 180;
  const [x, y] = [MIDDLE.x + radius * Math.sin(angle), MIDDLE.y - radius * Math.cos(angle)];
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
