/** A part of the dialog that is fetched when it is opened. */
import { type ReactNode, useState } from 'react';
import controls from '../dialog/controls.module.css';
import { Later } from '../Later.tsx';
import styles from './export.module.css';

interface UnfoldedProps<T extends object> {
  title: string;
  /** Of the button that opens it. */
  label: string;
  isDisabled: boolean;
  load: () => Promise<T>;
  children: (part: T) => ReactNode;
}

export function Unfolded<T extends object>({ title, label, isDisabled, load, children }: UnfoldedProps<T>) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{title}</h3>
      {isOpen ? (
        <Later load={load}>{children}</Later>
      ) : (
        <span className={controls.row}>
          <button className={controls.button} type="button" disabled={isDisabled} onClick={() => setIsOpen(true)}>
            {label}
          </button>
        </span>
      )}
    </section>
  );
}
