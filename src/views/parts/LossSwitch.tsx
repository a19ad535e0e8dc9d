/** The loss of one circle. Where one circle stands alone, a switch shows either of the two runs, at the same step: the same
 *  dots glide from picture to picture. */
import { LOSS_NAMES } from '../../core/losses/registry.ts';
import { shortLaneNames } from '../laneName.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { useLaneIndex, useLaneState } from '../useLane.ts';
import styles from './lossSwitch.module.css';
import { Segmented } from './Segmented.tsx';

export function LossSwitch({ isAlone }: { isAlone: boolean }) {
  return (
    <div className={styles.losses}>
      {isAlone && <RunSwitch />}
      <LossMenu isQuiet={isAlone} />
    </div>
  );
}

function RunSwitch() {
  const lab = useLab();
  const { text, formats } = useWords();
  const lane = useLaneIndex();
  const names = useLabState(({ lanes }) => shortLaneNames(lanes, text, formats).join('\n')).split('\n');
  const runs = names.map((_, run) => String(run));
  return (
    <Segmented
      label={text.loss.runs}
      isLabelHidden
      shape="inline"
      options={runs}
      names={Object.fromEntries(names.entries())}
      value={String(lane)}
      onChoose={(run) => lab.setView({ shownLane: Number(run) })}
    />
  );
}

/** @param isQuiet the loss's name stands beside it already */
function LossMenu({ isQuiet }: { isQuiet: boolean }) {
  const lab = useLab();
  const { text } = useWords();
  const lane = useLaneIndex();
  const loss = useLaneState(({ knobs }) => knobs.loss);
  return (
    <select
      className={styles.menu}
      data-quiet={isQuiet}
      aria-label={text.loss.label}
      title={text.loss.of[loss].meaning}
      value={loss}
      onChange={(event) => {
        const next = LOSS_NAMES.find((name) => name === event.target.value);
        if (next) lab.setKnobs({ loss: next }, lane);
      }}
    >
      {LOSS_NAMES.map((name) => (
        <option key={name} value={name}>
          {text.loss.of[name].name}
        </option>
      ))}
    </select>
  );
}
