/** The head as one loop over the batch, in float64 on float32 numbers: for backends whose numbers are in this processor's
 *  memory, where forty small operations of tfjs cost more than what they compute. ../../head.ts has the formulas' reasons. */
import type { Term } from '../../../core/losses/force.ts';
import type { Radius } from '../../../core/losses/loss.ts';
import { readTable } from '../../../core/losses/table.ts';
import { spreadCentres } from './inter.ts';
import { LEAST_SINE, SHORTEST } from './shortest.ts';

export interface HeadNumbers {
  /** Mean, nats. */
  loss: number;
  /** Mean of the own classes'. */
  targetLogit: number;
  /** [b, c] */
  logits: Float32Array;
  /** [b, d] */
  dEmbeddings: Float32Array;
  /** [d, c] */
  dCentres: Float32Array;
}

/** The loss that the head is of. */
export interface HeadRule {
  radius: Exclude<Radius, 'none'>;
  scale: number;
  /** Of the curve. */
  table: Float32Array;
  term: Term | null;
}

/** A centre term is not in it: it sees no W. @param embeddings [b, d]  @param centres [d, c], the columns W_j  @param labels [b] */
export function headLoop(
  embeddings: Float32Array,
  centres: Float32Array,
  labels: ArrayLike<number>,
  { radius, scale, table, term }: HeadRule,
): HeadNumbers {
  const batch = labels.length;
  const d = embeddings.length / batch;
  const c = centres.length / d;
  const logits = new Float32Array(batch * c);
  const dEmbeddings = new Float32Array(batch * d);
  const isAngular = radius !== 'product';
  const { directions, norms } = split(centres, d, c, isAngular);
  const dDirections = new Float64Array(d * c);
  const cosines = new Float64Array(c);
  const row = new Float64Array(c);
  const unit = new Float64Array(d);
  const gradient = new Float64Array(d);
  const intra = term?.kind === 'intra' ? term.amount / Math.PI : 0;
  let loss = 0;
  let targetLogit = 0;
  for (let i = 0; i < batch; i++) {
    const label = labels[i];
    const norm = isAngular ? Math.max(SHORTEST, lengthOf(embeddings, i * d, d)) : 1;
    for (let k = 0; k < d; k++) unit[k] = embeddings[i * d + k] / norm;
    for (let j = 0; j < c; j++) {
      let cosine = 0;
      for (let k = 0; k < d; k++) cosine += unit[k] * directions[k * c + j];
      cosines[j] = cosine;
    }
    const r = radius === 'scale' ? scale : norm;
    const cosine = cosines[label];
    const sine = isAngular ? sineTo(unit, directions, c, label, cosine) : 0;
    let slope = 0;
    if (isAngular) {
      const theta = Math.atan2(sine, cosine);
      const own = readTable(table, theta);
      cosines[label] = own.value;
      slope = own.slope;
      loss += intra * theta;
    }
    const total = softmaxInto(row, cosines, r, logits, i * c);
    loss += total - r * cosines[label];
    targetLogit += r * cosines[label];

    // d loss/d (logit over the radius) of each class; the own one's acts along the circle.
    let outward = 0;
    gradient.fill(0);
    for (let j = 0; j < c; j++) {
      const dLogit = (row[j] - (j === label ? 1 : 0)) / batch;
      outward += dLogit * cosines[j];
      if (isAngular && j === label) continue;
      for (let k = 0; k < d; k++) {
        gradient[k] += r * dLogit * directions[k * c + j];
        dDirections[k * c + j] += r * dLogit * unit[k];
      }
    }
    if (isAngular) {
      const dTheta = (r * (row[label] - 1) * slope + intra) / (batch * Math.max(LEAST_SINE, sine));
      for (let k = 0; k < d; k++) {
        const w = directions[k * c + label];
        gradient[k] += dTheta * (cosine * unit[k] - w);
        dDirections[k * c + label] += dTheta * (cosine * w - unit[k]);
      }
      takeOffAlong(gradient, unit, 0, 1, norm);
      if (radius === 'norm') for (let k = 0; k < d; k++) gradient[k] += outward * unit[k];
    }
    dEmbeddings.set(gradient, i * d);
  }
  if (term?.kind === 'inter') loss += batch * spreadCentres(directions, dDirections, labels, c, term.amount);
  if (isAngular) for (let j = 0; j < c; j++) takeOffAlong(dDirections, directions, j, c, norms[j], d);
  return {
    loss: loss / batch,
    targetLogit: targetLogit / batch,
    logits,
    dEmbeddings,
    dCentres: Float32Array.from(dDirections),
  };
}

/** The columns, each over its length where only their directions count. */
function split(centres: Float32Array, d: number, c: number, isAngular: boolean) {
  const directions = Float64Array.from(centres);
  const norms = new Float64Array(c).fill(1);
  if (!isAngular) return { directions, norms };
  for (let j = 0; j < c; j++) {
    let square = 0;
    for (let k = 0; k < d; k++) square += centres[k * c + j] ** 2;
    norms[j] = Math.max(SHORTEST, Math.sqrt(square));
    for (let k = 0; k < d; k++) directions[k * c + j] /= norms[j];
  }
  return { directions, norms };
}

function lengthOf(values: Float32Array, from: number, count: number): number {
  let square = 0;
  for (let k = 0; k < count; k++) square += values[from + k] ** 2;
  return Math.sqrt(square);
}

/** ‖x̂ − cos θ·ŵ‖ */
function sineTo(unit: Float64Array, directions: Float64Array, c: number, label: number, cosine: number): number {
  let square = 0;
  for (let k = 0; k < unit.length; k++) square += (unit[k] - cosine * directions[k * c + label]) ** 2;
  return Math.sqrt(square);
}

/** Writes logits r·values, and their softmax into `row`. @returns the logarithm of the sum of their exponentials */
function softmaxInto(row: Float64Array, values: Float64Array, r: number, logits: Float32Array, at: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < row.length; j++) {
    row[j] = r * values[j];
    logits[at + j] = row[j];
    if (!(row[j] <= most)) most = row[j]; // a NaN stays to be seen
  }
  let total = 0;
  for (let j = 0; j < row.length; j++) {
    row[j] = Math.exp(row[j] - most);
    total += row[j];
  }
  for (let j = 0; j < row.length; j++) row[j] /= total;
  return most + Math.log(total);
}

/** Gradient through v/‖v‖, of one column: what is left of it across the direction, over the length. */
function takeOffAlong(
  gradient: Float64Array,
  direction: Float64Array,
  at: number,
  stride: number,
  norm: number,
  count = gradient.length,
): void {
  let along = 0;
  for (let k = 0; k < count; k++) along += gradient[at + k * stride] * direction[at + k * stride];
  for (let k = 0; k < count; k++) {
    gradient[at + k * stride] = (gradient[at + k * stride] - along * direction[at + k * stride]) / norm;
  }
}
