/** The paper's logits for one sample: the scalar oracle that the heads are tested against, and what the page prints when a
 *  dot is pointed at. */
import { curveOf, type Force, radiusOf } from './losses/force.ts';

/** Every logit of one sample: radius·cos θ_j, the own class's radius·ψ(θ). In two dimensions sin θ = |x̂ × ŵ| is exact, so θ
 *  needs no arccos.
 *  @param embedding [2]  @param centres [c, 2]  @param label 0 … c − 1  @returns [c] */
export function sampleLogits(
  embedding: ArrayLike<number>,
  centres: ArrayLike<number>,
  label: number,
  force: Force,
): Float64Array {
  const x = embedding[0];
  const y = embedding[1];
  const norm = Math.hypot(x, y);
  const curve = curveOf(force);
  const logits = new Float64Array(centres.length / 2);
  for (let j = 0; j < logits.length; j++) {
    const wx = centres[2 * j];
    const wy = centres[2 * j + 1];
    const length = Math.hypot(wx, wy);
    const along = (x * wx + y * wy) / length;
    const across = Math.abs(x * wy - y * wx) / length;
    const unit = j === label ? curve.value(Math.atan2(across, along)) : along / norm;
    logits[j] = radiusAt(force, norm, length) * unit;
  }
  return logits;
}

/** What multiplies the cosine of an embedding and a centre of these lengths. */
export function radiusAt(force: Force, norm: number, centreNorm: number): number {
  const radius = radiusOf(force);
  switch (radius) {
    case 'scale':
      return force.scale;
    case 'norm':
      return norm;
    case 'product':
      return norm * centreNorm;
    case 'none':
      return 1;
    default:
      throw new Error(`radius ${radius satisfies never}`);
  }
}

/** −log softmax(logits)[label], nats. */
export function crossEntropy(logits: ArrayLike<number>, label: number): number {
  const max = Math.max(...Array.from(logits));
  let sum = 0;
  for (let j = 0; j < logits.length; j++) sum += Math.exp(logits[j] - max);
  return max + Math.log(sum) - logits[label];
}
