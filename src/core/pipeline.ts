/** Figure 2 for one sample: every quantity on the way from its feature to its loss, and back as the gradient. It is
 *  logits.ts taken apart, for those who want to see each step; what trains are the heads. */
import { crossEntropy, radiusAt } from './logits.ts';
import { curveOf, type Force, isNormalised } from './losses/force.ts';
import { sampleTerm } from './losses/terms.ts';

type Vector = readonly [number, number];

export interface PipelineClass {
  /** Ŵ_j = W_j/‖W_j‖ */
  unitCentre: Vector;
  /** x̂·Ŵ_j */
  cosine: number;
  /** [0, π] */
  theta: number;
  /** What multiplies the cosine: s, ‖x‖ or ‖x‖·‖W_j‖. */
  radius: number;
  /** radius·cos θ_j */
  plainLogit: number;
  /** The same for every class but the own, whose is radius·ψ(θ_y). */
  logit: number;
  /** Of the softmax over the logits. */
  probability: number;
}

export interface Pipeline {
  label: number;
  feature: Vector;
  /** ‖x‖ */
  norm: number;
  /** x̂ = x/‖x‖ */
  unitFeature: Vector;
  /** By label. */
  classes: readonly PipelineClass[];
  /** ψ(θ_y), what the margin makes of cos θ_y. */
  psi: number;
  /** −ln of the own class's probability, nats. */
  loss: number;
  /** What the loss adds to that beside its curve, nats; the gradient here is of the curve alone. */
  beside: number;
  /** ∂loss/∂x, by the slope that the loss takes for ψ′. */
  gradient: Vector;
  /** −∂loss/∂x·‖x‖ over the mean radius: which way and how hard descent moves the feature, without a unit. Its part along the
   *  circle is the pull of pull.ts. */
  push: Vector;
}

/** The pipeline of one sample.
 *
 *      ∂z_j/∂x = R_j·(∂u_j/∂azimuth)·x̂⊥/‖x‖ + u_j·∂R_j/∂x,   u_j = cos θ_j, the own class's ψ(θ_y)
 *      ∂R_j/∂x = 0 where the radius is s, else (R_j/‖x‖)·x̂
 *
 *  In two dimensions sin θ = |x̂ × Ŵ| is exact, so θ needs no arccos.
 *  @param embedding [2]  @param centres [c, 2], not normalised  @param label 0 … c − 1
 *  @returns null where the embedding has no direction  Source: Deng et al. 2019, Figure 2 and Eqs. 1–4. */
export function pipelineOf(
  embedding: ArrayLike<number>,
  centres: ArrayLike<number>,
  label: number,
  force: Force,
  classCentres: ArrayLike<number> | null = null,
): Pipeline | null {
  const feature: Vector = [embedding[0], embedding[1]];
  const norm = Math.hypot(...feature);
  if (!(norm > 0 && norm < Number.POSITIVE_INFINITY)) return null;
  const [x, y] = [feature[0] / norm, feature[1] / norm];
  const curve = curveOf(force);
  const turns: number[] = []; // ∂z_j/∂azimuth
  const steps = Array.from({ length: centres.length / 2 }, (_, j) => {
    const length = Math.hypot(centres[2 * j], centres[2 * j + 1]);
    const unitCentre: Vector = [centres[2 * j] / length, centres[2 * j + 1] / length];
    const cosine = x * unitCentre[0] + y * unitCentre[1];
    const sine = y * unitCentre[0] - x * unitCentre[1]; // of the azimuth past Ŵ_j: it has a sign
    const theta = Math.atan2(Math.abs(sine), cosine);
    const radius = radiusAt(force, norm, length);
    const isOwn = j === label;
    turns.push(radius * (isOwn ? curve.slope(theta) * Math.sign(sine) : -sine));
    const logit = radius * (isOwn ? curve.value(theta) : cosine);
    return { unitCentre, cosine, theta, radius, plainLogit: radius * cosine, logit };
  });
  const logits = steps.map((step) => step.logit);
  const classes = steps.map((step, j) => ({ ...step, probability: Math.exp(-crossEntropy(logits, j)) }));
  const errors = classes.map(({ probability }, j) => probability - (j === label ? 1 : 0));
  const along = errors.reduce((sum, error, j) => sum + error * turns[j], 0) / norm;
  const outward = isNormalised(force) ? 0 : errors.reduce((sum, error, j) => sum + error * logits[j], 0) / norm;
  const gradient: Vector = [outward * x - along * y, outward * y + along * x];
  const unit = -norm / (classes.reduce((sum, { radius }) => sum + radius, 0) / classes.length);
  return {
    label,
    feature,
    norm,
    unitFeature: [x, y],
    classes,
    psi: curve.value(classes[label].theta),
    loss: crossEntropy(logits, label),
    beside: sampleTerm(feature, centres, label, force, classCentres),
    gradient,
    push: [unit * gradient[0], unit * gradient[1]],
  };
}
