/** The pull of the losses that train the circles, at the lengths that their runs have, and of every other at the same s. */
import { type Force, radiusOf, termOf } from '../../../core/losses/force.ts';
import type { TermKind } from '../../../core/losses/loss.ts';
import { meanNorm } from '../../../core/pull.ts';
import { settledForce } from '../../../core/schedule.ts';
import { MAIN_LANE } from '../../../store/lanes.ts';
import type { Lane } from '../../../store/state.ts';
import { forceOn, othersThan } from '../plot/shownCurves.ts';
import { type Lengths, lengthsAt } from './pullCurves.ts';

/** Of a length: a smaller change is not seen. */
const DIGITS = 3;

/** What a pull along an arc comes from: plain data. */
export interface PullSource {
  readonly force: Force;
  /** ‖x‖ and ‖w‖, of a loss that sees them. */
  readonly lengths: Lengths;
}

type Trained = Pick<Lane, 'knobs' | 'snapshot'>;

/** One of each lane. */
export function trainedPulls(lanes: readonly Trained[]): PullSource[] {
  return lanes.map((lane) => {
    const force = forceOn(lane);
    return { force, lengths: lengthsOf(lane, force) };
  });
}

/** What some of these losses have beside the curve that is drawn, each once; triplets have no curve. */
export function kindsBeside(forces: readonly Force[]): Exclude<TermKind, 'triplet'>[] {
  const kinds = forces.flatMap((force) => {
    const kind = termOf(force)?.kind;
    return kind && kind !== 'triplet' ? [kind] : [];
  });
  return [...new Set(kinds)];
}

/** The losses that train no circle, settled, at the s of the main one: where that has none, at the s that is chosen. */
export function otherPulls(lanes: readonly Trained[]): PullSource[] {
  const { knobs } = lanes[MAIN_LANE];
  const main = forceOn(lanes[MAIN_LANE]);
  const scale = radiusOf(main) === 'scale' ? main.scale : knobs.scale;
  return othersThan(lanes, 'norm-softmax').map((loss) => {
    const settled = settledForce({ ...knobs, loss });
    const force = radiusOf(settled) === 'scale' ? { ...settled, scale } : settled;
    return { force, lengths: lengthsAt(force, scale) };
  });
}

/** Mean lengths of a run's embeddings and centres, where its loss sees them; before there are any, those that make up s. */
function lengthsOf({ knobs, snapshot }: Trained, force: Force): Lengths {
  const { seen = 0, embeddings = [], centres = [] } = snapshot ?? {};
  if (radiusOf(force) === 'scale' || seen === 0) return lengthsAt(force, knobs.scale);
  const lengths = [meanNorm(embeddings, seen), meanNorm(centres, centres.length / 2)];
  const [embedding, centre] = lengths.map((length) => Number(length.toPrecision(DIGITS)));
  return embedding > 0 && centre > 0 ? [embedding, centre] : lengthsAt(force, knobs.scale);
}
