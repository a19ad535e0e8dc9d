/** Density around the circle: how many samples of each identity lie in each azimuth bin. It counts what is drawn, so
 *  the histogram glides with the dots. */

/** Bins around the circle; 1.25° each. */
export const BINS = 288;

export interface Bins {
  /** [BINS, c] samples, fractions included: a sample is shared by the two bins whose middles it lies between. */
  readonly counts: Float32Array;
  /** [BINS] samples of all identities. */
  readonly totals: Float32Array;
}

export function createBins(identities: number): Bins {
  return { counts: new Float32Array(BINS * identities), totals: new Float32Array(BINS) };
}

/** Counts the first `seen` samples anew. @param azimuths any turn, radians; NaN is left out @param labels [n] in 0 … c − 1 */
export function countBins(bins: Bins, azimuths: ArrayLike<number>, labels: ArrayLike<number>, seen: number): void {
  const { counts, totals } = bins;
  const identities = counts.length / BINS;
  counts.fill(0);
  totals.fill(0);
  for (let i = 0; i < seen; i++) {
    const place = binPlace(azimuths[i]);
    if (Number.isNaN(place)) continue;
    const bin = Math.floor(place);
    const share = place - bin;
    const here = (bin % BINS) * identities + labels[i];
    const next = ((bin + 1) % BINS) * identities + labels[i];
    counts[here] += 1 - share;
    counts[next] += share;
    totals[bin % BINS] += 1 - share;
    totals[(bin + 1) % BINS] += share;
  }
}

/** The azimuth at the middle of a bin, radians. */
export function binAzimuth(bin: number): number {
  return (bin / BINS) * 2 * Math.PI;
}

/** Where an azimuth lies among the bin middles, [0, BINS]. */
function binPlace(azimuth: number): number {
  const turns = azimuth / (2 * Math.PI);
  return (turns - Math.floor(turns)) * BINS;
}

/** Samples a bin holds at an azimuth, between two middles on the straight line. */
export function densityAt(totals: ArrayLike<number>, azimuth: number): number {
  const place = binPlace(azimuth);
  const bin = Math.floor(place);
  const share = place - bin;
  return totals[bin % BINS] * (1 - share) + totals[(bin + 1) % BINS] * share;
}
