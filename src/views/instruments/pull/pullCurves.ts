/** The pull along the arc from one class's W to its neighbour's, between centres that stand evenly: what a loss does, apart
 *  from where a run has got to. */
import { line } from 'd3';
import { type Force, radiusOf } from '../../../core/losses/force.ts';
import { NO_PULL, pullUnder } from '../../../core/pull.ts';
import { drawnCentres } from '../../circle/drawnCentres.ts';
import type { Scale } from '../curves/curvePaths.ts';

/** Of the arc; the steepest pull, at s = 128, rises within a fiftieth of it. */
const STEPS = 240;

/** ‖x‖ and ‖w‖. */
export type Lengths = readonly [embedding: number, centre: number];

/** |pull| at even steps of the arc, both ends included. */
export interface PullCurve {
  /** From W to W, radians. */
  readonly spacing: number;
  readonly pulls: Float64Array;
}

/** @param lengths of a loss that sees them */
export function pullAlong(force: Force, identities: number, [embeddingLength, centreLength]: Lengths): PullCurve {
  const spacing = (2 * Math.PI) / identities;
  const azimuths = Array.from({ length: identities }, (_, j) => j * spacing);
  const centres = drawnCentres(
    azimuths,
    azimuths.map(() => centreLength),
  );
  const pull = pullUnder(centres, force, embeddingLength);
  const pulls = Float64Array.from({ length: STEPS + 1 }, (_, i) => Math.abs(pull((i * spacing) / STEPS, 0)));
  return { spacing, pulls };
}

/** The lengths at which a loss that sees them has the radius s. */
export function lengthsAt(force: Force, scale: number): Lengths {
  return radiusOf(force) === 'scale' ? [1, 1] : [scale, 1];
}

/** Where the pull stops: how far from its W an embedding feels less than NO_PULL, radians; 0 where it feels more right
 *  beside it, which is where a wedge has been left empty. */
export function whereItStops({ spacing, pulls }: PullCurve): number {
  // On its own W an embedding is pulled nowhere, whatever the loss: begin beside it.
  const felt = pulls.findIndex((pull, i) => i > 0 && pull >= NO_PULL);
  if (felt < 0) return spacing;
  if (felt === 1) return 0;
  const [before, after] = [pulls[felt - 1], pulls[felt]];
  return (spacing * (felt - 1 + (NO_PULL - before) / (after - before))) / (pulls.length - 1);
}

/** @param x of radians  @param y of the pull */
export function pullPath({ spacing, pulls }: PullCurve, x: Scale, y: Scale): string {
  const draw = line<number>(
    (_, i) => x((i * spacing) / (pulls.length - 1)),
    (pull) => y(pull),
  );
  return draw([...pulls]) ?? '';
}
