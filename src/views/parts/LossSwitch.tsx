/** Softmax, Norm-Softmax or ArcFace for one circle. Where one circle stands alone, choosing the loss of the other run
 *  shows that one, at the same step: the same dots glide from picture to picture. */
import { LOSS_NAMES, type LossName } from '../../core/experiment.ts';
import { COMPARED_LANE } from '../../store/lanes.ts';
import { useLab, useWords } from '../useLab.ts';
import { useLaneIndex, useLaneState } from '../useLane.ts';
import { Segmented } from './Segmented.tsx';

export function LossSwitch({ isAlone }: { isAlone: boolean }) {
  const lab = useLab();
  const { text } = useWords();
  const lane = useLaneIndex();
  const loss = useLaneState(({ knobs }) => knobs.loss);
  const choose = (next: LossName) => {
    if (!isAlone) return lab.setKnobs({ loss: next }, lane);
    const trained = lab.store.getState().lanes.findIndex(({ knobs }) => knobs.loss === next);
    if (trained < 0) lab.setKnobs({ loss: next }, COMPARED_LANE);
    lab.setView({ shownLane: trained < 0 ? COMPARED_LANE : trained });
  };
  return (
    <Segmented
      label={text.loss.label}
      isLabelHidden
      shape="inline"
      options={LOSS_NAMES}
      names={text.loss.names}
      value={loss}
      onChoose={choose}
    />
  );
}
