/** Where one class ends and its neighbour begins. The winner in a direction u is the centre with the largest W·u, so the
 *  winners are the corners of the centres' convex hull, and two neighbours meet at the outward normal of the edge between
 *  them. For centres of one length that is the bisector; for raw softmax a longer W takes more room. */
import { polygonHull } from 'd3';
import { azimuth } from '../../core/circle.ts';

export interface Boundary {
  azimuth: number;
  /** The class clockwise of the boundary, and the one counter-clockwise. */
  before: number;
  after: number;
}

/** Every decision boundary, counter-clockwise. @param azimuths, lengths [c] of the centres; lengths all 1 once normalised */
export function decisionBoundaries(azimuths: ArrayLike<number>, lengths: ArrayLike<number>): Boundary[] {
  const points: [number, number, number][] = [];
  for (let j = 0; j < azimuths.length; j++) {
    const x = lengths[j] * Math.cos(azimuths[j]);
    const y = lengths[j] * Math.sin(azimuths[j]);
    if (Number.isFinite(x + y)) points.push([x, y, j]);
  }
  // d3 keeps the very tuples it was given, and turns counter-clockwise where y points down: reversed where it points up.
  const hull = points.length > 2 ? (polygonHull(points as unknown as [number, number][]) ?? points) : points;
  const corners = (hull as unknown as [number, number, number][]).slice().reverse(); // the tuples carry their label
  if (corners.length < 2) return [];
  return corners.map(([x, y, label], k) => {
    const [nextX, nextY, nextLabel] = corners[(k + 1) % corners.length];
    return { azimuth: azimuth(nextY - y, x - nextX), before: label, after: nextLabel };
  });
}
