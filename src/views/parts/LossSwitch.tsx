/** Softmax, Norm-Softmax or ArcFace, and in one line what the choice does to a logit. */
import { LOSS_NAMES } from '../../core/experiment.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import styles from './knobs.module.css';
import { Segmented } from './Segmented.tsx';

export function LossSwitch() {
  const lab = useLab();
  const { text } = useWords();
  const loss = useLabState((state) => state.knobs.loss);
  return (
    <div>
      <Segmented
        label={text.loss.label}
        isLabelHidden
        options={LOSS_NAMES}
        names={text.loss.names}
        value={loss}
        onChoose={(next) => lab.setKnobs({ loss: next })}
      />
      <p className={styles.meaning}>{text.loss.meaning[loss]}</p>
    </div>
  );
}
