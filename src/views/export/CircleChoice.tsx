/** Which circle a file is of, by the loss that it shows; or all of them. */
import { circleOrder } from '../../store/lanes.ts';
import { shownLane } from '../../store/lookBack.ts';
import type { LabState } from '../../store/state.ts';
import { laneName } from '../laneName.ts';
import { useWords } from '../useLab.ts';
import styles from './export.module.css';

interface CircleChoiceProps {
  state: LabState;
  label: string;
  /** null is all. */
  value: number | null;
  /** What all is called; absent where it is none of the choices. */
  all?: string;
  onChoose: (lane: number | null) => void;
}

export function CircleChoice({ state, label, value, all, onChoose }: CircleChoiceProps) {
  const { text, formats } = useWords();
  return (
    <label className={styles.choice}>
      {label}
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? null : Number(currentTarget.value))}
      >
        {all && <option value="">{all}</option>}
        {circleOrder(state).map((lane) => (
          <option key={lane} value={lane}>
            {laneName(shownLane(state, lane).knobs, text, formats)}
          </option>
        ))}
      </select>
    </label>
  );
}
