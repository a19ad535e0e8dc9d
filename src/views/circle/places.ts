/** Where every dot stands on the page in this frame: once for drawing, picking and the card. */
import { BINS, densityAt } from './bins.ts';
import { dotRadius, type Layout } from './layout.ts';
import { jitter, morphRadius } from './projection.ts';
import { PEAK, type Scene } from './scene.ts';

/** Writes [n, 2] px. On the circle, a dot stands just under the arc, deeper the more dots share its azimuth; in the
 *  plane at its norm. @param plane 0 … 1  @param pxPerNorm px */
export function placeDots(scene: Scene, layout: Layout, plane: number, pxPerNorm: number, places: Float32Array): void {
  const { cx, cy, arc, band } = layout;
  const top = arc - 1 - dotRadius(scene.labels.length, arc);
  const depths = new Float32Array(BINS);
  for (let bin = 0; bin < BINS; bin++) {
    depths[bin] = band * (0.1 + 0.9 * Math.min(1, Math.sqrt(scene.bins.totals[bin] / scene.slow.at[PEAK])));
  }
  for (let i = 0; i < scene.seen; i++) {
    const azimuth = scene.azimuths.at[i];
    const onCircle = top - jitter(i) * densityAt(depths, azimuth);
    const radius = morphRadius(plane, onCircle, scene.norms.at[i] * pxPerNorm);
    places[2 * i] = cx + radius * Math.cos(azimuth);
    places[2 * i + 1] = cy - radius * Math.sin(azimuth);
  }
}
