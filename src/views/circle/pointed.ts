/** What the loss makes of one dot, in angles: its class centre, where θ + m puts it, and its pull. */
import { wrapAngle } from '../../core/circle.ts';
import { pullUnder } from '../../core/pull.ts';
import { drawnCentres } from './drawnCentres.ts';
import type { Scene } from './scene.ts';

export interface Pointed {
  label: number;
  azimuth: number;
  /** Azimuth of its own W. */
  centre: number;
  /** Azimuth that the loss compares in its place, m further from its own W; null without a margin, and past θ = π − m,
   *  where the loss takes m·sin m from the cosine instead. */
  ghost: number | null;
  /** Positive counter-clockwise, as in core/pull.ts. */
  pull: number;
}

/** @returns null while the sample has no azimuth */
export function pointAt(scene: Scene, sample: number): Pointed | null {
  const azimuth = scene.azimuths.at[sample];
  if (!Number.isFinite(azimuth)) return null;
  const label = scene.labels[sample];
  const centre = scene.centres.at[label];
  const turn = wrapAngle(azimuth - centre);
  const { margin } = scene.force;
  const hasGhost = margin > 0 && Math.abs(turn) < Math.PI - margin;
  return {
    label,
    azimuth,
    centre,
    ghost: hasGhost ? azimuth + (turn < 0 ? -margin : margin) : null,
    pull: pullUnder(
      drawnCentres(scene.centres.at, scene.lengths.at),
      scene.force,
      scene.norms.at[sample],
    )(azimuth, label),
  };
}
