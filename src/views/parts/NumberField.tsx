/** A whole number that is typed. What is not between its ends goes back to what it was. */

interface NumberFieldProps {
  min: number;
  max: number;
  value: number;
  onChange: (value: number) => void;
  /** Of a label that stands apart. */
  id?: string;
  className?: string;
}

export function NumberField({ min, max, value, onChange, ...its }: NumberFieldProps) {
  const settle = (field: HTMLInputElement) => {
    if (field.value !== '' && field.validity.valid) onChange(field.valueAsNumber);
    else field.value = String(value);
  };
  return (
    <input
      {...its}
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
  );
}
