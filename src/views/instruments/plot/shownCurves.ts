/** Which losses an instrument draws: those that train the circles, and beside them each other loss at the main lane's values. */

import { DEFAULT_KNOBS } from '../../../core/experiment.ts';
import type { Force } from '../../../core/losses/force.ts';
import { LOSS_KNOBS } from '../../../core/losses/knobs.ts';
import { isDrawnKnob } from '../../../core/losses/loss.ts';
import { LOSS_NAMES, type LossName, lossNamed } from '../../../core/losses/registry.ts';
import { MAIN_LANE } from '../../../store/lanes.ts';
import type { Lane } from '../../../store/state.ts';
import { forceOf } from '../../circle/force.ts';

/** One of a pair that has one curve where only angles count; the other stands for both. */
const TWINS: readonly LossName[] = ['softmax', 'norm-softmax'];

/** One that the reader has not drawn in the main lane yet is another's curve: it is left out.
 *  @param twin which of the two without a margin is drawn where neither trains */
export function othersThan(lanes: readonly Pick<Lane, 'knobs'>[], twin: LossName): LossName[] {
  const training = lanes.map(({ knobs }) => knobs.loss);
  const isTwinTraining = training.some((loss) => TWINS.includes(loss));
  return LOSS_NAMES.filter((loss) => {
    if (TWINS.includes(loss)) return loss === twin && !isTwinTraining;
    // One with something beside its curve has a curve that is here already.
    return !lossNamed(loss).term && !training.includes(loss) && !isUndrawn(lanes[MAIN_LANE].knobs, loss);
  });
}

function isUndrawn(knobs: Lane['knobs'], loss: LossName): boolean {
  return LOSS_KNOBS.some(
    (entry) => entry.loss === loss && isDrawnKnob(entry.knob) && knobs[entry.key] === DEFAULT_KNOBS[entry.key],
  );
}

/** The loss of a lane as its circle shows it, and no more: the learning rate is another at every step. */
export function forceOn({ knobs, snapshot }: Pick<Lane, 'knobs' | 'snapshot'>): Force {
  const { loss, parameters, scale } = forceOf(knobs, snapshot?.step ?? 0);
  return { loss, parameters, scale };
}
