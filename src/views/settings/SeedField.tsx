/** The seed as a number that can be typed: the same seed draws the same people and starts the same weights. */
import { useId } from 'react';
import { RANGES } from '../../core/experiment.ts';
import { useLab, useLabState } from '../useLab.ts';
import styles from './settings.module.css';
import { useSettingsWords } from './useSettingsWords.ts';

export function SeedField() {
  const lab = useLab();
  const { words } = useSettingsWords();
  const id = useId();
  const seed = useLabState((state) => state.setup.seed);
  const { min, max } = RANGES.seed;
  const settle = (field: HTMLInputElement) => {
    if (field.value !== '' && field.validity.valid) lab.setSetup({ seed: field.valueAsNumber });
    else field.value = String(seed);
  };
  return (
    <div className={styles.line}>
      <label htmlFor={id}>{words.setup.seed}</label>
      <input
        key={seed}
        id={id}
        className={styles.field}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        step={1}
        defaultValue={seed}
        onBlur={(event) => settle(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle(event.currentTarget);
        }}
      />
    </div>
  );
}
