/** Where the drawing of the pull lies, and its scales. */
import { scaleLinear } from 'd3';
import { fullPull } from '../../circle/pullWedges.ts';
import type { Scale } from '../curves/curvePaths.ts';
import type { Box } from '../plot/Axes.tsx';
import { EDGE_LABELS_WIDTH } from '../plot/EdgeLabels.tsx';
import type { PullCurve } from './pullCurves.ts';

/** Below the drawing: a row a lane that says where its pull stops, then the numbers and names of the axis. */
export const STOP_ROW = 20;
export const STOPS_HEIGHT = 2 * STOP_ROW + 6;
const FOOT = STOPS_HEIGHT + 38;

export interface PullFrame {
  readonly height: number;
  readonly box: Box;
  /** From W to W, radians. */
  readonly spacing: number;
  /** Of radians, and of the pull. */
  readonly x: Scale;
  readonly y: Scale;
  /** Numbers at the side. */
  readonly values: readonly number[];
}

/** @param width of the whole, px */
export function pullFrame(width: number, identities: number, curves: readonly PullCurve[]): PullFrame {
  const height = Math.round(Math.max(330, Math.min(440, 0.62 * width)));
  const box = { left: 40, right: width - EDGE_LABELS_WIDTH, top: 30, bottom: height - FOOT };
  const spacing = (2 * Math.PI) / identities;
  const highest = Math.max(fullPull(identities), ...curves.flatMap(({ pulls }) => [...pulls]));
  const y = scaleLinear([0, highest], [box.bottom, box.top]);
  return { height, box, spacing, x: scaleLinear([0, spacing], [box.left, box.right]), y, values: y.ticks(4) };
}
