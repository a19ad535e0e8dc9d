/** Medallions around the ring: each wants to stand at its centre's azimuth and none may touch its neighbour. */
import { wrapAngle } from '../../core/circle.ts';

const TURN = 2 * Math.PI;

/** Two medallions change places only when their centres have passed each other by this much, so that merged centres do
 *  not make them flicker. Radians. */
const PASSING = 0.12;

/** Enough for the rare ring that is nearly full to close up. */
const ROUNDS = 300;

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
    if (wasBehind && gapBefore(wanted, ring, k + 1) < PASSING) [ring[k], ring[k + 1]] = [next, here];
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
  // Unrolled from the widest gap on, so that no difference wraps any more.
  const unrolled = [wanted[order[0]]];
  for (let k = 1; k < count; k++) {
    const step = wrapAngle(wanted[order[k]] - wanted[order[k - 1]]);
    unrolled.push(unrolled[k - 1] + (step < -PASSING ? step + TURN : step));
  }
  const spread = spreadOut(unrolled, room);
  closeUp(spread, room);
  for (let k = 0; k < count; k++) placed[order[k]] = spread[k];
  return placed;
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

/** The last and the first are neighbours too: in a ring nearly full, neighbours push each other on in equal shares. */
function closeUp(placed: number[], room: number): void {
  const count = placed.length;
  for (let round = 0; round < ROUNDS; round++) {
    let worst = 0;
    for (let k = 0; k < count; k++) {
      const next = (k + 1) % count;
      const lack = room - (placed[next] + (next === 0 ? TURN : 0) - placed[k]);
      if (lack <= 1e-6) continue;
      placed[k] -= lack / 2;
      placed[next] += lack / 2;
      worst = Math.max(worst, lack);
    }
    if (worst < 1e-4) return;
  }
}

/** How far the k-th is from the one before it, around the circle, [0, 2π). */
function gapBefore(wanted: ArrayLike<number>, ring: readonly number[], k: number): number {
  const difference = wanted[ring[k]] - wanted[ring[(k + ring.length - 1) % ring.length]];
  return difference - TURN * Math.floor(difference / TURN);
}
