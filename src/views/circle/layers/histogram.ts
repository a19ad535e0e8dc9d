/** The ring histogram: how many samples lie in each 1.25° of azimuth, as thin bars outward from the arc, stacked by
 *  identity. It belongs to the circle and folds away in the plane. */
import { BINS, binAzimuth } from '../bins.ts';
import { type Drawing, inkShare, place } from '../drawing.ts';
import { PEAK, type Scene } from '../scene.ts';

/** Bars leave this share of their bin empty. */
const SPARE = 0.45;

export function drawHistogram(drawing: Drawing, scene: Scene): void {
  const { ctx, layout, inks, plane } = drawing;
  const { counts } = scene.bins;
  const c = scene.identities;
  const pxPerSample = ((1 - plane) * layout.bars) / scene.slow.at[PEAK];
  if (!(pxPerSample > 0)) return;
  const base = layout.arc + 2;
  const bases = new Float32Array(BINS).fill(base);
  ctx.lineWidth = ((1 - SPARE) * 2 * Math.PI * layout.arc) / BINS;
  for (let label = 0; label < c; label++) {
    ctx.globalAlpha = 0.9 * inkShare(drawing, label);
    ctx.strokeStyle = inks.identities[label];
    ctx.beginPath();
    for (let bin = 0; bin < BINS; bin++) {
      const inner = bases[bin];
      const outer = Math.min(base + layout.bars, inner + counts[bin * c + label] * pxPerSample);
      if (outer - inner < 0.6) continue;
      bases[bin] = outer;
      ctx.moveTo(...place(layout, binAzimuth(bin), inner));
      ctx.lineTo(...place(layout, binAzimuth(bin), outer));
    }
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}
