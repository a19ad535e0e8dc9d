/** Which dot is meant: the nearest to a pointer, or the next along the arc from the keyboard. A plain scan of 12,000
 *  places takes 0.03 ms, less than it takes to keep any tree up to date while the dots move. */
import { wrapAngle } from '../../core/circle.ts';

/** The dot nearest to (x, y) within `reach`. @param places [n, 2] px; NaN is not drawn  @returns null when none is */
export function nearestDot(
  places: ArrayLike<number>,
  seen: number,
  x: number,
  y: number,
  reach: number,
): number | null {
  let nearest: number | null = null;
  let best = reach * reach;
  for (let i = 0; i < seen; i++) {
    const dx = places[2 * i] - x;
    const dy = places[2 * i + 1] - y;
    const distance = dx * dx + dy * dy;
    if (distance <= best) {
      best = distance;
      nearest = i;
    }
  }
  return nearest;
}

/** The next dot along the arc, at least `stride` radians on (or the furthest one can go inside a tight cluster).
 *  @param direction 1 counter-clockwise, −1 clockwise */
export function nextAlongArc(
  azimuths: ArrayLike<number>,
  seen: number,
  from: number,
  direction: 1 | -1,
  stride: number,
): number {
  let next = from;
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < seen; i++) {
    const along = direction * wrapAngle(azimuths[i] - azimuths[from]);
    const distance = along >= stride ? along : along + 2 * Math.PI;
    if (i !== from && distance < best && Number.isFinite(distance)) {
      best = distance;
      next = i;
    }
  }
  return next;
}

/** The sample of an identity that lies nearest to an azimuth. @returns null when none of them is drawn */
export function nearestOfIdentity(
  azimuths: ArrayLike<number>,
  labels: ArrayLike<number>,
  seen: number,
  label: number,
  azimuth: number,
): number | null {
  let nearest: number | null = null;
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < seen; i++) {
    if (labels[i] !== label) continue;
    const distance = Math.abs(wrapAngle(azimuths[i] - azimuth));
    if (distance < best) {
      best = distance;
      nearest = i;
    }
  }
  return nearest;
}
