import { arcface } from './arcface.ts';
import { cosface } from './cosface.ts';
import { pointsOf, sampleCurve, spellCurve } from './drawnCurve.ts';
import { defineLoss, type Loss, type Parameters } from './loss.ts';
import { monotoneCubic } from './monotoneCubic.ts';
import { sphereface } from './sphereface.ts';

export const own = defineLoss({
  name: 'own',
  radius: 'scale',
  // ArcFace's at first, so that what is drawn starts from a curve that trains.
  knobs: { psi: { isDrawn: true, initial: like(arcface), address: 'own' } },
  curve: ({ psi }) => monotoneCubic(pointsOf(psi)),
  presets: {
    ArcFace: { psi: like(arcface) },
    CosFace: { psi: like(cosface) },
    SphereFace: { psi: like(sphereface) },
  },
  source: 'drawn by the reader; between the points Steffen 1990',
});

/** Points on the curve of a loss with its own values. */
function like({ knobs, curve }: Loss): string {
  const initial: Parameters = Object.fromEntries(Object.entries(knobs).map(([name, knob]) => [name, knob.initial]));
  return spellCurve(sampleCurve(curve(initial)));
}
