/** An identity's name, to be changed in its place. */
import { MAX_NAME_LENGTH } from '../../data/photos/limits.ts';
import controls from './controls.module.css';

interface NameFieldProps {
  name: string;
  label: string;
  onName: (name: string) => void;
}

export function NameField({ name, label, onName }: NameFieldProps) {
  const settle = (field: HTMLInputElement) => {
    const next = field.value.trim();
    if (next === '') field.value = name;
    else if (next !== name) onName(next);
  };
  return (
    <input
      className={controls.text}
      type="text"
      aria-label={label}
      defaultValue={name}
      maxLength={MAX_NAME_LENGTH}
      onBlur={(event) => settle(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle(event.currentTarget);
        if (event.key !== 'Escape' || event.currentTarget.value === name) return;
        event.preventDefault(); // takes the change back, and does not close the panel
        event.currentTarget.value = name;
      }}
    />
  );
}
