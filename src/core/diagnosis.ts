/** What is wrong with a run, as codes with their figures; the page puts them into sentences and offers the way out. */
import { azimuth, geodesicDistance } from './circle.ts';
import type { Knobs } from './experiment.ts';
import { curveOf } from './losses/force.ts';
import { marginKnobs } from './losses/knobs.ts';
import { largestFitting, wedgeHalfWidth } from './losses/room.ts';
import { settledForce } from './schedule.ts';
import type { Snapshot } from './snapshot.ts';

/** Two centres closer than this are one: a sixth of the room eight identities have, and never more than a third of what
 *  there is, since sixty-four centres cannot but be close. Radians. */
const MERGED_ANGLE = Math.PI / 24;
const MERGED_SHARE = 1 / 3;

export type Diagnosis =
  /** Not even evenly spaced classes can keep this margin. `knob` is the name of one that is too large, `limit` what it must
   *  stay below: 2π/c for ArcFace's m. */
  | { code: 'margin-impossible'; knob: string; value: number; limit: number }
  /** These two identities share one centre direction, and neither can pass the others to get away. */
  | { code: 'merged-centres'; first: number; second: number; angle: number }
  /** The latest loss is not a finite number. */
  | { code: 'not-finite'; step: number };

/** Everything wrong, worst first; empty when all is well. Merging is judged once the ramps are over. */
export function diagnose(knobs: Knobs, snapshot: Snapshot): Diagnosis[] {
  const found: Diagnosis[] = [];
  if (snapshot.latestLoss !== null && !Number.isFinite(snapshot.latestLoss))
    found.push({ code: 'not-finite', step: snapshot.step });
  const identities = snapshot.centres.length / 2;
  const impossible = impossibleMargin(knobs, identities);
  if (impossible) found.push({ code: 'margin-impossible', ...impossible });
  const merged = mergedCentres(knobs, snapshot);
  if (merged) found.push({ code: 'merged-centres', ...merged });
  return found;
}

/** Two centres that have become one by the second half of the schedule; null where none have. */
export function mergedCentres(
  { scheduleSteps }: Knobs,
  { step, centres }: Snapshot,
): { first: number; second: number; angle: number } | null {
  if (step <= scheduleSteps / 2) return null;
  const closest = closestCentres(centres);
  return closest.angle < mergedAngle(centres.length / 2) ? closest : null;
}

/** Which of the chosen loss's margins leaves its classes no room, and what would; null where there is room. */
export function impossibleMargin(
  knobs: Knobs,
  identities: number,
): { knob: string; value: number; limit: number } | null {
  const force = settledForce(knobs);
  if (wedgeHalfWidth(identities, curveOf(force)) > 0) return null;
  for (const knob of marginKnobs(force.loss)) {
    const value = Number(force.parameters[knob]);
    const limit = largestFitting(force.loss, force.parameters, knob, identities);
    if (limit < value) return { knob, value, limit };
  }
  return null;
}

/** Two of so many centres that are closer than this are merged, radians. */
export function mergedAngle(identities: number): number {
  return Math.min(MERGED_ANGLE, (MERGED_SHARE * 2 * Math.PI) / identities);
}

/** The two centres with the smallest angle between them. @param centres [c, 2], c ≥ 2 */
export function closestCentres(centres: ArrayLike<number>): { first: number; second: number; angle: number } {
  let closest = { first: 0, second: 1, angle: Number.POSITIVE_INFINITY };
  for (let j = 0; j < centres.length / 2; j++) {
    for (let k = 0; k < j; k++) {
      const angle = geodesicDistance(
        azimuth(centres[2 * k], centres[2 * k + 1]),
        azimuth(centres[2 * j], centres[2 * j + 1]),
      );
      if (angle < closest.angle) closest = { first: k, second: j, angle };
    }
  }
  return closest;
}
