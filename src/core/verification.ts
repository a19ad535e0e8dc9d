/** Face verification, the paper's real task: are two images the same person? Judged by the angle between embeddings. */
import { azimuth } from './circle.ts';

/** Thresholds that are tried, evenly on (0, π]; one step is 0.02°. */
const THRESHOLDS = 8192;

/** True-accept rate at a false-accept rate: the share of same-identity pairs that are closer than the largest threshold
 *  which lets no more than `falseAcceptRate` of the different-identity pairs in. Over all n(n − 1)/2 pairs, which are
 *  counted without being visited, in O(n log n); 0 where either kind is missing. Embeddings that are not finite are left
 *  out.  @param embeddings [n, 2]  @param labels [n] */
export function trueAcceptRate(embeddings: Float32Array, labels: ArrayLike<number>, falseAcceptRate: number): number {
  const { all, byLabel } = sortedAzimuths(embeddings, labels);
  const same = (threshold: number) => byLabel.reduce((sum, ofLabel) => sum + countCloser(ofLabel, threshold), 0);
  const different = (threshold: number) => countCloser(all, threshold) - same(threshold);
  const everySame = same(Number.POSITIVE_INFINITY);
  const allowed = falseAcceptRate * different(Number.POSITIVE_INFINITY);
  if (everySame === 0 || allowed === 0) return 0;
  // different() never falls, so that the last threshold that is allowed is found by halving.
  let accepted = 0;
  let refused = THRESHOLDS + 1;
  while (refused - accepted > 1) {
    const middle = (accepted + refused) >> 1;
    if (different(thresholdAt(middle)) <= allowed) accepted = middle;
    else refused = middle;
  }
  return same(thresholdAt(accepted)) / everySame;
}

function thresholdAt(step: number): number {
  return step === THRESHOLDS ? Number.POSITIVE_INFINITY : (step * Math.PI) / THRESHOLDS;
}

function sortedAzimuths(
  embeddings: Float32Array,
  labels: ArrayLike<number>,
): { all: Float64Array; byLabel: Float64Array[] } {
  const groups = new Map<number, number[]>();
  for (let i = 0; i < embeddings.length / 2; i++) {
    const angle = azimuth(embeddings[2 * i], embeddings[2 * i + 1]);
    if (Number.isNaN(angle)) continue;
    const group = groups.get(labels[i]);
    if (group) group.push(angle);
    else groups.set(labels[i], [angle]);
  }
  const sorted = (angles: number[]) => Float64Array.from(angles).sort();
  return { all: sorted([...groups.values()].flat()), byLabel: [...groups.values()].map(sorted) };
}

/** Pairs of azimuths closer than a threshold the shorter way round, in one pass. @param sorted [n], in (−π, π] */
function countCloser(sorted: Float64Array, threshold: number): number {
  const n = sorted.length;
  if (threshold > Math.PI) return (n * (n - 1)) / 2;
  let pairs = 0;
  let near = 0; // the first that is not close the one way
  let far = 0; // the first that is close the other way
  for (let i = 0; i < n; i++) {
    near = Math.max(near, i + 1);
    while (near < n && sorted[near] - sorted[i] < threshold) near++;
    while (far < n && 2 * Math.PI - (sorted[far] - sorted[i]) >= threshold) far++;
    pairs += near - i - 1 + (n - far);
  }
  return pairs;
}
