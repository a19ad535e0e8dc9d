/** A whole number that is typed. What is not between its ends goes back to what it was. */
import styles from '../export.module.css';

interface NumberFieldProps {
  label: string;
  min: number;
  max: number;
  value: number;
  onChange: (value: number) => void;
}

export function NumberField({ label, min, max, value, onChange }: NumberFieldProps) {
  const settle = (field: HTMLInputElement) => {
    if (field.value !== '' && field.validity.valid) onChange(field.valueAsNumber);
    else field.value = String(value);
  };
  return (
    <label className={styles.choice}>
      {label}
      <input
        key={value}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        step={1}
        defaultValue={value}
        onBlur={(event) => settle(event.currentTarget)}
        onKeyDown={(event) => event.key === 'Enter' && settle(event.currentTarget)}
      />
    </label>
  );
}
