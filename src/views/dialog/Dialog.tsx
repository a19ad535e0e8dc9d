/** A native modal dialog: a title, a way out, what it is about, and what can be done. Escape closes it. */
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useWords } from '../useLab.ts';
import styles from './dialog.module.css';

interface DialogProps {
  title: string;
  size: 'page' | 'card';
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
}

export function Dialog({ title, size, onClose, children, footer }: DialogProps) {
  const { text } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // A layout effect ends before the dialog leaves the page: closed in time, it gives the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-size={size}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onClose={(event) => {
        event.stopPropagation();
        // A second Escape closes it past onCancel.
        if (!event.currentTarget.open) onClose();
      }}
    >
      <div className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <button className={styles.close} type="button" onClick={onClose} aria-label={text.close}>
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <path d="M2 2l10 10M12 2L2 12" />
          </svg>
        </button>
      </div>
      <div className={styles.body}>{children}</div>
      {footer && <div className={styles.footer}>{footer}</div>}
    </dialog>
  );
}
