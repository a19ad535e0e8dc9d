/** What the loss makes of one dot, in angles: its class centre, where the margin puts it, and its pull. */
import { wrapAngle } from '../../core/circle.ts';
import { curveOf, type Force } from '../../core/losses/force.ts';
import { pullUnder } from '../../core/pull.ts';
import { drawnCentres } from './drawnCentres.ts';
import type { Scene } from './scene.ts';

export interface Pointed {
  label: number;
  azimuth: number;
  /** Azimuth of its own W, less than half a turn from the dot's; it may be past ±π. */
  centre: number;
  /** Azimuth that the loss compares in its place, for ArcFace m further from its own W; null without a margin, and where
   *  no angle has the target logit. */
  ghost: number | null;
  /** Positive counter-clockwise, as in core/pull.ts. */
  pull: number;
}

/** The angle whose cosine is ψ(θ), for ArcFace θ + m; null where there is none, or it is θ itself. */
function angleSeen(force: Force, theta: number): number | null {
  const value = curveOf(force).value(theta);
  const isMoved = Math.abs(value - Math.cos(theta)) > 1e-6;
  return isMoved && value > -1 ? Math.acos(Math.min(1, value)) : null;
}

/** @returns null while the sample has no azimuth */
export function pointAt(scene: Scene, sample: number): Pointed | null {
  const azimuth = scene.azimuths.at[sample];
  if (!Number.isFinite(azimuth)) return null;
  const label = scene.labels[sample];
  const turn = wrapAngle(azimuth - scene.centres.at[label]);
  const centre = azimuth - turn; // on the dot's side of ±π
  const seen = angleSeen(scene.force, Math.abs(turn));
  return {
    label,
    azimuth,
    centre,
    ghost: seen === null ? null : centre + (turn < 0 ? -seen : seen),
    pull: pullUnder(
      drawnCentres(scene.centres.at, scene.lengths.at),
      scene.force,
      scene.norms.at[sample],
    )(azimuth, label),
  };
}
