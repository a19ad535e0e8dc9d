/** One number of a few, by name. */
import styles from '../export.module.css';

interface ChoiceProps {
  label: string;
  options: readonly number[];
  nameOf: (option: number) => string;
  value: number;
  onChoose: (option: number) => void;
}

export function Choice({ label, options, nameOf, value, onChoose }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      {label}
      <select value={value} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
