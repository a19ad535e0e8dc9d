/** The pull all around the circle: a wedge for each class, from boundary to boundary, and along it the pull on a dot of
 *  the class that decides there. */
import type { Force } from '../../core/losses/force.ts';
import { pullUnder } from '../../core/pull.ts';
import type { Boundary } from './boundaries.ts';
import { drawnCentres } from './drawnCentres.ts';

/** Between two samples of the pull, radians: at s = 128 it rises within half a degree. */
const STRIDE = (0.3 * Math.PI) / 180;

export interface PullWedge {
  readonly label: number;
  /** Azimuths of its two boundaries, counter-clockwise: `to` is the larger. */
  readonly from: number;
  readonly to: number;
  /** |pull| at even steps from boundary to boundary, both included. */
  readonly pulls: Float32Array;
}

/** @param azimuths, lengths [c] of the centres as they are drawn  @param embeddingLength the mean one */
export function pullWedges(
  boundaries: readonly Boundary[],
  azimuths: ArrayLike<number>,
  lengths: ArrayLike<number>,
  force: Force,
  embeddingLength: number,
): PullWedge[] {
  const pull = pullUnder(drawnCentres(azimuths, lengths), force, embeddingLength);
  return boundaries.map(({ azimuth: from, after: label }, k) => {
    const turn = boundaries[(k + 1) % boundaries.length].azimuth - from;
    const width = turn > 0 ? turn : turn + 2 * Math.PI;
    const steps = Math.max(4, Math.ceil(width / STRIDE));
    const pulls = Float32Array.from({ length: steps + 1 }, (_, i) => Math.abs(pull(from + (width * i) / steps, label)));
    return { label, from, to: from + width, pulls };
  });
}

/** The largest pull there can be between even centres, which is drawn in full: the own class pushes with sin(θ + m) ≤ 1, the
 *  others with no more than the sine of the angle to them. Circles of one page share it, whatever their losses. */
export function fullPull(identities: number): number {
  return 1 + Math.sin(Math.min(Math.PI / 2, (2 * Math.PI) / identities));
}
