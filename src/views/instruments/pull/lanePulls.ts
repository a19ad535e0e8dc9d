/** The pull of the losses that train the circles, at the lengths that their runs have, and of every other at the same s. */
import { type Force, radiusOf } from '../../../core/losses/force.ts';
import { meanNorm } from '../../../core/pull.ts';
import { settledForce } from '../../../core/schedule.ts';
import { MAIN_LANE } from '../../../store/lanes.ts';
import type { Lane } from '../../../store/state.ts';
import { forceOn, othersThan } from '../plot/shownCurves.ts';
import { lengthsAt, type PullCurve, pullAlong } from './pullCurves.ts';

export interface LossPull {
  readonly force: Force;
  readonly curve: PullCurve;
}

type Trained = Pick<Lane, 'knobs' | 'snapshot'>;

/** One of each lane. */
export function trainedPulls(lanes: readonly Trained[], identities: number): LossPull[] {
  return lanes.map((lane) => {
    const force = forceOn(lane);
    return { force, curve: pullAlong(force, identities, ...lengthsOf(lane, force)) };
  });
}

/** The losses that train no circle, settled, at the s of the main one: where that has none, at the s that is chosen. */
export function otherPulls(lanes: readonly Trained[], identities: number, main: Force): LossPull[] {
  const { knobs } = lanes[MAIN_LANE];
  const scale = radiusOf(main) === 'scale' ? main.scale : knobs.scale;
  return othersThan(lanes, 'norm-softmax').map((loss) => {
    const settled = settledForce({ ...knobs, loss });
    const force = radiusOf(settled) === 'scale' ? { ...settled, scale } : settled;
    return { force, curve: pullAlong(force, identities, ...lengthsAt(force, scale)) };
  });
}

/** Mean lengths of a run's embeddings and centres, where its loss sees them; before there are any, those that make up s. */
function lengthsOf({ knobs, snapshot }: Trained, force: Force): [embeddingLength: number, centreLength: number] {
  const { seen = 0, embeddings = [], centres = [] } = snapshot ?? {};
  const lengths = [meanNorm(embeddings, seen), meanNorm(centres, centres.length / 2)] as const;
  const isSeen = radiusOf(force) !== 'scale' && lengths.every((length) => length > 0);
  return isSeen ? [...lengths] : lengthsAt(force, knobs.scale);
}
