/** What a margin keeps free: the strip around each boundary in which a picture of neither neighbour is left alone. */
import { wrapAngle } from '../../../core/circle.ts';
import { curveOf, hasMargin } from '../../../core/losses/force.ts';
import { decisionBoundaries } from '../boundaries.ts';
import type { Scene } from '../scene.ts';

/** Azimuths, counter-clockwise. */
export interface Strip {
  readonly from: number;
  readonly to: number;
}

/** Halvings of an angle until it is known to a ten-thousandth. */
const HALVINGS = 15;

/** Of ArcFace each is m wide; of a loss without a margin there are none. */
export function freeStrips({ centres, lengths, force }: Pick<Scene, 'centres' | 'lengths' | 'force'>): Strip[] {
  if (!hasMargin(force)) return [];
  return decisionBoundaries(centres.at, lengths.at).flatMap(({ azimuth, before, after }) => {
    const [toBefore, toAfter] = [before, after].map((j) => Math.abs(wrapAngle(azimuth - centres.at[j])));
    const held = angleHeld(curveOf(force).value, toBefore + toAfter);
    const strip = { from: azimuth - toBefore + held, to: azimuth + toAfter - held };
    return strip.to > strip.from ? [strip] : [];
  });
}

/** Up to which angle from its own centre a picture counts as its own class's: where ψ(θ) = cos(apart − θ).
 *  @param apart of the two centres, radians  @returns 0 where no angle does */
function angleHeld(psi: (theta: number) => number, apart: number): number {
  let [low, high] = [0, apart];
  if (psi(0) < Math.cos(apart)) return 0;
  for (let i = 0; i < HALVINGS; i++) {
    const theta = (low + high) / 2;
    if (psi(theta) >= Math.cos(apart - theta)) low = theta;
    else high = theta;
  }
  return low;
}
