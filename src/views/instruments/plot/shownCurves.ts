/** Which losses an instrument draws: those that train the circles, and beside them each other loss at the main lane's values. */
import type { Force } from '../../../core/losses/force.ts';
import { LOSS_NAMES, type LossName, lossNamed } from '../../../core/losses/registry.ts';
import type { Lane } from '../../../store/state.ts';
import { forceOf } from '../../circle/force.ts';

/** One of a pair that has one curve where only angles count; the other stands for both. */
const TWINS: readonly LossName[] = ['softmax', 'norm-softmax'];

/** @param twin which of the two without a margin is drawn where neither trains */
export function othersThan(lanes: readonly Pick<Lane, 'knobs'>[], twin: LossName): LossName[] {
  const training = lanes.map(({ knobs }) => knobs.loss);
  const isTwinTraining = training.some((loss) => TWINS.includes(loss));
  return LOSS_NAMES.filter((loss) => {
    if (TWINS.includes(loss)) return loss === twin && !isTwinTraining;
    // One with something beside its curve has a curve that is here already.
    return !lossNamed(loss).term && !training.includes(loss);
  });
}

/** The loss of a lane as its circle shows it, and no more: the learning rate is another at every step. */
export function forceOn({ knobs, snapshot }: Pick<Lane, 'knobs' | 'snapshot'>): Force {
  const { loss, parameters, scale } = forceOf(knobs, snapshot?.step ?? 0);
  return { loss, parameters, scale };
}
