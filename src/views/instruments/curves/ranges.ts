/** How much of the angle is drawn: all of it, or the part that the paper prints. */

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

export const RANGES: Readonly<Record<RangeName, Range>> = {
  whole: { from: 0, to: 180, ticks: [0, 30, 60, 90, 120, 150, 180], lowest: -2, values: [-2, -1, 0, 1] },
  paper: { from: 20, to: 100, ticks: [20, 40, 60, 80, 100], lowest: -1, values: [-1, -0.5, 0, 0.5, 1] },
};
