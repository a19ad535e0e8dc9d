/** The seed as a number that can be typed: the same seed draws the same people and starts the same weights. */
import { useId } from 'react';
import { RANGES } from '../../core/experiment.ts';
import { NumberField } from '../parts/NumberField.tsx';
import { useLab, useLabState } from '../useLab.ts';
import styles from './settings.module.css';
import { useSettingsWords } from './useSettingsWords.ts';

export function SeedField() {
  const lab = useLab();
  const { words } = useSettingsWords();
  const id = useId();
  const seed = useLabState((state) => state.setup.seed);
  return (
    <div className={styles.line}>
      <label htmlFor={id}>{words.setup.seed}</label>
      <NumberField
        {...RANGES.seed}
        id={id}
        className={styles.field}
        value={seed}
        onChange={(next) => lab.setSetup({ seed: next })}
      />
    </div>
  );
}
