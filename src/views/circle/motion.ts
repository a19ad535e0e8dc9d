/** How drawn values glide to where the newest snapshot says they are: critically damped springs, exact for any frame
 *  time. A spring keeps its speed when its target moves, so a change is felt as a force and never as a cut. It knows no
 *  clock: time is a parameter. */
import { wrapAngle } from '../../core/circle.ts';

export interface Glide {
  /** What is drawn now. NaN: nothing known yet. */
  readonly at: Float32Array;
  readonly to: Float32Array;
  /** Units a second. */
  readonly speed: Float32Array;
  /** Azimuths: they travel along the shorter arc. */
  readonly isAngle: boolean;
}

export function createGlide(length: number, isAngle = false): Glide {
  const empty = () => new Float32Array(length).fill(Number.NaN);
  return { at: empty(), to: empty(), speed: new Float32Array(length), isAngle };
}

/** Sets a new target. A value not known before starts there; a target that is not finite empties the value. */
export function aim(glide: Glide, index: number, target: number): void {
  const { at, to, speed } = glide;
  if (Number.isNaN(at[index]) || !Number.isFinite(target)) {
    at[index] = to[index] = Number.isFinite(target) ? target : Number.NaN;
    speed[index] = 0;
  } else {
    to[index] = glide.isAngle ? at[index] + wrapAngle(target - at[index]) : target;
  }
}

/** Moves the first `count` values on by dt seconds.
 *  @param rate the spring's ω, 1/s: nine tenths of the way are done after about 4/ω  @returns the furthest still to go */
export function advance(glide: Glide, count: number, dt: number, rate: number): number {
  const { at, to, speed } = glide;
  const decay = Math.exp(-rate * dt);
  let furthest = 0;
  for (let i = 0; i < count; i++) {
    const gap = at[i] - to[i];
    const v = speed[i];
    if ((gap === 0 && v === 0) || Number.isNaN(gap)) continue;
    const pull = (v + rate * gap) * dt;
    const next = (gap + pull) * decay;
    at[i] = to[i] + next;
    speed[i] = (v - rate * pull) * decay;
    const left = Math.max(Math.abs(next), Math.abs(speed[i]) / rate);
    if (left > furthest) furthest = left;
  }
  return furthest;
}

/** Ends all motion: the first `count` values are at their targets. */
export function settle(glide: Glide, count: number): void {
  glide.at.set(glide.to.subarray(0, count));
  glide.speed.fill(0, 0, count);
}
