/** Medallions around the ring: each wants to stand at its centre's azimuth and none may touch its neighbour. */
import { wrapAngle } from '../../core/circle.ts';

/** Two medallions change places only when their centres have passed each other by this much, so that merged centres do
 *  not make them flicker. Radians. */
const PASSING = 0.12;

const ROUNDS = 400;

/** The identities counter-clockwise. Starts from the order drawn last, and swaps only neighbours clearly out of order.
 *  @param wanted [c] azimuths  @param previous the order so far; of another length, it starts afresh */
export function ringOrder(wanted: ArrayLike<number>, previous: readonly number[]): number[] {
  const count = wanted.length;
  if (previous.length !== count) {
    const turn = (label: number) => wrapAngle(wanted[label]);
    return Array.from({ length: count }, (_, label) => label).sort((a, b) => turn(a) - turn(b));
  }
  const order = [...previous];
  for (let pass = 0; pass < count; pass++) {
    for (let k = 0; k < count; k++) {
      const next = (k + 1) % count;
      const ahead = wrapAngle(wanted[order[next]] - wanted[order[k]]);
      if (count > 2 && ahead < -PASSING && ahead > -Math.PI / 2) [order[k], order[next]] = [order[next], order[k]];
    }
  }
  return order;
}

/** Azimuths as near the wanted ones as a spacing allows, by pushing overlapping neighbours apart in equal shares.
 *  @param spacing radians between neighbours; cut to what c of them have room for  @returns [c] by label */
export function nudge(wanted: ArrayLike<number>, order: readonly number[], spacing: number): Float64Array {
  const placed = Float64Array.from(wanted);
  const count = order.length;
  if (count < 2) return placed;
  const room = Math.min(spacing, (2 * Math.PI * 0.98) / count);
  for (let round = 0; round < ROUNDS; round++) {
    let worst = 0;
    for (let k = 0; k < count; k++) {
      const here = order[k];
      const next = order[(k + 1) % count];
      const lack = room - ahead(placed[here], placed[next]);
      if (lack <= 0) continue;
      placed[here] -= lack / 2;
      placed[next] += lack / 2;
      worst = Math.max(worst, lack);
    }
    if (worst < 1e-4) break;
  }
  return placed;
}

/** How far `to` is counter-clockwise of `from`; slightly negative for a pair that has not yet changed places. */
function ahead(from: number, to: number): number {
  const turn = 2 * Math.PI;
  const slack = 2 * PASSING;
  const difference = to - from + slack;
  return difference - turn * Math.floor(difference / turn) - slack;
}
