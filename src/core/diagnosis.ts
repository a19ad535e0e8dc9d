/** What is wrong with a run, as codes with their figures; the page puts them into sentences and offers the way out. */
import { azimuth, geodesicDistance } from './circle.ts';
import { type Knobs, RANGES } from './experiment.ts';
import { crossEntropy, sampleLogits } from './logits.ts';
import { curveOf, type Force, hasMargin, hasScale, isNormalised } from './losses/force.ts';
import { knobKey, marginKnobs, numberKnob } from './losses/knobs.ts';
import { evenProbability, largestFitting, wedgeHalfWidth } from './losses/room.ts';
import { settledForce } from './schedule.ts';
import type { Snapshot } from './snapshot.ts';

/** Two centres closer than this are one: a sixth of the room eight identities have, and never more than a third of what
 *  there is, since sixty-four centres cannot but be close. Radians. */
const MERGED_ANGLE = Math.PI / 24;
const MERGED_SHARE = 1 / 3;

/** A class whose mean direction is farther than this from its own W stands on the far side of the circle. Radians. */
const FAR_SIDE = (5 * Math.PI) / 6;

/** Faces are told apart, and the margin is kept by the smaller part of them: the loss that is left is the margin's. */
const TOLD_APART = 0.9;
const KEPT = 0.5;

/** A face exactly on its own W must be more likely its own than not; a scale that is enough makes it as likely as this. */
const LEAST_PROBABILITY = 0.5;
const ENOUGH_PROBABILITY = 0.9;

export type Diagnosis =
  /** Not even evenly spaced classes can keep this margin. `knob` is the name of one that is too large, `limit` what it must
   *  stay below: 2π/c for ArcFace's m. */
  | { code: 'margin-impossible'; knob: string; value: number; limit: number }
  /** These two identities share one centre direction, and neither can pass the others to get away. */
  | { code: 'merged-centres'; first: number; second: number; angle: number }
  /** This identity's faces lie opposite to their own W, where the curve rises: the loss drives them from it. `theta` from
   *  their mean direction to W; `loss` of a face at that direction, nats. */
  | { code: 'antipodal'; identity: number; theta: number; loss: number }
  /** Faces are told apart, but few with the margin on: what is left of the loss will stay. Shares of the held-out ones. */
  | { code: 'loss-floor'; accuracy: number; marginAccuracy: number; loss: number }
  /** Even where every class lies exactly on its evenly spaced W, the loss cannot fall below `floor` nats; `enough` is the
   *  smallest whole s at which such a face gets nine tenths of the probability, null where none that can be chosen does. */
  | { code: 'scale-too-small'; scale: number; floor: number; enough: number | null }
  /** The latest loss is not a finite number. */
  | { code: 'not-finite'; step: number };

/** Everything wrong, worst first; empty when all is well. What training has come to is judged once the ramps are over. */
export function diagnose(knobs: Knobs, snapshot: Snapshot): Diagnosis[] {
  const found: Diagnosis[] = [];
  if (snapshot.latestLoss !== null && !Number.isFinite(snapshot.latestLoss))
    found.push({ code: 'not-finite', step: snapshot.step });
  const identities = snapshot.centres.length / 2;
  const impossible = impossibleMargin(knobs, identities);
  const small = smallScale(knobs, identities);
  if (impossible) found.push({ code: 'margin-impossible', ...impossible });
  if (snapshot.step > knobs.scheduleSteps / 2) found.push(...settled(knobs, snapshot));
  if (snapshot.step >= knobs.scheduleSteps) found.push(...leftOver(snapshot));
  if (small) found.push({ code: 'scale-too-small', ...small });
  return found;
}

/** What can be said once a run has had the time to get there. */
function settled(knobs: Knobs, snapshot: Snapshot): Diagnosis[] {
  const { centres, metrics, inForce } = snapshot;
  const found: Diagnosis[] = [];
  const far = farthestClass(centres, metrics.classMeans, inForce);
  if (far && far.theta > FAR_SIDE && curveOf(inForce).slope(far.theta) >= 0) found.push({ code: 'antipodal', ...far });
  const merged = mergedCentres(knobs, snapshot);
  if (merged) found.push({ code: 'merged-centres', ...merged });
  return found;
}

/** What a run that is through has not got, and will not get. */
function leftOver({ metrics, inForce, latestLoss }: Snapshot): Diagnosis[] {
  const { heldOutAccuracy: accuracy, marginAccuracy } = metrics;
  if (!hasMargin(inForce) || !(accuracy >= TOLD_APART && marginAccuracy < KEPT)) return [];
  return [{ code: 'loss-floor', accuracy, marginAccuracy, loss: latestLoss ?? Number.NaN }];
}

/** The class whose mean direction is the farthest from its own W, under a loss that sees directions only; null of none.
 *  @param centres [c, 2]  @param means [c] azimuths, NaN without samples */
function farthestClass(
  centres: Float32Array,
  means: Float32Array,
  force: Force,
): { identity: number; theta: number; loss: number } | null {
  if (!isNormalised(force)) return null;
  const thetas = Array.from(means, (mean, j) => geodesicDistance(mean, azimuth(centres[2 * j], centres[2 * j + 1])));
  const theta = thetas.reduce((most, it) => (it > most ? it : most), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(theta)) return null;
  const identity = thetas.indexOf(theta);
  const face = [Math.cos(means[identity]), Math.sin(means[identity])];
  return { identity, theta, loss: crossEntropy(sampleLogits(face, centres, identity, force), identity) };
}

/** Whether s is too small for this many classes, and what would be enough; null where it is not, or the curve is to blame. */
function smallScale(knobs: Knobs, identities: number): { scale: number; floor: number; enough: number | null } | null {
  const floor = scaleFloor(knobs, identities);
  if (floor === null || floor <= -Math.log(LEAST_PROBABILITY)) return null;
  const force = settledForce(knobs);
  if (wedgeHalfWidth(identities, curveOf(force)) === 0) return null;
  const { scale } = force;
  const enoughFloor = -Math.log(ENOUGH_PROBABILITY);
  let enough = Math.ceil(scale);
  while (enough <= RANGES.scale.max && Number(scaleFloor({ ...knobs, scale: enough }, identities)) > enoughFloor)
    enough++;
  return { scale, floor, enough: enough > RANGES.scale.max ? null : enough };
}

/** The loss of a face exactly on its own W, the classes evenly spaced, nats: no training comes below it. Null of a loss that
 *  has no s. */
export function scaleFloor(knobs: Knobs, identities: number): number | null {
  const force = settledForce(knobs);
  return hasScale(force) ? -Math.log(evenProbability(identities, curveOf(force), force.scale)) : null;
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

/** Which of the chosen loss's margins leaves its classes no room, and what would; null where there is room. Of several, one
 *  that alone can make room comes first: the limit of another would be no way out. */
export function impossibleMargin(
  knobs: Knobs,
  identities: number,
): { knob: string; value: number; limit: number } | null {
  const force = settledForce(knobs);
  if (wedgeHalfWidth(identities, curveOf(force)) > 0) return null;
  const tooLarge = marginKnobs(force.loss)
    .map((knob) => ({
      knob,
      value: Number(force.parameters[knob]),
      limit: largestFitting(force.loss, force.parameters, knob, identities),
    }))
    .filter(({ value, limit }) => limit < value);
  return (
    tooLarge.find(({ knob, limit }) => limit > numberKnob(knobKey(force.loss, knob)).neutral) ?? tooLarge[0] ?? null
  );
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
