/** How much of the angle is drawn, all of it or the part that the paper prints, and where on the drawing. */
import { scaleLinear } from 'd3';
import type { CurvePoint } from '../../../core/losses/monotoneCubic.ts';
import type { Box } from '../plot/Axes.tsx';
import { EDGE_LABELS_WIDTH } from '../plot/EdgeLabels.tsx';
import type { Scale } from './curvePaths.ts';

export const RANGE_NAMES = ['whole', 'paper'] as const;
export type RangeName = (typeof RANGE_NAMES)[number];

interface Range {
  /** Degrees. */
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** Of ψ: below −2 only A-Softmax by itself goes on. */
  readonly lowest: number;
  readonly values: readonly number[];
}

const RANGES: Readonly<Record<RangeName, Range>> = {
  whole: { from: 0, to: 180, ticks: [0, 30, 60, 90, 120, 150, 180], lowest: -2, values: [-2, -1, 0, 1] },
  paper: { from: 20, to: 100, ticks: [20, 40, 60, 80, 100], lowest: -1, values: [-1, -0.5, 0, 0.5, 1] },
};

/** Of ψ: no cosine is larger. */
const HIGHEST = 1;

/** Room for a number below the axis, px. */
const TICK_WIDTH = 36;

export interface CurvesView {
  readonly width: number;
  readonly height: number;
  readonly box: Box;
  /** Of θ, radians, and of ψ. */
  readonly x: Scale;
  readonly y: Scale;
  /** Radians. */
  readonly from: number;
  readonly to: number;
  readonly lowest: number;
  /** Degrees. */
  readonly ticks: readonly number[];
  readonly values: readonly number[];
}

/** @param width of the whole, px */
export function curvesView(width: number, name: RangeName): CurvesView {
  const { ticks, values, lowest, ...range } = RANGES[name];
  const height = Math.round(Math.max(290, Math.min(420, 0.6 * width)));
  const box = { left: 36, right: width - EDGE_LABELS_WIDTH, top: 30, bottom: height - 40 };
  const [from, to] = [radians(range.from), radians(range.to)];
  const areTight = (box.right - box.left) / ticks.length < TICK_WIDTH;
  return {
    width,
    height,
    box,
    x: scaleLinear([from, to], [box.left, box.right]),
    y: scaleLinear([lowest, HIGHEST], [box.bottom, box.top]),
    from,
    to,
    lowest,
    ticks: areTight ? ticks.filter((_, i) => i % 2 === 0) : ticks,
    values,
  };
}

/** θ and ψ at a place of the drawing, or of its edge nearest to it. @param x, y px */
export function pointAt({ box, from, to, lowest }: CurvesView, x: number, y: number): CurvePoint {
  const along = Math.max(0, Math.min(1, (x - box.left) / (box.right - box.left)));
  const above = Math.max(0, Math.min(1, (box.bottom - y) / (box.bottom - box.top)));
  return [from + along * (to - from), lowest + above * (HIGHEST - lowest)];
}

export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
