/** Where a loss decides in the plane of Figure 5: θ to an embedding's own W across, θ to the nearest rival's up. Its own
 *  logit is the larger where θ_rival is past the boundary: ψ(θ_y) = cos θ_rival. */
import { area, line } from 'd3';
import { type Curved, curvePieces, psiOf, type Scale } from '../curves/curvePaths.ts';

/** A point of the boundary; π where not even a rival opposite of the embedding is far enough. */
export type BoundaryPoint = readonly [own: number, rival: number];

/** The float32 of a table may be past a cosine's ends by this. */
const ROUNDING = 1e-6;

/** Nearer than a pixel to π, where there still is a boundary. */
const TOP = Math.PI - 1e-9;
const HALVINGS = 30;
/** Points drawn where the boundary is steep. */
const CLOSER = 8;

/** How far from an embedding the rival has to be, radians. */
export function rivalAt(force: Curved, own: number): number {
  return angleOf(psiOf(force)(own));
}

/** The margin at an angle, in the rival's angle: what it has to be further away than the own centre. */
export function marginAt(force: Curved, own: number): number {
  return rivalAt(force, own) - own;
}

/** In pieces that end where ψ jumps. @param limit radians, of both axes */
export function boundaryPieces(force: Curved, limit: number): BoundaryPoint[][] {
  const psi = psiOf(force);
  return curvePieces(force, 0, limit).map((piece) =>
    piece.flatMap(([own, value], i): BoundaryPoint[] => {
      const point: BoundaryPoint = [own, angleOf(value)];
      const isLeaving = i > 0 && value < -1 - ROUNDING && piece[i - 1][1] >= -1;
      return isLeaving ? [...leaving(psi, piece[i - 1][0], own), point] : [point];
    }),
  );
}

/** Points up to where ψ falls below −1: the boundary goes up there ever steeper, like a root. */
function leaving(psi: (theta: number) => number, before: number, after: number): BoundaryPoint[] {
  let [low, high] = [before, after];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (psi(middle) >= -1) low = middle;
    else high = middle;
  }
  const closer = Array.from({ length: CLOSER }, (_, k) => low - (low - before) * ((CLOSER - 1 - k) / CLOSER) ** 2);
  return closer.map((own, k) => [own, k === CLOSER - 1 ? TOP : angleOf(psi(own))]);
}

/** The boundary itself, as far as there is one. */
export function boundaryPath(pieces: readonly (readonly BoundaryPoint[])[], x: Scale, y: Scale): string {
  const draw = line<BoundaryPoint>(
    ([own]) => x(own),
    ([, rival]) => y(rival),
  ).defined(([, rival]) => rival < Math.PI);
  return pieces.map((piece) => draw(piece) ?? '').join('');
}

/** Between the diagonal, on which the angles are equal, and the boundary. */
export function marginPath(pieces: readonly (readonly BoundaryPoint[])[], x: Scale, y: Scale): string {
  const draw = area<BoundaryPoint>(
    ([own]) => x(own),
    ([own]) => y(own),
    ([, rival]) => y(rival),
  );
  return pieces.map((piece) => draw(piece) ?? '').join('');
}

function angleOf(psi: number): number {
  return Math.acos(Math.max(-1, Math.min(1, psi > -1 - ROUNDING ? psi : -1)));
}
