/** A few choices of which one holds: native radio buttons in a row. */
import { useId } from 'react';
import styles from './segmented.module.css';

interface SegmentedProps<T extends string> {
  label: string;
  options: readonly T[];
  names: Readonly<Record<T, string>>;
  value: T;
  onChoose: (value: T) => void;
  /** 'row' fills the width in equal parts; 'inline' is as wide as its words. */
  shape?: 'row' | 'inline';
  isLabelHidden?: boolean;
  /** A language for each option, where they are words of different ones. */
  languages?: Readonly<Record<T, string>>;
}

export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, options, names, value, onChoose, shape = 'row', isLabelHidden = false, languages } = props;
  const group = useId();
  return (
    <fieldset className={styles.group} data-shape={shape}>
      <legend className={styles.legend} data-spoken={isLabelHidden}>
        {label}
      </legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option} className={styles.option} lang={languages?.[option]}>
            <input
              className={styles.input}
              type="radio"
              name={group}
              value={option}
              checked={option === value}
              onChange={() => onChoose(option)}
            />
            <span className={styles.name}>{names[option]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
