/** The figures of one lane's look at people it is trained on and people it is not. */
import { doorOf } from '../../../core/letIn.ts';
import { coarse, type PairAngles, pairAnglesOf, rocOf, tarAt } from '../../../core/openSet.ts';
import type { OpenSetLane } from '../../../train/openSetMessages.ts';

/** Bins of the histograms over [0, π]. */
export const HISTOGRAM_BINS = 32;
/** Rates at which the tables look. */
export const FARS = [1e-1, 1e-2, 1e-3] as const;

function groupOf(embeddings: Float32Array, labels: Uint8Array) {
  const pairs: PairAngles = pairAnglesOf(embeddings, labels);
  return {
    pairs: { same: pairs.sameCount, different: pairs.differentCount },
    same: coarse(pairs.same, HISTOGRAM_BINS),
    different: coarse(pairs.different, HISTOGRAM_BINS),
    roc: rocOf(pairs),
    tars: FARS.map((far) => tarAt(pairs, far)),
  };
}

export type Group = ReturnType<typeof groupOf>;

/** @param labels of the held-out images of the trained, and of the unseen people's */
export function measureLane(lane: OpenSetLane, labels: { seen: Uint8Array; unseen: Uint8Array }) {
  const { seen, unseen } = lane;
  const { angle, strangers } = doorOf(lane);
  return {
    seen: groupOf(seen, labels.seen),
    unseen: unseen.length > 0 ? groupOf(unseen, labels.unseen) : null,
    /** Within it of their nearest W lie 95 % of the trained people's images, and this share of the unseen people's. */
    angle,
    takenForSomebody: strangers,
  };
}
