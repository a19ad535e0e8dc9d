/** Where the drawing of the pull lies, and its scales. */
import { scaleLinear } from 'd3';
import { fullPull } from '../../circle/pullWedges.ts';

/** Below the drawing: a row a lane that says where its pull stops, then the numbers and names of the axis. */
export const STOP_ROW = 20;
export const STOPS_HEIGHT = 2 * STOP_ROW + 6;
const FOOT = STOPS_HEIGHT + 38;

/** @param right where the drawing ends, px  @param spacing from W to W, radians  @param pulls of every curve drawn */
export function pullFrame(width: number, right: number, spacing: number, pulls: readonly Float64Array[]) {
  const height = Math.round(Math.max(330, Math.min(440, 0.62 * width)));
  const box = { left: 40, right, top: 30, bottom: height - FOOT };
  const identities = Math.round((2 * Math.PI) / spacing);
  const highest = Math.max(fullPull(identities), ...pulls.map((its) => its.reduce((a, b) => Math.max(a, b), 0)));
  const y = scaleLinear([0, highest], [box.bottom, box.top]);
  return { height, box, x: scaleLinear([0, spacing], [box.left, box.right]), y, values: y.ticks(4) };
}
