/** Where a head is and how it is turned, and where that puts a point of it. Face units: the skull's top is y = −1, the
 *  chin y ≈ 1, x grows to the right of the picture, z comes out of it. The head is a bulging surface, so a turned head
 *  moves its features further than its outline. */
import { cos, sin } from './deterministic.ts';

/** Angles in radians; centre and unit in fractions of the picture's side. */
export interface Pose {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  readonly centreX: number;
  readonly centreY: number;
  /** Length of one face unit. */
  readonly unit: number;
}

/** A pose made ready for many points, in pixels, and the depth of the shape being drawn. */
export interface View {
  cosYaw: number;
  sinYaw: number;
  cosPitch: number;
  sinPitch: number;
  cosRoll: number;
  sinRoll: number;
  centreX: number;
  centreY: number;
  unit: number;
  /** z = depth + bulge·√(1 − (x/w)² − (y/h)²), and a chin that juts out as the bulge does. */
  depth: number;
  bulge: number;
}

/** The bulge of what lies on the head's surface. */
export const HEAD_BULGE = 0.7;

/** Heads roll and nod about the top of the neck, not about the nose. */
const PIVOT_Y = 0.9;
const SURFACE_X = 0.84;
const SURFACE_Y = 1.12;
const CHIN_JUT = 0.35;

export function createView(): View {
  return {
    cosYaw: 1,
    sinYaw: 0,
    cosPitch: 1,
    sinPitch: 0,
    cosRoll: 1,
    sinRoll: 0,
    centreX: 0,
    centreY: 0,
    unit: 1,
    depth: 0,
    bulge: 0,
  };
}

/** Turns a view to a pose, in a picture of `side` pixels. */
export function aim(view: View, pose: Pose, side: number): void {
  view.cosYaw = cos(pose.yaw);
  view.sinYaw = sin(pose.yaw);
  view.cosPitch = cos(pose.pitch);
  view.sinPitch = sin(pose.pitch);
  view.cosRoll = cos(pose.roll);
  view.sinRoll = sin(pose.roll);
  view.centreX = pose.centreX * side;
  view.centreY = pose.centreY * side;
  view.unit = pose.unit * side;
}

/** Writes the pixel position of the face point (x, y) to xs[i], ys[i]. */
export function project(view: View, x: number, y: number, xs: Float64Array, ys: Float64Array, i: number): void {
  const { bulge, unit, cosRoll, sinRoll } = view;
  let z = view.depth;
  if (bulge !== 0) {
    const inside = 1 - (x * x) / (SURFACE_X * SURFACE_X) - (y * y) / (SURFACE_Y * SURFACE_Y);
    if (inside > 0) z += bulge * Math.sqrt(inside);
    if (y > 0) z += bulge * CHIN_JUT * (y < 1 ? y * y : 1);
  }
  const turnedX = x * view.cosYaw + z * view.sinYaw;
  const turnedZ = z * view.cosYaw - x * view.sinYaw;
  const turnedY = y * view.cosPitch - turnedZ * view.sinPitch - PIVOT_Y;
  xs[i] = view.centreX + unit * (turnedX * cosRoll - turnedY * sinRoll);
  ys[i] = view.centreY + unit * (turnedX * sinRoll + turnedY * cosRoll + PIVOT_Y);
}
