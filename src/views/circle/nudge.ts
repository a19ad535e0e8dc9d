/** Medallions around the ring: each wants to stand at its centre's azimuth and none may touch its neighbour. */
import { wrapAngle } from '../../core/circle.ts';

const TURN = 2 * Math.PI;

/** Two medallions change places only when their centres have passed each other by this much, so that merged centres do
 *  not make them flicker: radians, and a share of one identity's room where there are many. */
const PASSING = 0.12;
const PASSING_SHARE = 1 / 3;

/** The identities counter-clockwise, beginning after the widest gap.
 *  @param wanted [c] azimuths  @param previous the order so far: neighbours that have hardly passed each other keep it */
export function ringOrder(wanted: ArrayLike<number>, previous: readonly number[]): number[] {
  const order = Array.from({ length: wanted.length }, (_, label) => label);
  order.sort((a, b) => wrapAngle(wanted[a]) - wrapAngle(wanted[b]));
  const count = order.length;
  let widest = 0;
  for (let k = 1; k < count; k++) if (gapBefore(wanted, order, k) > gapBefore(wanted, order, widest)) widest = k;
  const ring = [...order.slice(widest), ...order.slice(0, widest)];
  for (let k = 0; k + 1 < count; k++) {
    const [here, next] = [ring[k], ring[k + 1]];
    const places = previous.indexOf(here) - previous.indexOf(next);
    const wasBehind = places === 1 || (places === 1 - count && count > 2);
    if (wasBehind && gapBefore(wanted, ring, k + 1) < passing(count)) [ring[k], ring[k + 1]] = [next, here];
  }
  return ring;
}

/** The azimuths nearest to the wanted ones, in squares, that keep a spacing.
 *  @param order from ringOrder  @param spacing radians between neighbours; cut to what c of them have room for
 *  @returns [c] by label */
export function nudge(wanted: ArrayLike<number>, order: readonly number[], spacing: number): Float64Array {
  const count = order.length;
  const placed = Float64Array.from(wanted);
  if (count < 2) return placed;
  const room = Math.min(spacing, (TURN * 0.98) / count);
  // The ring is cut open where two neighbours have room to spare, and the rest is a line. That is mostly the widest gap;
  // in a ring nearly full it may be another, and at that one neither end of the line reaches the other.
  for (let cut = 0; cut < count; cut++) {
    const line = [...order.slice(cut), ...order.slice(0, cut)];
    const spread = spreadOut(unroll(wanted, line), room);
    for (let k = 0; k < count; k++) placed[line[k]] = spread[k];
    if (spread[0] + TURN - spread[count - 1] >= room - 1e-9) break;
  }
  return placed;
}

/** The wanted azimuths of a line of neighbours, such that no difference wraps any more. */
function unroll(wanted: ArrayLike<number>, line: readonly number[]): number[] {
  const unrolled = [wanted[line[0]]];
  for (let k = 1; k < line.length; k++) {
    const step = wrapAngle(wanted[line[k]] - wanted[line[k - 1]]);
    unrolled.push(unrolled[k - 1] + (step < -passing(line.length) ? step + TURN : step));
  }
  return unrolled;
}

/** Least squares under x[k + 1] ≥ x[k] + room: pool adjacent violators. */
function spreadOut(wanted: readonly number[], room: number): number[] {
  const blocks: { sum: number; size: number }[] = [];
  wanted.forEach((value, k) => {
    let block = { sum: value - k * room, size: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.size > block.sum / block.size; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, size: last.size + block.size };
      blocks.pop();
    }
    blocks.push(block);
  });
  return blocks
    .flatMap(({ sum, size }) => new Array<number>(size).fill(sum / size))
    .map((value, k) => value + k * room);
}

function passing(count: number): number {
  return Math.min(PASSING, (PASSING_SHARE * TURN) / count);
}

/** How far the k-th is from the one before it, around the circle, [0, 2π). */
function gapBefore(wanted: ArrayLike<number>, ring: readonly number[], k: number): number {
  const difference = wanted[ring[k]] - wanted[ring[(k + ring.length - 1) % ring.length]];
  return difference - TURN * Math.floor(difference / TURN);
}
