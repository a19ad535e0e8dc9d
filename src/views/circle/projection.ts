/** From the embedding to the page: the raw plane, the unit circle, and every moment of the morph between them. Only the
 *  distance from the origin changes; the azimuth is kept, which is what normalising a feature does. */
import { quantileSorted } from 'd3';

/** Share of the samples the plane makes room for; the few beyond lie outside. */
const SHOWN_SHARE = 0.985;

/** Enough norms to know a quantile by. */
const SAMPLED_NORMS = 1500;

/** Share of the arc's radius that the typical norm takes in the plane. */
const PLANE_SHARE = 0.94;

/** Pixels of one unit of norm in the plane. @param arc its radius, px */
export function planeScale(arc: number, typicalNorm: number): number {
  return (PLANE_SHARE * arc) / typicalNorm;
}

/** Distance from the origin on the page, px.
 *  @param plane 0 on the circle … 1 in the plane  @param onCircle, inPlane the two distances, px */
export function morphRadius(plane: number, onCircle: number, inPlane: number): number {
  return onCircle + plane * (inPlane - onCircle);
}

/** The norm that the plane's scale is chosen from: a high quantile over at most 1,500 evenly picked samples.
 *  @param embeddings [n, 2], only the first `seen` are read  @returns NaN when no norm is finite */
export function typicalNorm(embeddings: ArrayLike<number>, seen: number): number {
  const stride = Math.max(1, Math.ceil(seen / SAMPLED_NORMS));
  const norms: number[] = [];
  for (let i = 0; i < seen; i += stride) {
    const norm = Math.hypot(embeddings[2 * i], embeddings[2 * i + 1]);
    if (Number.isFinite(norm)) norms.push(norm);
  }
  norms.sort((a, b) => a - b);
  return quantileSorted(norms, SHOWN_SHARE) ?? Number.NaN;
}

/** Whether a new typical norm is far enough from the one in use (a tenth) to let the plane's scale drift to it. */
export function isScaleStale(inUse: number, typical: number): boolean {
  return typical > 0 && Math.abs(Math.log(typical / inUse)) > Math.log(1.1);
}

/** An even spread over [0, 1) by sample index alone: the same dot keeps its place in the band for ever. */
export function jitter(sample: number): number {
  const mixed = Math.imul(sample + 1, 0x9e3779b1) >>> 0;
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
}
