/** A smooth curve through given points that rises and falls only where they do. */
import type { Curve } from './loss.ts';

export type CurvePoint = readonly [theta: number, value: number];

/** Cubic Hermite pieces. The slope at a point is that of the parabola through it and its two neighbours, but no more than
 *  twice that of either side, and 0 where the points turn: so every piece stays between its two ends. Exact for a straight line.
 *  @param points at least two, θ ascending from 0 to π  Source: Steffen 1990, Astronomy and Astrophysics 239, 443–450. */
export function monotoneCubic(points: readonly CurvePoint[]): Curve {
  const slopes = slopesOf(points);
  const pieceAt = (theta: number) => {
    let i = 0;
    while (i < points.length - 2 && theta >= points[i + 1][0]) i++;
    return i;
  };
  const coefficients = points.slice(1).map(([end, after], i) => {
    const [start, before] = points[i];
    const width = end - start;
    const secant = (after - before) / width;
    return {
      start,
      c0: before,
      c1: slopes[i],
      c2: (3 * secant - 2 * slopes[i] - slopes[i + 1]) / width,
      c3: (slopes[i] + slopes[i + 1] - 2 * secant) / width ** 2,
    };
  });
  return {
    value(theta) {
      const { start, c0, c1, c2, c3 } = coefficients[pieceAt(theta)];
      const t = theta - start;
      return c0 + t * (c1 + t * (c2 + t * c3));
    },
    slope(theta) {
      const { start, c1, c2, c3 } = coefficients[pieceAt(theta)];
      const t = theta - start;
      return c1 + t * (2 * c2 + t * 3 * c3);
    },
    // ψ″ jumps there.
    jumps: points.slice(1, -1).map(([theta]) => theta),
  };
}

/** ψ′ at each point. */
function slopesOf(points: readonly CurvePoint[]): number[] {
  const widths = points.slice(1).map(([theta], i) => theta - points[i][0]);
  const secants = points.slice(1).map(([, value], i) => (value - points[i][1]) / widths[i]);
  if (secants.length === 1) return [secants[0], secants[0]];
  const last = secants.length - 1;
  return points.map((_, i) => {
    if (i === 0) return endSlope(secants[0], secants[1], widths[0], widths[1]);
    if (i > last) return endSlope(secants[last], secants[last - 1], widths[last], widths[last - 1]);
    const [before, after] = [secants[i - 1], secants[i]];
    const parabola = (before * widths[i] + after * widths[i - 1]) / (widths[i - 1] + widths[i]);
    const least = Math.min(Math.abs(before), Math.abs(after), Math.abs(parabola) / 2);
    return (Math.sign(before) + Math.sign(after)) * least;
  });
}

/** Of the parabola through the outermost three points. @param near, far slopes of the two outermost sides, and their widths */
function endSlope(near: number, far: number, nearWidth: number, farWidth: number): number {
  const parabola = near + ((near - far) * nearWidth) / (nearWidth + farWidth);
  if (parabola * near <= 0) return 0;
  return Math.abs(parabola) > 2 * Math.abs(near) ? 2 * near : parabola;
}
