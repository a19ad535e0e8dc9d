/** What is folded away below the circles, and made only when it is unfolded: closed it costs nothing. */
import { type ReactNode, useState } from 'react';
import styles from './drawer.module.css';

export function Drawer({ label, children }: { label: string; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.drawer} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {isOpen && children}
    </details>
  );
}
