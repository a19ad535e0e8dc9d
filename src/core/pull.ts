/** The pull: how hard, and which way, the loss in force pushes one embedding along the circle. It is what a moved m, s or
 *  loss changes at once; the dots only follow it. A pure function of centres and loss: it knows no network and no step. */
import { azimuth } from './circle.ts';
import { radiusAt } from './logits.ts';
import { curveOf, type Force, isOfTriplets, termOf } from './losses/force.ts';

/** A pull weaker than this counts as none. At s = 32 with eight even centres, Norm-Softmax is down to it 10° inside of a
 *  boundary, where its loss is .014. */
export const NO_PULL = 0.01;

/** Enough embeddings to know a share by: it is told in whole per cents. */
const COUNTED = 2000;

/** −∂loss/∂azimuth of an embedding over the scale of its logits, in [−2, 2] where ψ is no steeper than a cosine: positive where descent turns it
 *  counter-clockwise. @param azimuth, label of the embedding */
export type Pull = (azimuth: number, label: number) => number;

/** The pull under one loss and these centres.
 *
 *      loss = −log p_y,  p = softmax(z),  z_j = S_j·cos θ_j of the others,  z_y = S_y·ψ(θ_y)
 *      pull = (∂z_y/∂azimuth − Σ_j p_j·∂z_j/∂azimuth) / S,  ∂θ_j/∂azimuth = ±1
 *
 *  S_j is the radius; S is s, or where that is not the same for all, ‖x‖·(mean of ‖w_j‖). Several embeddings are compared
 *  at one length, their mean. Intra-loss adds w/π towards W. What centre loss adds acts in the plane and is not in it;
 *  triplets have no W to pull to, and 0 here.
 *  @param centres [c, 2], not normalised  @param length ‖x‖; only a loss that sees it does
 *  Source: the derivative of Deng et al. 2019, Eqs. 1–4. */
export function pullUnder(centres: ArrayLike<number>, force: Force, length: number): Pull {
  const c = centres.length / 2;
  const norms = Float64Array.from({ length: c }, (_, j) => Math.hypot(centres[2 * j], centres[2 * j + 1]));
  const scales = norms.map((norm) => radiusAt(force, length, norm));
  const overall = scales.reduce((sum, scale) => sum + scale, 0) / c;
  if (isOfTriplets(force)) return () => 0;
  const curve = curveOf(force);
  const term = termOf(force);
  const intra = term?.kind === 'intra' ? term.amount / Math.PI : 0;
  const logits = new Float64Array(c);
  const slopes = new Float64Array(c);
  return (azimuth, label) => {
    const x = Math.cos(azimuth);
    const y = Math.sin(azimuth);
    let largest = Number.NEGATIVE_INFINITY;
    let side = 0;
    for (let j = 0; j < c; j++) {
      const cosine = (x * centres[2 * j] + y * centres[2 * j + 1]) / norms[j];
      const sine = (y * centres[2 * j] - x * centres[2 * j + 1]) / norms[j]; // of the azimuth past w_j: it has a sign
      logits[j] = scales[j] * cosine;
      slopes[j] = -scales[j] * sine;
      if (j === label) {
        const theta = Math.atan2(Math.abs(sine), cosine);
        logits[j] = scales[j] * curve.value(theta);
        side = Math.sign(sine);
        slopes[j] = scales[j] * curve.slope(theta) * side;
      }
      if (logits[j] > largest) largest = logits[j];
    }
    let total = 0;
    let mean = 0;
    for (let j = 0; j < c; j++) {
      const weight = Math.exp(logits[j] - largest);
      total += weight;
      mean += weight * slopes[j];
    }
    return (slopes[label] - mean / total - intra * side) / overall;
  };
}

/** Share of embeddings, of those that are finite, that the loss no longer moves: their own pull is below NO_PULL. Of many,
 *  some 2,000 evenly picked ones are counted.
 *  @param embeddings [n, 2], only the first `seen` are read  @param labels [n]  @returns NaN of none */
export function unpulledShare(
  embeddings: ArrayLike<number>,
  labels: ArrayLike<number>,
  seen: number,
  centres: ArrayLike<number>,
  force: Force,
): number {
  const pull = pullUnder(centres, force, meanNorm(embeddings, seen));
  let counted = 0;
  let unpulled = 0;
  const stride = Math.max(1, Math.floor(seen / COUNTED));
  for (let i = 0; i < seen; i += stride) {
    const own = pull(azimuth(embeddings[2 * i], embeddings[2 * i + 1]), labels[i]);
    if (Number.isNaN(own)) continue;
    counted++;
    if (Math.abs(own) < NO_PULL) unpulled++;
  }
  return unpulled / counted;
}

/** Mean length of the finite ones of the first `seen` embeddings; NaN of none. @param embeddings [n, 2] */
export function meanNorm(embeddings: ArrayLike<number>, seen: number): number {
  let total = 0;
  let counted = 0;
  for (let i = 0; i < seen; i++) {
    const norm = Math.hypot(embeddings[2 * i], embeddings[2 * i + 1]);
    if (!Number.isFinite(norm)) continue;
    total += norm;
    counted++;
  }
  return total / counted;
}
