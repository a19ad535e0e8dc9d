/** How much of the plane of two angles is drawn, all of it or where neighbours on the circle are, and where on the drawing. */
import { scaleLinear } from 'd3';
import type { Scale } from '../curves/curvePaths.ts';
import type { Box } from '../plot/Axes.tsx';
import type { Dot } from '../plot/Dots.tsx';

export const RANGE_NAMES = ['whole', 'near'] as const;
export type RangeName = (typeof RANGE_NAMES)[number];

/** Degrees, of both axes: three quarters as far again as from one even centre to the next, in round numbers. */
export function limitOf(range: RangeName, identities: number): number {
  if (range === 'whole') return 180;
  return Math.min(180, Math.ceil((1.75 * 360) / identities / 10) * 10);
}

/** Four steps, or as many as are round. */
export function ticksOf(limit: number): number[] {
  const step = [5, 10, 15, 20, 30, 45].find((degrees) => limit / degrees <= 4) ?? 45;
  return Array.from({ length: Math.floor(limit / step) + 1 }, (_, i) => i * step);
}

export interface PlaneView {
  readonly height: number;
  readonly box: Box;
  /** Of radians. */
  readonly x: Scale;
  readonly y: Scale;
  /** Of both axes: degrees, and radians. */
  readonly limit: number;
  readonly end: number;
}

/** A square and its numbers. @param width of the whole, px  @param limit degrees */
export function planeView(width: number, limit: number): PlaneView {
  const box = { left: 38, right: width - 14, top: 26, bottom: width - 26 };
  const end = (limit * Math.PI) / 180;
  const x = scaleLinear([0, end], [box.left, box.right]);
  const y = scaleLinear([0, end], [box.bottom, box.top]);
  return { height: box.bottom + 42, box, x, y, limit, end };
}

/** Those of the told angles that are on the drawing. @param angles [n, 3] label, own, rival */
export function heldOutDots(angles: Float32Array, { x, y, end }: PlaneView): Omit<Dot, 'sample'>[] {
  return Array.from({ length: angles.length / 3 }, (_, i) => angles.subarray(3 * i, 3 * i + 3)).flatMap(
    ([label, own, rival]) => (own > end || rival > end ? [] : [{ label, x: x(own), y: y(rival) }]),
  );
}
