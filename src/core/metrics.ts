/** What embeddings, labels and centres say of a run: the numbers of the figure, of Table 3 and of verification. */
import { angleBetween, azimuth, wrapAngle } from './circle.ts';
import { closestCentres } from './diagnosis.ts';
import { sampleLogits } from './margin.ts';
import type { LossInForce, Metrics } from './snapshot.ts';
import { trueAcceptRate } from './verification.ts';

/** Share of a class's samples inside its arc; a twentieth is cut from either end. */
const ARC_SHARE = 0.9;

/** Measures one set of samples.
 *  @param embeddings [n, 2]  @param labels [n]  @param centres [c, 2]  @param inForce the loss whose logits are judged */
export function measure(
  embeddings: Float32Array,
  labels: ArrayLike<number>,
  centres: Float32Array,
  inForce: LossInForce,
  step: number,
): Metrics {
  const identities = centres.length / 2;
  const accuracies = measureAccuracies(embeddings, labels, centres, inForce);
  const classMeans = meanDirections(embeddings, labels, identities);
  const { arcs90, intra } = spreadAround(classMeans, embeddings, labels);
  const gap = smallestGap(classMeans, arcs90);
  const closest = closestCentres(centres);
  return {
    step,
    ...accuracies,
    minCentreAngle: closest.angle,
    closestCentres: [closest.first, closest.second],
    minGap90: gap.angle,
    closestArcs: [gap.first, gap.second],
    intra,
    centreToMean: meanCentreToMean(centres, classMeans),
    centreInter: meanNearestCentre(centres),
    tarAtFar1e2: trueAcceptRate(embeddings, labels, 1e-2),
    classMeans,
    arcs90,
  };
}

function measureAccuracies(
  embeddings: Float32Array,
  labels: ArrayLike<number>,
  centres: Float32Array,
  inForce: LossInForce,
): Pick<Metrics, 'heldOutAccuracy' | 'marginAccuracy'> {
  const n = embeddings.length / 2;
  let nearest = 0;
  let withMargin = 0;
  for (let i = 0; i < n; i++) {
    const embedding = embeddings.subarray(2 * i, 2 * i + 2);
    if (nearestCentre(embedding[0], embedding[1], centres) === labels[i]) nearest++;
    if (largest(sampleLogits(embedding, centres, labels[i], inForce)) === labels[i]) withMargin++;
  }
  return { heldOutAccuracy: nearest / n, marginAccuracy: withMargin / n };
}

/** The centre at the smallest angle to (x, y); −1 where an embedding is not finite. @param centres [c, 2] */
export function nearestCentre(x: number, y: number, centres: ArrayLike<number>): number {
  let nearest = -1;
  let smallest = Number.POSITIVE_INFINITY;
  for (let j = 0; j < centres.length / 2; j++) {
    const theta = angleBetween(x, y, centres[2 * j], centres[2 * j + 1]);
    if (theta < smallest) [nearest, smallest] = [j, theta];
  }
  return nearest;
}

function largest(values: ArrayLike<number>): number {
  let at = 0;
  for (let j = 1; j < values.length; j++) if (values[j] > values[at]) at = j;
  return at;
}

/** [c] azimuth of each class's mean direction: its unit embeddings summed. 0 for a class without samples. */
function meanDirections(embeddings: Float32Array, labels: ArrayLike<number>, identities: number): Float32Array {
  const sums = new Float64Array(2 * identities);
  for (let i = 0; i < embeddings.length / 2; i++) {
    const x = embeddings[2 * i];
    const y = embeddings[2 * i + 1];
    const norm = Math.hypot(x, y);
    if (!(norm > 0)) continue;
    sums[2 * labels[i]] += x / norm;
    sums[2 * labels[i] + 1] += y / norm;
  }
  return Float32Array.from({ length: identities }, (_, j) => azimuth(sums[2 * j], sums[2 * j + 1]));
}

/** The 90 % arc of each class about its mean direction, and the mean angle of a sample to that direction. */
function spreadAround(
  classMeans: Float32Array,
  embeddings: Float32Array,
  labels: ArrayLike<number>,
): { arcs90: Float32Array; intra: number } {
  const offsets: number[][] = Array.from(classMeans, () => []);
  let total = 0;
  for (let i = 0; i < embeddings.length / 2; i++) {
    const offset = wrapAngle(azimuth(embeddings[2 * i], embeddings[2 * i + 1]) - classMeans[labels[i]]);
    offsets[labels[i]].push(offset);
    total += Math.abs(offset);
  }
  const arcs90 = new Float32Array(2 * classMeans.length);
  offsets.forEach((ofClass, j) => {
    ofClass.sort((a, b) => a - b);
    arcs90[2 * j] = wrapAngle(classMeans[j] + quantile(ofClass, (1 - ARC_SHARE) / 2));
    arcs90[2 * j + 1] = wrapAngle(classMeans[j] + quantile(ofClass, (1 + ARC_SHARE) / 2));
  });
  return { arcs90, intra: total / (embeddings.length / 2) };
}

/** Linear between the two nearest of sorted values; 0 of none. */
function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return 0;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/** The smallest gap from one class's arc to the next one's round the circle; negative where they overlap. */
function smallestGap(classMeans: Float32Array, arcs90: Float32Array): { angle: number; first: number; second: number } {
  const order = Array.from(classMeans.keys()).sort((a, b) => classMeans[a] - classMeans[b]);
  let smallest = { angle: Number.POSITIVE_INFINITY, first: 0, second: 0 };
  order.forEach((first, place) => {
    const second = order[(place + 1) % order.length];
    const step = wrapAngle(classMeans[second] - classMeans[first]);
    const between = step < 0 || order.length === 1 ? step + 2 * Math.PI : step;
    const after = wrapAngle(arcs90[2 * first + 1] - classMeans[first]);
    const before = wrapAngle(classMeans[second] - arcs90[2 * second]);
    const angle = between - after - before;
    if (angle < smallest.angle) smallest = { angle, first, second };
  });
  return smallest;
}

function meanCentreToMean(centres: Float32Array, classMeans: Float32Array): number {
  let total = 0;
  classMeans.forEach((mean, j) => {
    total += Math.abs(wrapAngle(azimuth(centres[2 * j], centres[2 * j + 1]) - mean));
  });
  return total / classMeans.length;
}

function meanNearestCentre(centres: Float32Array): number {
  const identities = centres.length / 2;
  let total = 0;
  for (let j = 0; j < identities; j++) {
    let nearest = Number.POSITIVE_INFINITY;
    for (let k = 0; k < identities; k++) {
      if (k === j) continue;
      nearest = Math.min(nearest, angleBetween(centres[2 * j], centres[2 * j + 1], centres[2 * k], centres[2 * k + 1]));
    }
    total += nearest;
  }
  return total / identities;
}
