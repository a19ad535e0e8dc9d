/** What a reader does to the points of a drawn curve. Every result is a curve again. */
import { LEAST_APART, MOST_POINTS, PSI_RANGE } from '../../../core/losses/drawnCurve.ts';
import type { CurvePoint } from '../../../core/losses/monotoneCubic.ts';

type Points = readonly CurvePoint[];

/** A point is moved in hundredths, as the address writes them. */
const hundredths = (value: number) => Math.round(value * 100) / 100 + 0; // no −0
const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** Point i as near to a place as its neighbours let it; both ends keep their angle.
 *  @param mayRise whether ψ may be above that of the point before it */
export function movePoint(points: Points, i: number, [theta, value]: CurvePoint, mayRise: boolean): CurvePoint[] {
  const isEnd = i === 0 || i === points.length - 1;
  const least = mayRise || i === points.length - 1 ? PSI_RANGE.min : points[i + 1][1];
  const most = mayRise || i === 0 ? PSI_RANGE.max : points[i - 1][1];
  const moved: CurvePoint = [
    isEnd ? points[i][0] : clamp(hundredths(theta), ...roomOf(points, i)),
    clamp(hundredths(value), least, most),
  ];
  return points.map((point, k) => (k === i ? moved : point));
}

/** Between which angles an inner point can be, in hundredths. */
function roomOf(points: Points, i: number): [number, number] {
  const before = points[i - 1][0] + LEAST_APART;
  const after = points[i + 1][0] - LEAST_APART;
  return [Math.ceil(before * 100 - 1e-6) / 100, Math.floor(after * 100 + 1e-6) / 100];
}

/** Where another point has most room next to point i, or next to any where that one has none: the index it gets; null where
 *  there are as many as there may be. */
export function placeForPoint(points: Points, i: number | null): number | null {
  if (points.length >= MOST_POINTS) return null;
  const widths = points.slice(1).map(([theta], k) => theta - points[k][0]);
  const beside = i === null ? [] : [i, i - 1].filter((k) => (widths[k] ?? 0) >= 2 * LEAST_APART + 0.01);
  const [widest] = beside.length > 0 ? beside : [widths.indexOf(Math.max(...widths))];
  return widest + 1;
}

/** With another point half-way to the one before index `at`, on the curve. */
export function insertPoint(points: Points, at: number, psi: (theta: number) => number): CurvePoint[] {
  const theta = hundredths((points[at - 1][0] + points[at][0]) / 2);
  return [...points.slice(0, at), [theta, hundredths(psi(theta))], ...points.slice(at)];
}

/** Without point i; an end stays. */
export function removePoint(points: Points, i: number): CurvePoint[] {
  return points.filter((_, k) => k !== i || k === 0 || k === points.length - 1);
}

/** The curve with what rises cut off. */
export function makeFall(points: Points): CurvePoint[] {
  let lowest = Number.POSITIVE_INFINITY;
  return points.map(([theta, value]) => {
    lowest = Math.min(lowest, value);
    return [theta, lowest];
  });
}

/** From which angle to which it rises, radians. */
export function risingStretches(points: Points): [from: number, to: number][] {
  const stretches: [number, number][] = [];
  for (const [i, [theta, value]] of points.entries()) {
    if (i === 0 || value <= points[i - 1][1]) continue;
    const last = stretches[stretches.length - 1];
    if (last?.[1] === points[i - 1][0]) last[1] = theta;
    else stretches.push([points[i - 1][0], theta]);
  }
  return stretches;
}
