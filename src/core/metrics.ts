/** What embeddings, labels and centres say of a run: the numbers of the figure, of Table 3 and of verification. */
import { arcsOf, areMixed, presentClasses, smallestGap } from './arcs.ts';
import { angleBetween, azimuth, geodesicDistance, wrapAngle } from './circle.ts';
import { closestCentres } from './diagnosis.ts';
import { sampleLogits } from './logits.ts';
import { type Force, radiusOf } from './losses/force.ts';
import { anglesOfSome } from './samples.ts';
import type { Metrics } from './snapshot.ts';
import { trueAcceptRate } from './verification.ts';

/** Measures one set of samples. A class without any takes part in nothing.
 *  @param embeddings [n, 2]  @param labels [n]  @param centres [c, 2]  @param force the loss whose logits are judged */
export function measure(
  embeddings: Float32Array,
  labels: ArrayLike<number>,
  centres: Float32Array,
  force: Force,
  step: number,
): Metrics {
  const identities = centres.length / 2;
  const arcs = arcsOf(embeddings, labels, identities);
  const gap = smallestGap(arcs);
  const closest = closestCentres(centres);
  return {
    step,
    ...measureAccuracies(embeddings, labels, centres, force),
    fewestHeldOut: fewestOfAny(labels, identities),
    minCentreAngle: closest.angle,
    closestCentres: [closest.first, closest.second],
    minGap90: gap.angle,
    closestArcs: [gap.first, gap.second],
    isMixed: areMixed(arcs, gap.angle),
    intra: arcs.intra,
    centreToMean: meanCentreToMean(centres, arcs.means),
    centreInter: meanNearestCentre(centres),
    inter: meanNearestMean(arcs.means),
    tarAtFar1e2: trueAcceptRate(embeddings, labels, 1e-2),
    classMeans: arcs.means,
    arcs90: arcs.ends,
    heldOutAngles: anglesOfSome(embeddings, labels, centres),
  };
}

function measureAccuracies(
  embeddings: Float32Array,
  labels: ArrayLike<number>,
  centres: Float32Array,
  force: Force,
): Pick<Metrics, 'heldOutAccuracy' | 'marginAccuracy' | 'confusion'> {
  const n = embeddings.length / 2;
  const c = centres.length / 2;
  const confusion = new Uint16Array(c * c);
  let right = 0;
  let withMargin = 0;
  for (let i = 0; i < n; i++) {
    const embedding = embeddings.subarray(2 * i, 2 * i + 2);
    const decided = decide(embedding, centres, force);
    if (decided >= 0) confusion[labels[i] * c + decided]++;
    if (decided === labels[i]) right++;
    if (largest(sampleLogits(embedding, centres, labels[i], force)) === labels[i]) withMargin++;
  }
  return { heldOutAccuracy: right / n, marginAccuracy: withMargin / n, confusion };
}

/** The class that a loss itself takes an embedding for: the largest w·x of raw softmax, which sees lengths, and the centre
 *  at the smallest angle of any other. −1 where the embedding is not finite.
 *  @param embedding [2]  @param centres [c, 2] */
export function decide(embedding: ArrayLike<number>, centres: ArrayLike<number>, force: Pick<Force, 'loss'>): number {
  if (radiusOf(force) !== 'product') return nearestCentre(embedding[0], embedding[1], centres);
  let decided = -1;
  let largestSoFar = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < centres.length / 2; j++) {
    const logit = embedding[0] * centres[2 * j] + embedding[1] * centres[2 * j + 1];
    if (logit > largestSoFar) [decided, largestSoFar] = [j, logit];
  }
  return decided;
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

/** −1 where none is a number. */
function largest(values: ArrayLike<number>): number {
  let at = -1;
  for (let j = 0; j < values.length; j++) if (at < 0 ? !Number.isNaN(values[j]) : values[j] > values[at]) at = j;
  return at;
}

/** Samples of the smallest class that has any; 0 where none has. */
function fewestOfAny(labels: ArrayLike<number>, identities: number): number {
  const counts = new Uint32Array(identities);
  for (let i = 0; i < labels.length; i++) counts[labels[i]]++;
  const present = counts.filter((count) => count > 0);
  return present.length === 0 ? 0 : Math.min(...present);
}

/** W-EC of Table 3, over the classes that have a mean; NaN of none. */
function meanCentreToMean(centres: Float32Array, classMeans: Float32Array): number {
  const present = presentClasses(classMeans);
  const angles = present.map((j) => Math.abs(wrapAngle(azimuth(centres[2 * j], centres[2 * j + 1]) - classMeans[j])));
  return angles.reduce((total, angle) => total + angle, 0) / present.length;
}

/** W-Inter of Table 3. */
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

/** Inter of Table 3, over the classes that have a mean; NaN of fewer than two. */
function meanNearestMean(classMeans: Float32Array): number {
  const present = presentClasses(classMeans);
  if (present.length < 2) return Number.NaN;
  const nearest = (j: number) =>
    Math.min(...present.filter((k) => k !== j).map((k) => geodesicDistance(classMeans[j], classMeans[k])));
  return present.reduce((total, j) => total + nearest(j), 0) / present.length;
}
