/** The loss of one circle. Where one circle stands alone, a switch shows either of the two runs, at the same step: the same
 *  dots glide from picture to picture. */
import { LOSS_NAMES } from '../../core/losses/registry.ts';
import { LANES } from '../../store/lanes.ts';
import { laneName } from '../laneName.ts';
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

const RUNS = LANES.map(String);

function RunSwitch() {
  const lab = useLab();
  const { text, formats } = useWords();
  const lane = useLaneIndex();
  const isSameLoss = useLabState(({ lanes }) => lanes[0].knobs.loss === lanes[1].knobs.loss);
  const names = useLabState(({ lanes }) =>
    lanes.map(({ knobs }) => (isSameLoss ? laneName(knobs, text, formats) : text.loss.of[knobs.loss].name)).join('\n'),
  ).split('\n');
  return (
    <Segmented
      label={text.loss.runs}
      isLabelHidden
      shape="inline"
      options={RUNS}
      names={Object.fromEntries(RUNS.map((run, i) => [run, names[i]]))}
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
