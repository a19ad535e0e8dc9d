/** How far the picture is between the circle (0) and the plane (1), as a plan from one moment on. */
import { easeCubicInOut } from 'd3';

const MORPH_MS = 1100;

export interface Morph {
  from: number;
  to: 0 | 1;
  startMs: number;
}

/** @returns the eased position at a time, [0, 1] */
export function morphAt(morph: Morph, nowMs: number): number {
  const share = Math.min(1, Math.max(0, (nowMs - morph.startMs) / MORPH_MS));
  return morph.from + (morph.to - morph.from) * easeCubicInOut(share);
}

/** A new plan from wherever the picture is now; at once where motion is unwanted. */
export function turnTo(morph: Morph, to: 0 | 1, nowMs: number, isStill: boolean): Morph {
  return { from: isStill ? to : morphAt(morph, nowMs), to, startMs: nowMs };
}
