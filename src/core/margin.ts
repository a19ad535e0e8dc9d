/** The paper's logits for one sample: the scalar oracle that the tensor losses are tested against, and what the page
 *  prints when a dot is pointed at. In two dimensions sin θ = |x̂ × ŵ| is exact, so no arccos and no square root. */
import type { LossName } from './experiment.ts';
import type { LossInForce } from './snapshot.ts';

/** s·φ(θ) with φ = cos(θ + m) up to θ = π − m and cos θ − m·sin m past it, to stay monotonic.
 *  @param cosine cos θ ∈ [−1, 1]  @param sine sin θ ∈ [0, 1]  @param margin radians
 *  Source: Deng et al. 2019, Eq. 3, with the guard of the authors' first code. */
export function arcfaceTargetLogit(cosine: number, sine: number, margin: number, scale: number): number {
  const target =
    cosine > -Math.cos(margin)
      ? cosine * Math.cos(margin) - sine * Math.sin(margin)
      : cosine - margin * Math.sin(margin);
  return scale * target;
}

/** Every logit of one sample. Raw softmax: w_j·x (Eq. 1 with b = 0). Otherwise s·cos θ_j, the own class's with the margin.
 *  @param embedding [2]  @param centres [c, 2]  @param label 0 … c − 1  @param inForce effective parameters
 *  @returns [c] */
export function sampleLogits(
  embedding: ArrayLike<number>,
  centres: ArrayLike<number>,
  label: number,
  inForce: Pick<LossInForce, 'loss' | 'margin' | 'scale'>,
): Float64Array {
  const x = embedding[0];
  const y = embedding[1];
  const norm = Math.hypot(x, y);
  const logits = new Float64Array(centres.length / 2);
  for (let j = 0; j < logits.length; j++) {
    const wx = centres[2 * j];
    const wy = centres[2 * j + 1];
    if (!isNormalised(inForce.loss)) {
      logits[j] = x * wx + y * wy;
      continue;
    }
    const length = norm * Math.hypot(wx, wy);
    const cosine = (x * wx + y * wy) / length;
    const sine = Math.abs(x * wy - y * wx) / length;
    logits[j] = arcfaceTargetLogit(cosine, sine, j === label ? inForce.margin : 0, inForce.scale);
  }
  return logits;
}

/** −log softmax(logits)[label], nats. */
export function crossEntropy(logits: ArrayLike<number>, label: number): number {
  const max = Math.max(...Array.from(logits));
  let sum = 0;
  for (let j = 0; j < logits.length; j++) sum += Math.exp(logits[j] - max);
  return max + Math.log(sum) - logits[label];
}

/** Whether a loss has a margin m. */
export function hasMargin(loss: LossName): boolean {
  return loss === 'arcface';
}

/** Whether a loss sees only angles: feature and centre both scaled to length 1. */
export function isNormalised(loss: LossName): boolean {
  return loss !== 'softmax';
}
