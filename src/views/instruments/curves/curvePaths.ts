/** Target-logit curves as they are drawn: every one of them is read from the table that the kernels would be given. */
import { line } from 'd3';
import { curveOf, type Force, tableOf } from '../../../core/losses/force.ts';
import { readTable } from '../../../core/losses/table.ts';

/** A value of the drawing in its pixels. */
export type Scale = (value: number) => number;

type Point = readonly [theta: number, value: number];
/** What of a force makes its curve. */
export type Curved = Pick<Force, 'loss' | 'parameters'>;

/** Between two points of a curve, radians. */
const STRIDE = Math.PI / 180;
/** How near to a jump a curve is drawn, radians: a fortieth of a pixel, and past the rounding of the table's own edges. */
const BESIDE = 2e-4;
/** A smaller step is no jump to the eye, but a corner. */
const LEAST_JUMP = 0.01;

/** ψ as the heads read it. */
export function psiOf(force: Curved): (theta: number) => number {
  const table = tableOf(force);
  return (theta) => readTable(table, theta).value;
}

/** ψ from one θ to another, in pieces that end where it jumps. */
export function curvePieces(force: Curved, from: number, to: number): Point[][] {
  const inside = curveOf(force).jumps.filter((jump) => jump > from + 2 * BESIDE && jump < to - 2 * BESIDE);
  const starts = [from, ...inside.map((jump) => jump + BESIDE)];
  const ends = [...inside.map((jump) => jump - BESIDE), to];
  const psi = psiOf(force);
  return starts.map((start, i) => {
    const steps = Math.max(1, Math.ceil((ends[i] - start) / STRIDE));
    return Array.from({ length: steps + 1 }, (_, k): Point => {
      const theta = start + ((ends[i] - start) * k) / steps;
      return [theta, psi(theta)];
    });
  });
}

export function curvePath(pieces: readonly (readonly Point[])[], x: Scale, y: Scale): string {
  const draw = line<Point>(
    ([theta]) => x(theta),
    ([, value]) => y(value),
  );
  return pieces.map((piece) => draw(piece)).join('');
}

/** An upright line at each place where ψ itself jumps, as a guard makes it. */
export function jumpPath(pieces: readonly (readonly Point[])[], x: Scale, y: Scale): string {
  return pieces
    .slice(1)
    .map((piece, i) => {
      const [[, before], [theta, after]] = [pieces[i][pieces[i].length - 1], piece[0]];
      return Math.abs(after - before) < LEAST_JUMP ? '' : `M${x(theta)} ${y(before)}V${y(after)}`;
    })
    .join('');
}

/** The last point of a curve that is on the drawing: where its name's leader begins. */
export function lastVisible(pieces: readonly (readonly Point[])[], lowest: number): Point {
  const points = pieces.flat();
  return points.findLast(([, value]) => value >= lowest) ?? points[0];
}
