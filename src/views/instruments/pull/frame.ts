/** Where the drawing of the pull lies, and its scales. */
import { scaleLinear } from 'd3';
import { fullPull } from '../../circle/pullWedges.ts';
import type { Scale } from '../curves/curvePaths.ts';
import type { Box } from '../plot/Axes.tsx';
import { EDGE_LABELS_WIDTH } from '../plot/EdgeLabels.tsx';
import type { PullCurve } from './pullCurves.ts';

/** Below the drawing: a row a lane that says where its pull stops, then the numbers and names of the axis. */
export const STOP_ROW = 20;
const AXIS_HEIGHT = 38;

export interface PullFrame {
  readonly height: number;
  /** Of the rows that say where the pull stops. */
  readonly stops: number;
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
export function pullFrame(width: number, identities: number, curves: readonly PullCurve[], lanes: number): PullFrame {
  const stops = lanes * STOP_ROW + 6;
  const drawn = Math.round(Math.max(246, Math.min(356, 0.62 * width - 84)));
  const height = drawn + stops + AXIS_HEIGHT;
  const box = { left: 40, right: width - EDGE_LABELS_WIDTH, top: 30, bottom: drawn };
  const spacing = (2 * Math.PI) / identities;
  const highest = Math.max(fullPull(identities), ...curves.flatMap(({ pulls }) => [...pulls]));
  const y = scaleLinear([0, highest], [box.bottom, box.top]);
  return { height, stops, box, spacing, x: scaleLinear([0, spacing], [box.left, box.right]), y, values: y.ticks(4) };
}
