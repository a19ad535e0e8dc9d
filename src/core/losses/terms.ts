/** What a loss has beside its curve, one sample at a time, in float64: the oracle of the heads, and what the page prints.
 *
 *      intra    w/π·θ_y                                   Deng et al. 2019, Eq. 5
 *      inter    −w/(π·(c − 1))·Σ_{j≠y} ∠(W_y, W_j)          Deng et al. 2019, Eq. 6
 *      centre   λ/2·‖x − c_y‖²                             Wen et al. 2016, Eq. 2
 *
 *  Triplets are of a whole batch: triplets.ts. */
import { angleBetween } from '../circle.ts';
import { type Force, termOf } from './force.ts';

/** Share of the way that a class centre goes towards its class in a step. Source: Wen et al. 2016, § 5.1. */
export const CENTRE_RATE = 0.5;

/** A class centre c_j as it is kept: x, y, and whether there is one, 1 or 0. */
export const CLASS_CENTRE_FLOATS = 3;

/** The term's value for one sample, nats; 0 where the loss has none, where it is of triplets, and where its class has no c_y.
 *  @param embedding [2]  @param centres [c, 2], the columns W_j  @param classCentres [c, 2], NaN where there is none */
export function sampleTerm(
  embedding: ArrayLike<number>,
  centres: ArrayLike<number>,
  label: number,
  force: Pick<Force, 'loss' | 'parameters'>,
  classCentres: ArrayLike<number> | null,
): number {
  const term = termOf(force);
  if (!term) return 0;
  const [x, y] = [embedding[0], embedding[1]];
  const own = angleTo(centres, label);
  switch (term.kind) {
    case 'intra':
      return (term.amount / Math.PI) * own(x, y);
    case 'inter': {
      const c = centres.length / 2;
      let total = 0;
      for (let j = 0; j < c; j++) if (j !== label) total += own(centres[2 * j], centres[2 * j + 1]);
      return (-term.amount / (Math.PI * (c - 1))) * total;
    }
    case 'centre': {
      if (!classCentres) return 0;
      const square = (x - classCentres[2 * label]) ** 2 + (y - classCentres[2 * label + 1]) ** 2;
      return Number.isNaN(square) ? 0 : (term.amount / 2) * square;
    }
    case 'triplet':
      return 0;
    default:
      throw new Error(`term ${term.kind satisfies never}`);
  }
}

function angleTo(centres: ArrayLike<number>, label: number): (x: number, y: number) => number {
  return (x, y) => angleBetween(x, y, centres[2 * label], centres[2 * label + 1]);
}
