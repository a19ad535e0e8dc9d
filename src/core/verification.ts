/** Face verification, the paper's real task: are two images the same person? Judged by the angle between embeddings. */
import { azimuth, geodesicDistance } from './circle.ts';

/** Angle bins on [0, π]; one is 0.02°. */
const BINS = 8192;

/** True-accept rate at a false-accept rate: the share of same-identity pairs at most as far apart as the threshold that
 *  lets `falseAcceptRate` of the different-identity pairs in. Over all n(n − 1)/2 pairs; 0 where either kind is missing.
 *  @param embeddings [n, 2]  @param labels [n] */
export function trueAcceptRate(embeddings: Float32Array, labels: ArrayLike<number>, falseAcceptRate: number): number {
  const n = embeddings.length / 2;
  const azimuths = Float64Array.from({ length: n }, (_, i) => azimuth(embeddings[2 * i], embeddings[2 * i + 1]));
  const same = new Float64Array(BINS);
  const different = new Float64Array(BINS);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const bin = Math.min(BINS - 1, Math.floor((geodesicDistance(azimuths[i], azimuths[j]) / Math.PI) * BINS));
      if (labels[i] === labels[j]) same[bin]++;
      else different[bin]++;
    }
  }
  const allSame = same.reduce((a, b) => a + b, 0);
  const allowed = falseAcceptRate * different.reduce((a, b) => a + b, 0);
  if (allSame === 0 || allowed === 0) return 0;
  let accepted = 0;
  let falselyAccepted = 0;
  for (let bin = 0; bin < BINS; bin++) {
    falselyAccepted += different[bin];
    if (falselyAccepted > allowed) break;
    accepted += same[bin];
  }
  return accepted / allSame;
}
